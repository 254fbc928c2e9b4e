"""A store in a folder: one file for each result. Whole or not there, also after a kill, and for many builds at once."""

import itertools
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from briefpress.clock import seconds
from briefpress.diagnostics.codes.store import NOT_KEPT
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.files import reason
from briefpress.house.writing import remove
from briefpress.work.aside import NEW_FILE, aside_name, clear_abandoned
from briefpress.work.store.eviction import evict
from briefpress.work.store.seal import FORMAT, HEADER, opened, path_of, sealed
from briefpress.work.store.store import checked

Done = TypeVar("Done")

ASIDE: Final = "new"
"""The folder in which results are written before they take their place."""
HOUR: Final = 3600
"""Seconds: how often a use is noted, at most, and how long a file may take to be written."""
BINARY: Final = getattr(os, "O_BINARY", 0)
KEPT_FILE: Final = os.O_RDONLY | BINARY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""How a result is opened: no link leads elsewhere, and a pipe in its place is not waited for."""


class FolderStore:
    """Results in files under `root`, together about `most_bytes` at most; what was not used longest goes first."""

    def __init__(self, root: Path, most_bytes: int) -> None:
        self._root = root
        self._most_bytes = most_bytes
        self._used: set[str] = set()
        self._total: int | None = None
        self._written = 0
        self._troubles: dict[int | None, Diagnostic] = {}
        self._count = itertools.count()
        self._cleared = False

    def get(self, key: str) -> bytes | None:
        """Return what was kept under `key`, none where nothing is. Damage is cleared away."""
        place = self._root / path_of(checked(key))
        try:
            kept = _content(place, self._most_bytes + HEADER)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            kept = None
        content = None if kept is None else opened(key, kept)
        if content is None:
            with suppress(OSError):
                remove(place)
        else:
            self._used.add(key)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`. What keeps the system from it is among the `troubles`, once."""
        place = self._root / path_of(checked(key))
        size = len(content) + HEADER
        if size > self._most_bytes:
            return
        try:
            self._write(place, sealed(key, content))
        except OSError as error:
            self._troubles.setdefault(error.errno, _not_kept(error))
            return
        self._used.add(key)
        self._make_room(key, size)

    def troubles(self) -> tuple[Diagnostic, ...]:
        """Return what kept results from being written, each reason once."""
        return tuple(self._troubles.values())

    def close(self) -> None:
        """Do nothing: everything was written when it was put."""

    def _write(self, place: Path, content: bytes) -> None:
        aside = self._aside(place.name)
        try:
            with os.fdopen(_in(aside.parent, lambda: os.open(aside, NEW_FILE, 0o666)), "wb") as file:
                file.write(content)
            try:
                _in(place.parent, lambda: aside.replace(place))
            except (IsADirectoryError, PermissionError):
                # A folder in its place, which is no result.
                remove(place)
                aside.replace(place)
        except BaseException:
            with suppress(OSError):
                aside.unlink()
            raise

    def _aside(self, name: str) -> Path:
        """Return where a file may be written that nobody else writes."""
        folder = self._root / FORMAT / ASIDE
        if not self._cleared:
            clear_abandoned(str(folder))
            self._cleared = True
        names = (aside_name(name, number) for number in self._count)
        return next(place for place in (folder / name for name in names) if not os.path.lexists(place))

    def _make_room(self, key: str, size: int) -> None:
        """Evict what was not used longest, where there is too much.

        To look through a store takes longer than to put something into it. So a run that puts little looks only when
        a key happens to begin with 0, which is every sixteenth time, and from then on it adds up by itself.
        """
        self._written += size
        if self._total is None and not key.startswith("0") and self._written < self._most_bytes / 16:
            return
        self._total = None if self._total is None else self._total + size
        if self._total is None or self._total > self._most_bytes:
            self._clear_leftovers()
            self._total = evict(self._root, self._most_bytes, self._used)

    def _clear_leftovers(self) -> None:
        """Remove what runs that were killed have not finished writing, wherever they ran."""
        with suppress(OSError):
            for leftover in (self._root / FORMAT / ASIDE).iterdir():
                with suppress(OSError):
                    if abs(seconds() - leftover.lstat().st_mtime) > HOUR:
                        remove(leftover)


def _in(folder: Path, act: Callable[[], Done]) -> Done:
    """Return what `act` does in `folder`, which is made only where it turns out to be missing. Raises `OSError`."""
    try:
        return act()
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True)
        return act()


def _content(place: Path, most_bytes: int) -> bytes | None:
    """Return what the file at `place` holds, and note that it was used; none for what is no file. Raises `OSError`."""
    handle = os.open(place, KEPT_FILE)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > most_bytes:
            return None
        if abs(seconds() - status.st_mtime) > HOUR:
            with suppress(OSError):
                os.utime(place)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(handle)


def _not_kept(error: OSError) -> Diagnostic:
    message = f"results of this build are not kept: {reason(error)}"
    return NOT_KEPT.at(None, message, help="see to the folder `.briefpress` and the room on its disk")
