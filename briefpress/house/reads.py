"""Which paths of a house were asked about: all that anything read from the house can depend on."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

_ASKED: Final[ContextVar[set[str] | None]] = ContextVar("asked", default=None)


@contextmanager
def recorded_reads() -> Iterator[set[str]]:
    """Collect the paths that are asked about within the block, there or not, relative to the house."""
    asked: set[str] = set()
    before = _ASKED.set(asked)
    try:
        yield asked
    finally:
        _ASKED.reset(before)


def note_read(path: str) -> None:
    """Note that somebody asked about `path`."""
    asked = _ASKED.get()
    if asked is not None:
        asked.add(path)
