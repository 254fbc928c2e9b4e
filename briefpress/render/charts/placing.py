"""Where words go: labels beside one another without overlapping, and round numbers along an axis."""

import math
from collections.abc import Sequence
from decimal import Decimal

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Return the middles of labels as near to `wanted` as may be, so that none of `sizes` overlaps the next.

    They keep their order and stay between `low` and `high`, as long as there is room for all of them.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    # Labels that touch move as one, to where they are nearest to what all of them want.
    blocks: list[tuple[list[int], float]] = []
    for at in order:
        members, middle = [at], min(max(wanted[at], low + sizes[at] / 2), high - sizes[at] / 2)
        while blocks:
            before, centre = blocks[-1]
            if centre + _length(before, sizes) / 2 <= middle - _length(members, sizes) / 2 + 1e-9:
                break
            blocks.pop()
            members = [*before, *members]
            middle = _best(members, wanted, sizes, low, high)
        blocks.append((members, middle))
    places = [0.0] * len(wanted)
    for members, middle in blocks:
        edge = middle - _length(members, sizes) / 2
        for at in members:
            places[at] = edge + sizes[at] / 2
            edge += sizes[at]
    return places


def _length(members: Sequence[int], sizes: Sequence[float]) -> float:
    return sum(sizes[at] for at in members)


def _best(members: Sequence[int], wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> float:
    length = _length(members, sizes)
    offset, total = 0.0, 0.0
    for at in members:
        total += wanted[at] - (offset + sizes[at] / 2)
        offset += sizes[at]
    start = total / len(members)
    return max(low, min(start, high - length)) + length / 2


def round_steps(low: Decimal, high: Decimal, most: int) -> list[Decimal]:
    """Return round numbers, at most `most` and at least two, that reach from `low` to `high` or beyond."""
    if low == high:
        high = low + 1
    least = (high - low) / max(most - 1, 1)
    power = Decimal(10) ** math.floor(math.log10(least))
    for factor in (*STEPS, Decimal(20)):
        step = factor * power
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first + 1 <= max(most, 2):
            break
    return [step * number for number in range(first, last + 1)]


def every_nth(count: int, room: float, widest: float) -> int:
    """Return of how many labels one is shown, so that labels as wide as `widest` fit into `room`."""
    return max(1, math.ceil(count * widest / max(room, 1.0)))
