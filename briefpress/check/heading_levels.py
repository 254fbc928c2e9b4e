"""Headings that skip a level: those who listen take the gap for a part that is missing (PDF/UA-1, 7.4.2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SkippedLevel(Generic[T]):
    """A heading that is too deep for where it stands; `above` is the level of the one before it, 0 for none."""

    heading: T
    level: int
    above: int


def skipped_levels(headings: Iterable[tuple[int, T]], above: int = 0) -> Iterator[SkippedLevel[T]]:
    """Yield each heading more than one level below the one before it; `above` is what stands before the first."""
    for level, heading in headings:
        if level > above + 1:
            yield SkippedLevel(heading, level, above)
        above = level
