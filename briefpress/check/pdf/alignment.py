"""Where two long runs of words differ that are nearly the same, in time that grows with their length alone.

`difflib` looks for the longest run in common first, and so goes through all places of all words again and again: of two
hundred pages that takes longer than to typeset them. Here both are followed from the start. Where they part, they meet
again at the nearest place from which several words are the same; between the two, and where they do not meet again,
`difflib` has its say.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

Change = tuple[int, int, int, int]
"""Where one run differs from another: start and end in the one, start and end in the other."""

ALIKE: Final = 8
"""So many words in a row that are the same are hardly the same by chance."""
FARTHEST: Final = 2000
"""How many words are looked through for the place where the two meet again."""
NEAR: Final = 64
"""How many of them are looked through first."""


def changes(one: Sequence[str], other: Sequence[str]) -> Iterator[Change]:
    """Yield where `one` and `other` differ, in order."""
    at, behind = 0, 0
    while True:
        while at < len(one) and behind < len(other) and one[at] == other[behind]:
            at += 1
            behind += 1
        if at == len(one) and behind == len(other):
            return
        skipped = _nearest_meeting(one[at : at + FARTHEST], other[behind : behind + FARTHEST])
        if skipped is None:
            yield from _compared(one, other, (at, len(one), behind, len(other)))
            return
        ends = at + skipped[0], behind + skipped[1]
        yield from _compared(one, other, (at, ends[0], behind, ends[1]))
        at, behind = ends


def _nearest_meeting(one: Sequence[str], other: Sequence[str]) -> tuple[int, int] | None:
    """Return what `_meeting` does; mostly, the first words are enough to find it."""
    near = _meeting(one[:NEAR], other[:NEAR])
    # Where it lies nearer to the start than these words reach, no other is nearer.
    return near if near is not None and sum(near) + ALIKE <= NEAR else _meeting(one, other)


def _meeting(one: Sequence[str], other: Sequence[str]) -> tuple[int, int] | None:
    """Return how many words to leave out of each, as few as can be, until they go on alike; none where they do not."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(other) - ALIKE + 1):
        places.setdefault(tuple(other[place : place + ALIKE]), place)
    best: tuple[int, int] | None = None
    for place in range(len(one) - ALIKE + 1):
        if best is not None and place >= sum(best):
            break
        found = places.get(tuple(one[place : place + ALIKE]))
        if found is not None and (best is None or place + found < sum(best)):
            best = place, found
    return best


def _compared(one: Sequence[str], other: Sequence[str], between: Change) -> Iterator[Change]:
    start, end, first, last = between
    matcher = SequenceMatcher(None, one[start:end], other[first:last])
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield start + a, start + b, first + c, first + d
