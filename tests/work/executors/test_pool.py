"""Processes do tasks, whatever becomes of them."""

import asyncio
import multiprocessing
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from briefpress.model.task import Task
from briefpress.typeset.document import typeset_page
from briefpress.work.executor import Executor
from briefpress.work.executors import pool, worker
from briefpress.work.executors.in_process import InProcess
from briefpress.work.executors.once import Once
from briefpress.work.executors.pool import ProcessPool
from briefpress.work.executors.worker import Worker
from tests.typeset.pages import page_of
from tests.work.executors import deeds
from tests.work.executors.cases import ELSEWHERE, EVERYWHERE, check, in_data
from tests.work.executors.deeds import double, fail, task, write
from tests.work.executors.held import Held, ended

WORKERS = (1, 2, 4)


def a_pool(workers: int) -> ProcessPool:
    return ProcessPool(workers, (deeds.__name__,))


def opened(workers: int) -> Callable[[], Awaitable[Executor]]:
    async def open_pool() -> Executor:
        return a_pool(workers) if workers else InProcess()

    return open_pool


@pytest.mark.parametrize("workers", [0, *WORKERS])
@in_data(EVERYWHERE)
def test_tasks_come_to_the_same_in_any_number_of_processes(
    tasks: tuple[Task[Any], ...], expected: tuple[object, ...], workers: int, tmp_path: Path
) -> None:
    check(opened(workers), tasks, expected, tmp_path)


@pytest.mark.parametrize("workers", WORKERS)
@in_data(ELSEWHERE)
def test_a_process_that_ends_takes_nothing_with_it(
    tasks: tuple[Task[Any], ...], expected: tuple[object, ...], workers: int, tmp_path: Path
) -> None:
    check(opened(workers), tasks, expected, tmp_path)


@pytest.mark.parametrize("workers", [0, 1])
def test_a_page_gives_the_same_pdf_in_any_process(workers: int, tmp_path: Path) -> None:
    page = page_of("<p>Text with a note<span class=footnote>Here.</span>", "p { color: #333 }")
    check(opened(workers), (task(typeset_page, page, "a4"),), (typeset_page(page, "a4"),), tmp_path)


def test_an_error_shows_where_it_was_raised() -> None:
    async def run() -> None:
        pool = a_pool(1)
        try:
            with pytest.raises(ValueError, match="no more ink") as caught:
                await pool.do(task(fail, "no more ink"))
        finally:
            pool.close()
        assert "In the worker:" in caught.value.__notes__[0]
        assert "raise ValueError(words)" in caught.value.__notes__[0]

    asyncio.run(run())


def test_what_is_short_and_in_the_way_is_done_first(tmp_path: Path) -> None:
    log = tmp_path / "log"

    async def run(held: Held) -> None:
        pool = a_pool(1)
        try:
            first = asyncio.ensure_future(pool.do(held.task))
            with await held.begun():
                kinds = ("pdf", "other", "chart", "font", "pdf", "font")
                others = asyncio.gather(
                    *(pool.do(task(write, str(log), f"{k}{n}", kind=k)) for n, k in enumerate(kinds))
                )
                await asyncio.sleep(0)
                held.let_go("went on")
            assert await first == "went on"
            await others
        finally:
            pool.close()

    asyncio.run(run(Held(tmp_path)))
    assert log.read_text().split() == ["font3", "font5", "chart2", "pdf0", "other1", "pdf4"]


def test_in_one_process_what_is_short_and_in_the_way_is_done_first(tmp_path: Path) -> None:
    log = tmp_path / "log"

    async def run() -> None:
        executor = InProcess()
        kinds = ("pdf", "woff2", "font", "pdf", "woff2")
        await asyncio.gather(*(executor.do(task(write, str(log), f"{k}{n}", kind=k)) for n, k in enumerate(kinds)))

    asyncio.run(run())
    assert log.read_text().split() == ["font2", "woff21", "woff24", "pdf0", "pdf3"]


def test_a_task_that_nobody_waits_for_is_not_begun(tmp_path: Path) -> None:
    log = tmp_path / "log"

    async def run(held: Held) -> None:
        pool = a_pool(1)
        try:
            first = asyncio.ensure_future(pool.do(held.task))
            with await held.begun():
                unwanted = asyncio.ensure_future(pool.do(task(write, str(log), "unwanted")))
                wanted = asyncio.ensure_future(pool.do(task(write, str(log), "wanted")))
                await asyncio.sleep(0)
                unwanted.cancel()
                await asyncio.wait((unwanted,))
                held.let_go("went on")
            assert await asyncio.gather(first, unwanted, wanted, return_exceptions=True)
            assert unwanted.cancelled()
        finally:
            pool.close()

    asyncio.run(run(Held(tmp_path)))
    assert log.read_text().split() == ["wanted"]


def test_a_task_that_nobody_waits_for_any_more_makes_room_for_others(tmp_path: Path) -> None:
    async def run(held: Held) -> None:
        pool = a_pool(1)
        try:
            doing = asyncio.ensure_future(pool.do(held.task))
            worker = await held.begun()
            waiting = asyncio.ensure_future(pool.do(task(double, 2)))
            await asyncio.sleep(0)
            doing.cancel()
            # Nobody ever lets the first one go on.
            assert await waiting == 4
            assert await ended(worker)
        finally:
            pool.close()

    asyncio.run(run(Held(tmp_path)))


