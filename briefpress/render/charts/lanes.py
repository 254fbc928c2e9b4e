"""Lanes: labels of events above and below a line of time, so that no label lies on another, or on what leads to one."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_LANES = 3
"""How many labels may stand above one another."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A label and what leads to it: `place` is where the event is, `left` where its words begin, `height` theirs."""

    place: float
    left: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a flag hangs: above the line or below it, and how many lanes away."""

    above: bool
    number: int


def lanes_of(flags: Sequence[Flag]) -> list[Lane] | None:
    """Return a lane for each of `flags`, which are in order; none where they do not fit into a few lanes."""
    placed: dict[int, Lane] = {}
    # From the last to the first: words run to the right, so that lines to earlier events pass in front of them.
    for at in reversed(range(len(flags))):
        choices = [Lane(above, number) for number in range(MOST_LANES) for above in _sides(at)]
        lane = next((lane for lane in choices if _is_free(flags, at, lane, placed)), None)
        if lane is None:
            return None
        placed[at] = lane
    return [placed[at] for at in range(len(flags))]


def _sides(at: int) -> tuple[bool, bool]:
    return (True, False) if at % 2 == 0 else (False, True)


def _is_free(flags: Sequence[Flag], at: int, lane: Lane, placed: dict[int, Lane]) -> bool:
    flag = flags[at]
    for other, its in placed.items():
        if its.above != lane.above:
            continue
        beside = flags[other]
        if its.number == lane.number and _meet(flag, beside):
            return False
        if its.number < lane.number and _covers(beside, flag.place):
            return False
        if its.number > lane.number and _covers(flag, beside.place):
            return False
    return True


def _meet(one: Flag, other: Flag) -> bool:
    return one.left < other.left + other.width + 8 and other.left < one.left + one.width + 8


def _covers(flag: Flag, place: float) -> bool:
    return flag.left - 3 < place < flag.left + flag.width + 3
