"""What changes in a house while somebody works in it."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Final

from watchfiles import Change, awatch

from briefpress.house.files import is_content
from briefpress.house.location import CONTENT, SETTINGS, House
from briefpress.work.events import WHOLE_HOUSE

FOLDERS: Final = (CONTENT, "templates", "styles")
"""What is built from, beside the settings. In a checkout the last two are the built-in ones as well."""
QUIET: Final = 5
"""Milliseconds without a further change after which changes are told; at most twice as many pass.

So few are enough: an editor that saves in more steps than this sees only has the work of the first ones given up, long
before any of it is seen.
"""
LONGEST: Final = 200
"""Milliseconds after which changes are told, though more keep coming."""

Noticed = set[tuple[Change, str]]


async def changes(house: House) -> AsyncIterator[frozenset[str]]:
    """Yield the paths in `house`, files and folders, that changed: those that came together in one set.

    The first set holds the whole house; it comes when nothing that changes from then on can be missed. A path of a
    folder stands for all in it. Hidden and left-over files are none, and neither is what a build writes.
    Raises `OSError` where the house cannot be watched.
    """
    noticed: asyncio.Queue[Noticed | OSError] = asyncio.Queue()
    # Seen from above, a folder may also come, go and be replaced by another of its name.
    above = await _watcher((house.root,), noticed, recursive=False)
    below = await _watcher(_folders(house), noticed, recursive=True)
    try:
        yield frozenset({WHOLE_HOUSE})
        while True:
            came = await noticed.get()
            if isinstance(came, OSError):
                raise came
            paths = _paths(house, came)
            if not paths.isdisjoint(FOLDERS):
                await _ended(below)
                below = await _watcher(_folders(house), noticed, recursive=True)
            if paths:
                yield paths
    finally:
        await _ended(above)
        await _ended(below)


async def _watcher(
    places: Iterable[Path], noticed: asyncio.Queue[Noticed | OSError], *, recursive: bool
) -> asyncio.Task[None]:
    """Return a running task that puts what it notices in `places` into the queue; nothing is missed from here on."""

    async def watch(*, polling: bool = False) -> None:
        try:
            async for came in awatch(
                *places,
                watch_filter=None,
                debounce=LONGEST,
                step=QUIET,
                recursive=recursive,
                force_polling=polling or None,
            ):
                noticed.put_nowait(came)
        except FileNotFoundError:
            # A folder has just gone: seen from above, that is told, and the others are watched anew.
            return
        except OSError as error:
            # Systems watch so many folders and no more; looking at all of them again and again always works.
            if polling:
                noticed.put_nowait(error)
            else:
                await watch(polling=True)

    task = asyncio.create_task(watch())
    # The task runs up to its first wait, which comes after the system was told what to watch.
    await asyncio.sleep(0)
    return task


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait({task})


def _folders(house: House) -> tuple[Path, ...]:
    """Return the folders to watch that are there: not one of them need be."""
    return tuple(house.root / name for name in FOLDERS if (house.root / name).is_dir())


def _paths(house: House, noticed: Noticed) -> frozenset[str]:
    """Return the paths of content among what was noticed, without those that came and went."""
    kinds: dict[str, set[Change]] = {}
    for change, path in noticed:
        kinds.setdefault(path, set()).add(change)
    lasting = (path for path, seen in kinds.items() if not _passed(path, seen))
    relative = (Path(path).relative_to(house.root).parts for path in lasting if Path(path).is_relative_to(house.root))
    return frozenset("/".join(parts) for parts in relative if _is_input(parts))


def _passed(path: str, seen: set[Change]) -> bool:
    # Some editors try with a file of an odd name whether they may write.
    return {Change.added, Change.deleted} <= seen and not os.path.lexists(path)


def _is_input(parts: tuple[str, ...]) -> bool:
    return parts == (SETTINGS,) or (parts[:1] in {(name,) for name in FOLDERS} and all(map(is_content, parts)))