def test_a_result_that_nobody_waits_for_any_more_is_dropped(tmp_path: Path) -> None:
    async def run(held: Held) -> None:
        pool = a_pool(2)
        try:
            doing = asyncio.ensure_future(pool.do(held.task))
            with await held.begun():
                doing.cancel()
                # There is a worker for this one, so the other may go on.
                assert await pool.do(task(double, 2)) == 4
                held.let_go("went on")
            assert await pool.do(task(double, 3)) == 6
        finally:
            pool.close()

    asyncio.run(run(Held(tmp_path)))


def test_a_worker_at_rest_goes_while_a_task_takes_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "LONG", 0.01)
    monkeypatch.setattr(pool, "PATIENCE", -1.0)
    folders = tmp_path / "long", tmp_path / "short"
    for folder in folders:
        folder.mkdir()

    async def run(long: Held, short: Held) -> None:
        two = a_pool(2)
        try:
            doing, done = (asyncio.ensure_future(two.do(held.task)) for held in (long, short))
            with await long.begun():
                at_rest = await short.begun()
                short.let_go("short")
                assert await done == "short"
                assert await ended(at_rest)
                assert await two.do(task(double, 2)) == 4
                long.let_go("long")
            assert await doing == "long"
        finally:
            two.close()

    asyncio.run(run(*map(Held, folders)))


def test_a_pool_that_is_closed_ends_its_workers_at_once(tmp_path: Path) -> None:
    async def run(held: Held) -> None:
        pool = a_pool(1)
        doing = asyncio.ensure_future(pool.do(held.task))
        waiting = asyncio.ensure_future(pool.do(task(double, 2)))
        worker = await held.begun()
        pool.close()
        await asyncio.wait((doing, waiting))
        assert doing.cancelled()
        assert waiting.cancelled()
        assert await ended(worker)

    asyncio.run(run(Held(tmp_path)))


def test_what_several_ask_for_is_done_once_as_long_as_one_of_them_waits(tmp_path: Path) -> None:
    async def run(held: Held) -> None:
        pool = Once(a_pool(2))
        try:
            asking = [asyncio.ensure_future(pool.do(held.task)) for _ in range(3)]
            # A second worker would wait here for ever: one word is enough for all.
            with await held.begun():
                asking[0].cancel()
                await asyncio.sleep(0)
                held.let_go("went on")
            results = await asyncio.gather(*asking, return_exceptions=True)
            assert isinstance(results[0], asyncio.CancelledError)
            assert results[1:] == ["went on", "went on"]
        finally:
            pool.close()

    asyncio.run(run(Held(tmp_path)))


def test_what_was_given_up_is_done_anew_for_the_next_who_asks(tmp_path: Path) -> None:
    async def run(held: Held) -> None:
        pool = Once(a_pool(1))
        try:
            first = asyncio.ensure_future(pool.do(held.task))
            worker = await held.begun()
            first.cancel()
            await asyncio.wait((first,))
            again = asyncio.ensure_future(pool.do(held.task))
            assert await ended(worker)
            with await held.begun():
                held.let_go("went on")
            assert await again == "went on"
        finally:
            pool.close()

    asyncio.run(run(Held(tmp_path)))


def test_an_error_is_told_to_all_who_asked() -> None:
    async def run() -> None:
        executor = Once(InProcess())
        results = await asyncio.gather(*(executor.do(task(fail, "no")) for _ in range(3)), return_exceptions=True)
        assert [str(error) for error in results] == ["no", "no", "no"]

    asyncio.run(run())


def test_a_worker_for_one_kind_does_all_of_that_and_nothing_else() -> None:
    async def run() -> list[bool]:
        context = multiprocessing.get_context("forkserver")
        ready = Worker(context, begin_with=f"{deeds.__name__}:begin", only="chart")
        pool = ProcessPool(1, (deeds.__name__,), ready=(ready,))
        try:
            return [await pool.do(task(deeds.has_begun, kind=kind)) for kind in ("pdf", "chart", "font", "chart")]
        finally:
            pool.close()

    assert asyncio.run(run()) == [False, True, False, True]


def test_where_the_worker_for_one_kind_is_gone_others_do_its_tasks(tmp_path: Path) -> None:
    async def run() -> list[object]:
        context = multiprocessing.get_context("forkserver")
        pool = ProcessPool(2, (deeds.__name__,), ready=(Worker(context, only="chart"),))
        tasks = [task(deeds.die_once, str(tmp_path / "latch"), kind="chart")]
        tasks += [task(double, number, kind="chart") for number in range(3)]
        try:
            return await asyncio.gather(*map(pool.do, tasks))
        finally:
            pool.close()

    assert asyncio.run(run()) == ["made by the next one", 0, 2, 4]


def test_a_worker_that_has_done_its_share_is_replaced() -> None:
    async def run() -> list[int]:
        pool = ProcessPool(1, (deeds.__name__,), tasks_each=2)
        try:
            return [await pool.do(task(os.getpid)) for _ in range(5)]
        finally:
            pool.close()

    first, second, third, fourth, fifth = asyncio.run(run())
    assert first == second != third == fourth != fifth


def test_a_worker_ends_behind_a_long_task() -> None:
    async def run() -> list[int]:
        pool = ProcessPool(1, (deeds.__name__,), long=10_000)
        try:
            return [await pool.do(task(deeds.who_reads, "x" * length)) for length in (9, 9, 20_000, 20_000, 9, 9)]
        finally:
            pool.close()

    first, again, long, longer, last, the_last = asyncio.run(run())
    assert first == again == long
    assert last == the_last
    assert len({long, longer, last}) == 3
