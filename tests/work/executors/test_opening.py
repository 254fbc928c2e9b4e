"""Executors are opened by name."""

import asyncio
import os
import sys
from dataclasses import replace

import pytest

from briefpress.work.executors.opening import EXECUTORS, Wanted, cores, open_executor
from briefpress.work.executors.unavailable import ExecutorUnavailableError
from tests.work.executors.deeds import parent, task, versions

WANTED = Wanted(versions)


@pytest.mark.parametrize(("workers", "here"), [(1, True), (2, False)])
def test_one_worker_is_this_process(workers: int, here: bool) -> None:
    async def run() -> bool:
        executor = await open_executor("processes", replace(WANTED, workers=workers))
        try:
            return await executor.do(task(parent)) == os.getppid()
        finally:
            executor.close()

    assert asyncio.run(run()) == here


def test_there_are_as_many_workers_as_cores_that_may_be_used() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(
    ("missing", "scheduler", "reason"),
    [
        pytest.param(False, "", "no Dask scheduler is named", id="no address"),
        pytest.param(True, "tcp://127.0.0.1:9", "Dask is not installed", id="no Dask"),
    ],
)
def test_what_cannot_be_had_is_told(
    missing: bool, scheduler: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing:
        monkeypatch.delitem(sys.modules, "briefpress.work.executors.dask", raising=False)
        monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ExecutorUnavailableError, match=reason):
        asyncio.run(open_executor("dask", replace(WANTED, scheduler=scheduler)))


def test_a_system_that_lets_nobody_start_a_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("too many processes")

    monkeypatch.setattr("briefpress.work.executors.pool.start_fork_server", refuse)
    with pytest.raises(ExecutorUnavailableError, match="no process can be started: too many processes") as caught:
        asyncio.run(open_executor("processes", replace(WANTED, workers=2)))
    assert caught.value.help == "build with `--workers 1`: all is done in one process"


def test_the_usual_executor_is_named_first() -> None:
    assert tuple(EXECUTORS) == ("processes", "dask")
