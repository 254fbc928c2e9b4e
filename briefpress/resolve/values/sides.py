"""The sides of an assertion: what each part of it that is worked out comes to."""

from collections.abc import Iterator, Mapping
from typing import Final, get_args

from briefpress.model.bound import Measured
from briefpress.model.data import DataFile
from briefpress.model.expression import (
    Comparison,
    Constant,
    Emptiness,
    Expression,
    Junction,
    Membership,
    Negative,
    Not,
    Operation,
)
from briefpress.resolve.expressions.evaluation import evaluate
from briefpress.resolve.values.formatting import show_value

JUNCTIONS: Final[tuple[str, ...]] = get_args(Junction)
COMPARISONS: Final[tuple[str, ...]] = get_args(Comparison)


def measured(expression: Expression, data: Mapping[str, DataFile], language: str) -> tuple[Measured, ...]:
    """Return what each part that an assertion compares comes to; constants, which say it themselves, are left out."""
    sides = dict.fromkeys(_compared(expression))
    return tuple(found for side in sides if (found := _measure(side, data, language)))


def written(expression: Expression) -> str:
    """Return an expression as its author wrote it, on one line."""
    return " ".join(expression.span.text.split()) if expression.span else "the expression"


def is_comparison(expression: Expression) -> bool:
    """Return whether an expression compares two sides."""
    return isinstance(expression, Operation) and expression.operator in COMPARISONS


def is_constant(expression: Expression) -> bool:
    """Return whether an expression is written out and not worked out."""
    return isinstance(expression, Constant) or (
        isinstance(expression, Negative) and isinstance(expression.operand, Constant)
    )


def _measure(expression: Expression, data: Mapping[str, DataFile], language: str) -> Measured | None:
    result = evaluate(expression, data).value
    if result is None or isinstance(result.value, bool):
        return None
    return Measured(written(expression), result.value, show_value(result, (), language).value or "")


def _compared(expression: Expression) -> Iterator[Expression]:
    match expression:
        case Operation(operator=operator, left=left, right=right) if operator in JUNCTIONS:
            yield from _compared(left)
            yield from _compared(right)
        case Not():
            yield from _compared(expression.operand)
        case Operation(left=left, right=right) if is_comparison(expression):
            yield from (side for side in (left, right) if not is_constant(side))
        case Membership() | Emptiness():
            yield expression.operand
        case _:
            pass
