"""What is out of date is given up, and nothing that changed is forgotten."""

import asyncio

import pytest

from briefpress.work.events import Done, Started
from briefpress.work.watch_loop import keep_building

SECONDS = 20


def check(script, rebuild):
    """Run a session: `script` puts sets of paths into a queue, none at its end; return what was told."""
    told = []

    async def session():
        queue = asyncio.Queue()

        async def changed():
            while (paths := await queue.get()) is not None:
                yield frozenset(paths)

        async with asyncio.timeout(SECONDS):
            playing = asyncio.create_task(script(queue.put))
            await keep_building(changed(), rebuild, told.append)
            await playing

    asyncio.run(session())
    return told


def test_each_change_is_built_and_the_last_one_to_its_end():
    done = asyncio.Event()

    async def rebuild(changed, tell):
        tell(Done(tuple(sorted(changed))))
        done.set()

    async def script(put):
        await put({"a"})
        await done.wait()
        await put({"b"})
        await put(None)

    assert check(script, rebuild) == [
        Started(frozenset("a")),
        Done(("a",)),
        Started(frozenset("b")),
        Done(("b",)),
    ]


def test_a_change_gives_up_what_is_running_and_the_next_is_for_all_that_changed():
    running, ended = asyncio.Event(), []

    async def rebuild(changed, tell):
        if len(changed) < 3:
            running.set()
            try:
                await asyncio.Event().wait()
            finally:
                # It may take its time to come to an end, and the next does not begin before.
                await asyncio.sleep(0)
                ended.append(changed)
        assert len(ended) == 2
        tell(Done(tuple(sorted(changed))))

    async def script(put):
        for name in "abc":
            running.clear()
            await put({name})
            if name != "c":
                await running.wait()
        await put(None)

    assert check(script, rebuild) == [
        Started(frozenset("a")),
        Started(frozenset("ab")),
        Started(frozenset("abc")),
        Done(("a", "b", "c")),
    ]


@pytest.mark.parametrize("waits", [False, True], ids=["at once", "later"])
def test_what_a_rebuild_raises_ends_the_session(waits):
    async def rebuild(_changed, _tell):
        if waits:
            await asyncio.sleep(0)
        raise RuntimeError("our fault")

    async def script(put):
        await put({"a"})

    with pytest.raises(RuntimeError, match="our fault"):
        check(script, rebuild)


def test_what_a_rebuild_raises_when_it_is_given_up_is_not_lost():
    running = asyncio.Event()

    async def rebuild(_changed, _tell):
        running.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise RuntimeError("our fault")

    async def script(put):
        await put({"a"})
        await running.wait()
        await put({"b"})

    with pytest.raises(RuntimeError, match="our fault"):
        check(script, rebuild)


def test_the_end_of_the_session_ends_what_is_running():
    ended = []

    async def session():
        running = asyncio.Event()

        async def changed():
            yield frozenset("a")
            await asyncio.Event().wait()

        async def rebuild(_changed, _tell):
            running.set()
            try:
                await asyncio.Event().wait()
            finally:
                ended.append("rebuild")

        watching = asyncio.create_task(keep_building(changed(), rebuild, lambda _event: None))
        await running.wait()
        watching.cancel()
        with pytest.raises(asyncio.CancelledError):
            await watching

    asyncio.run(session())
    assert ended == ["rebuild"]
