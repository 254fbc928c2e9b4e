"""Workers of a Dask cluster do tasks, whatever becomes of them."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from briefpress.model.task import Task
from briefpress.typeset.document import typeset_page
from briefpress.work.executor import Executor
from briefpress.work.executors.dask import open_dask
from briefpress.work.executors.opening import Wanted, open_executor
from briefpress.work.executors.unavailable import ExecutorUnavailableError
from tests.typeset.pages import page_of
from tests.work.executors.cases import ELSEWHERE, EVERYWHERE, check, in_data
from tests.work.executors.cluster import cluster
from tests.work.executors.deeds import double, knows, task, versions, versions_of_nobody, versions_of_the_process
from tests.work.executors.held import Held

NOWHERE = "tcp://127.0.0.1:9"
"""The port for what nobody wants to keep, closed on any machine of today."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The scheduler of a cluster."""
    with cluster(tmp_path_factory.mktemp("cluster")) as (address, process):
        yield address
        process.communicate()


def use(address: str, act: Callable[[Executor], Any]) -> None:
    async def run() -> None:
        executor = await open_executor("dask", Wanted(versions, scheduler=address))
        try:
            await act(executor)
        finally:
            executor.close()

    asyncio.run(run())


@in_data((*EVERYWHERE, *ELSEWHERE))
def test_tasks_come_to_the_same_on_machines_of_a_cluster(
    tasks: tuple[Task[Any], ...], expected: tuple[object, ...], address: str, tmp_path: Path
) -> None:
    check(lambda: open_dask(address, versions), tasks, expected, tmp_path)


def test_a_page_gives_the_same_pdf_on_a_machine_of_a_cluster(address: str, tmp_path: Path) -> None:
    page = page_of("<p>Text with a note<span class=footnote>Here.</span>", "p { color: #333 }")
    tasks = (task(typeset_page, page, "a4"),)
    check(lambda: open_dask(address, versions), tasks, (typeset_page(page, "a4"),), tmp_path)


def test_a_task_that_nobody_waits_for_is_forgotten_by_the_cluster(address: str, tmp_path: Path) -> None:
    held = Held(tmp_path)

    async def act(executor: Executor) -> None:
        doing = asyncio.ensure_future(executor.do(held.task))
        async with Client(address, asynchronous=True, set_as_default=False) as looking_on:
            with await held.begun():
                assert await looking_on.run_on_scheduler(knows, held.task.key)
                doing.cancel()
                await asyncio.wait((doing,))
                assert doing.cancelled()
                while await looking_on.run_on_scheduler(knows, held.task.key):
                    """Word of it is on its way."""
                held.let_go("went on")
        assert await executor.do(task(double, 2)) == 4

    use(address, act)


def test_who_waits_for_a_cluster_that_is_let_go_is_cancelled(address: str, tmp_path: Path) -> None:
    held = Held(tmp_path)

    async def act(executor: Executor) -> None:
        doing = asyncio.ensure_future(executor.do(held.task))
        with await held.begun():
            executor.close()
            await asyncio.wait((doing,))
            assert doing.cancelled()
            held.let_go("went on")

    use(address, act)


@pytest.mark.parametrize(
    ("says", "reason"),
    [
        pytest.param(versions_of_the_process, "has WeasyPrint 69.0; here is WeasyPrint 70.0", id="another version"),
        pytest.param(
            versions_of_nobody, "does not know what it makes things with: No module named 'weasyprint'", id="a lack"
        ),
    ],
)
def test_workers_that_would_make_something_else_are_refused(
    says: Callable[[], tuple[str, ...]], reason: str, address: str
) -> None:
    with pytest.raises(ExecutorUnavailableError) as caught:
        asyncio.run(open_dask(address, says))
    assert str(caught.value).startswith("the Dask worker at `tcp://127.0.0.1:")
    assert str(caught.value).endswith(reason)
    assert caught.value.help == "install the same versions of briefpress and its libraries on all workers as here"


def test_a_worker_that_came_later_and_would_make_something_else_is_refused(address: str) -> None:
    async def run() -> None:
        executor = await open_dask(address, versions)
        executor._versions = versions_of_the_process
        try:
            with pytest.raises(ExecutorUnavailableError) as caught:
                await executor.do(task(double, 2))
            assert str(caught.value) == "a Dask worker has WeasyPrint 69.0; here is WeasyPrint 70.0"
        finally:
            executor.close()

    asyncio.run(run())


@pytest.mark.parametrize(
    ("scheduler", "reason"),
    [
        (NOWHERE, f"no Dask scheduler can be reached at `{NOWHERE}`"),
        ("somewhere", "no Dask scheduler can be reached at `somewhere`: missing port number"),
        ("mail://here:25", "no Dask scheduler can be reached at `mail://here:25`: unknown address scheme 'mail'"),
    ],
)
def test_a_scheduler_that_cannot_be_reached_is_told(scheduler: str, reason: str) -> None:
    with pytest.raises(ExecutorUnavailableError) as caught:
        asyncio.run(open_dask(scheduler, versions, patience=0.5))
    assert str(caught.value).startswith(reason)
    assert caught.value.help == "start it with `dask scheduler`, or correct the address"


def test_a_scheduler_without_workers_is_told(tmp_path: Path) -> None:
    with cluster(tmp_path, workers=0) as (address, _), pytest.raises(ExecutorUnavailableError) as caught:
        asyncio.run(open_dask(address, versions, patience=0.5))
    assert str(caught.value) == f"the Dask scheduler at `{address}` has no workers"


def test_a_scheduler_that_vanishes_is_told(tmp_path: Path) -> None:
    held = Held(tmp_path)

    async def act(executor: Executor, process: Any) -> None:
        doing = asyncio.ensure_future(executor.do(held.task))
        with await held.begun():
            process.kill()
            with pytest.raises(ExecutorUnavailableError, match="the Dask scheduler is gone"):
                await doing

    with cluster(tmp_path, workers=1) as (address, process):
        use(address, lambda executor: act(executor, process))
