"""What the numbers of several rows come to: exact sums; means and medians with more digits than anybody shows."""

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from typing import Final

PRECISION: Final = 60
"""Significant digits: more than a sum or a difference of cells can have, so that only quotients are rounded."""
EXACT: Final = Context(prec=PRECISION)


def sum_of(numbers: Sequence[Decimal]) -> Decimal:
    """Return the sum of `numbers`, zero where there are none."""
    with localcontext(EXACT):
        return sum(numbers, Decimal(0))


def mean_of(numbers: Sequence[Decimal]) -> Decimal:
    """Return the mean of `numbers`, of which there is one at least."""
    return EXACT.divide(sum_of(numbers), Decimal(len(numbers)))


def median_of(numbers: Sequence[Decimal]) -> Decimal:
    """Return the median of `numbers`, of which there is one at least; between two, their mean."""
    ordered = sorted(numbers)
    middle = ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1]
    return middle[0] if len(middle) == 1 else mean_of(middle)
