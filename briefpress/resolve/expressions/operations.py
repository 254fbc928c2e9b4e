"""Operators between values. What involves an empty cell is neither true nor false, as in SQL."""

from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Any, Final

from briefpress.model.expression import Arithmetic, Comparison, Junction, Scalar
from briefpress.resolve.aggregates import EXACT

SIGNS: Final = {"<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1), "=": (0,), "!=": (-1, 1)}

Truth = Callable[[], Scalar | None]
"""Gives `True`, `False`, or nothing where nobody can tell."""


def compare(operator: Comparison, a: Scalar | None, b: Scalar | None, order: tuple[str, ...] = ()) -> bool | None:
    """Return whether `operator` holds between two values of one kind; nothing where one of them is empty.

    `order` are the categories that texts are among, where they have an order.
    """
    if a is None or b is None:
        return None
    left: Any = order.index(str(a)) if order else a
    right: Any = order.index(str(b)) if order else b
    return (left > right) - (left < right) in SIGNS[operator]


def reckon(operator: Arithmetic, a: Decimal, b: Decimal) -> Decimal:
    """Return what arithmetic gives. `b` is not zero where it divides."""
    with localcontext(EXACT):
        match operator:
            case "+":
                return a + b
            case "-":
                return a - b
            case "*":
                return a * b
            case "/":
                return a / b


def junction(operator: Junction, left: Truth, right: Truth) -> bool | None:
    """Return what `and` or `or` makes of two truths. The right one is not asked for where the left one decides."""
    decisive = operator == "or"
    first = left()
    if first is decisive:
        return decisive
    second = right()
    if second is decisive:
        return decisive
    return None if first is None or second is None else not decisive


def negated(number: Decimal) -> Decimal:
    """Return `-number`, all its digits kept."""
    return number.copy_negate() if number else number
