"""The workshop: what was made is not made again, what is damaged is, and what is not what is made now is told."""

import asyncio

import pytest

from briefpress.model.task import Task
from briefpress.work.executors.in_process import InProcess
from briefpress.work.store.codec import to_bytes
from briefpress.work.store.store import NoStore
from briefpress.work.workshop import Stale, Workshop


class Shelf(NoStore):
    """A store in memory."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self.held.get(key)

    def put(self, key: str, content: bytes) -> None:
        self.held[key] = content


class Counting(InProcess):
    """Counts the tasks that are done."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0

    async def do(self, task: Task[object]) -> object:  # type: ignore[override]
        self.done += 1
        return await super().do(task)


def double(number: int) -> int:
    return 2 * number


DOUBLE = Task("double", "two", double, (2,), ("1",))


def check(shelf: Shelf, *, done: int, verify: bool = False, engine: str = "1", stale: bool = False) -> None:
    executor = Counting()
    workshop = Workshop(shelf, executor, verify, engine)
    assert [asyncio.run(workshop.do(DOUBLE)) for _ in range(2)] == [4, 4]
    assert executor.done == done
    assert [(one.kind, one.subject) for one in workshop.stale] == [("double", "two")] * stale
    assert all(isinstance(one, Stale) for one in workshop.stale)


def test_what_was_made_is_not_made_again() -> None:
    shelf = Shelf()
    check(shelf, done=1)
    check(shelf, done=0)
    check(shelf, done=1, engine="2")
    check(shelf, done=2, verify=True)


@pytest.mark.parametrize("content", [b"", b"damage", to_bytes(4)[:-1]])
def test_what_is_damaged_is_made_again(content: bytes) -> None:
    shelf = Shelf()
    check(shelf, done=1)
    for key in shelf.held:
        shelf.held[key] = content
    check(shelf, done=1)
    check(shelf, done=0)


def test_what_is_not_what_is_made_now_is_told_and_mended() -> None:
    shelf = Shelf()
    check(shelf, done=1)
    for key in shelf.held:
        shelf.held[key] = to_bytes(5)
    check(shelf, done=2, verify=True, stale=True)
    check(shelf, done=2, verify=True)
