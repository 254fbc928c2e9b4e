"""Tasks with what comes of them, whoever does them; and the one function that holds an executor against them."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from briefpress.model.task import Task
from briefpress.work.executor import Executor, TaskFailedError
from tests.work.executors.deeds import (
    die,
    die_once,
    double,
    fail,
    fail_shyly,
    leave,
    make_no_bytes,
    task,
)

LATCH = "the file that the first worker makes"
Opened = Callable[[], Awaitable[Executor]]

EVERYWHERE: tuple[tuple[str, tuple[Task[Any], ...], tuple[object, ...]], ...] = (
    ("no task", (), ()),
    ("results in the order of tasks", tuple(task(double, n) for n in range(9)), tuple(range(0, 18, 2))),
    ("kinds that overtake", tuple(task(double, n, kind=k) for n, k in enumerate(("pdf", "font", "chart"))), (0, 2, 4)),
    ("much to carry", (task(bytes, b"x" * 12_000_000),), (b"x" * 12_000_000,)),
    ("an error", (task(fail, "no more ink"), task(double, 2)), (ValueError("no more ink"), 4)),
)
"""What comes out of tasks in any process."""
ELSEWHERE: tuple[tuple[str, tuple[Task[Any], ...], tuple[object, ...]], ...] = (
    ("an error that cannot travel", (task(fail_shyly),), (RuntimeError("ShyError: one and two"),)),
    ("a result that cannot travel", (task(make_no_bytes),), (TypeError("cannot pickle '_thread.lock' object"),)),
    ("a worker that is killed", (task(die_once, LATCH), task(double, 2)), ("made by the next one", 4)),
    (
        "tasks that end each worker",
        (task(double, 1), task(die), task(leave, 0), *(task(double, n) for n in range(2, 7))),
        (2, TaskFailedError, TaskFailedError, 4, 6, 8, 10, 12),
    ),
)
"""What comes out of tasks where processes do them that may end."""


def check(opened: Opened, tasks: tuple[Task[Any], ...], expected: tuple[object, ...], folder: Path) -> None:
    """Hold what `opened` makes of `tasks`, all asked for at once, against what is expected."""
    here = tuple(_with_latch(one, folder) for one in tasks)
    results = asyncio.run(_results(opened, here))
    for one, result, wanted in zip(here, results, expected, strict=True):
        if wanted is TaskFailedError:
            assert isinstance(result, TaskFailedError)
            assert result.task is one
            assert "died while they made the pdf" in str(result)
        elif isinstance(wanted, Exception):
            assert isinstance(result, Exception)
            assert (type(result), str(result)) == (type(wanted), str(wanted))
        else:
            assert result == wanted, result


def in_data(cases: tuple[tuple[str, tuple[Task[Any], ...], tuple[object, ...]], ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("tasks", "expected"), [pytest.param(*case[1:], id=case[0]) for case in cases])


async def _results(opened: Opened, tasks: tuple[Task[Any], ...]) -> list[object]:
    executor = await opened()
    try:
        return await asyncio.gather(*map(executor.do, tasks), return_exceptions=True)
    finally:
        executor.close()


def _with_latch(one: Task[Any], folder: Path) -> Task[Any]:
    inputs = (str(folder / "latch") if value == LATCH else value for value in one.inputs)
    return task(one.make, *inputs, kind=one.kind)
