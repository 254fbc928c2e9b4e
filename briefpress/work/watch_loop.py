"""Building again, and again: what is out of date is given up."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from briefpress.work.events import Event, Started

Tell = Callable[[Event], None]
"""Told what happens, in the order in which it does."""
Rebuild = Callable[[frozenset[str], Tell], Awaitable[None]]
"""Builds what depends on the paths given. It can be cancelled at any of its waits, and then tells nothing more."""


async def keep_building(changed: AsyncIterator[frozenset[str]], rebuild: Rebuild, tell: Tell) -> None:
    """Rebuild whenever something `changed`, as long as that goes on; raises what `rebuild` raises.

    A change that comes while a rebuild is running cancels it. The next one is for all that has changed since the last
    that came to its end.
    """
    undone: frozenset[str] = frozenset()
    running: asyncio.Task[None] | None = None
    coming = asyncio.create_task(_next(changed))
    try:
        while True:
            await asyncio.wait({coming} | ({running} if running else set()), return_when=asyncio.FIRST_COMPLETED)
            if running and running.done():
                running.result()
                running, undone = None, frozenset()
            if coming.done():
                paths = coming.result()
                if paths is None:
                    break
                await _given_up(running)
                undone |= paths
                tell(Started(undone))
                running = asyncio.create_task(_run(rebuild, undone, tell))
                coming = asyncio.create_task(_next(changed))
        if running:
            await running
    finally:
        await _given_up(coming)
        await _given_up(running)


async def _next(changed: AsyncIterator[frozenset[str]]) -> frozenset[str] | None:
    return await anext(changed, None)


async def _run(rebuild: Rebuild, undone: frozenset[str], tell: Tell) -> None:
    await rebuild(undone, tell)


async def _given_up(task: asyncio.Task[None] | asyncio.Task[frozenset[str] | None] | None) -> None:
    """Cancel `task` and wait until it has ended; what it raises on the way, apart from that, is raised."""
    if task is None:
        return
    task.cancel()
    await asyncio.wait({task})
    if not task.cancelled():
        task.result()
