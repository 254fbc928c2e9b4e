"""Operators between values. A comparison with an empty cell is neither true nor false, as in SQL."""

import datetime
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from typing import Final

from briefpress.diagnostics.codes.expression import NO_RESULT, UNKNOWN_CATEGORY, UNLIKE_TYPES
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.expression import Arithmetic, Comparison, Expression, Junction, Operation, Scalar
from briefpress.resolve.expressions.values import FaultError, Value, fault, merged, noun

PRECISION: Final = 34
"""Significant digits of a quotient, as in IEEE 754 decimal128."""
SIGNS: Final = {"<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1), "=": (0,), "!=": (-1, 1)}


def compared(operator: Comparison, left: Value, right: Value, span: Span | None) -> Value:
    """Return whether `operator` holds between two values; nothing where one of them is empty."""
    cells = merged(left.cells, right.cells)
    left_out = merged(left.left_out, right.left_out)
    if left.value is None or right.value is None:
        return Value(None, "truth", cells=cells, left_out=left_out)
    known_category(left, right, span)
    known_category(right, left, span)
    sign = _order(operator, left, right, span)
    return Value(sign in SIGNS[operator], "truth", cells=cells, left_out=left_out)


def known_category(column: Value, word: Value, span: Span | None) -> None:
    """Raise where `word` is written out and is none of the categories of the column that `column` is of."""
    categories = _categories(column)
    if categories and not word.column and isinstance(word.value, str) and word.value not in categories:
        message = f"`{word.value}` is no category of `{column.column.name if column.column else ''}`"
        help_ = did_you_mean(word.value, categories, f"its categories are {one_of(categories)}")
        raise fault(UNKNOWN_CATEGORY, span and span.find(word.value), message, label="holds for no row", help=help_)


def _categories(value: Value) -> tuple[str, ...]:
    return value.column.values if value.column else ()


def _order(operator: Comparison, left: Value, right: Value, span: Span | None) -> int:
    """Return -1, 0 or 1: how the two stand to each other."""
    a, b = left.value, right.value
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return (a > b) - (a < b)
    if isinstance(a, datetime.date) and isinstance(b, datetime.date):
        return (a > b) - (a < b)
    if isinstance(a, bool) and isinstance(b, bool) and operator in ("=", "!="):
        return (a > b) - (a < b)
    if isinstance(a, str) and isinstance(b, str):
        order = _categories(left) or _categories(right)
        if order and a in order and b in order:
            return (order.index(a) > order.index(b)) - (order.index(a) < order.index(b))
        if operator in ("=", "!="):
            return (a > b) - (a < b)
        help_ = "give the column the type `category`, whose `values:` have an order, or compare with `=`"
        raise fault(UNLIKE_TYPES, span, f"texts have no order: `{operator}` cannot compare them", help=help_)
    raise _unlike(left, right, span)


def _unlike(left: Value, right: Value, span: Span | None) -> FaultError:
    a, b = left.value, right.value
    if a is None or b is None:  # pragma: no cover - told apart before
        return fault(UNLIKE_TYPES, span, "an empty cell cannot be compared")
    kinds = {type(a), type(b)}
    if kinds == {bool}:
        return fault(UNLIKE_TYPES, span, "true and false have no order", help="compare them with `=`")
    help_ = "declare the type of the column in brief.yaml"
    if kinds == {datetime.date, Decimal}:
        help_ = "compare `year(…)` of the date with the number, or write a date such as `2024-01-01`"
    elif kinds == {str, Decimal}:
        text = left if isinstance(a, str) else right
        help_ = f"give `{text.column.name}` the type `number` in brief.yaml" if text.column else "take the quotes away"
    elif bool in kinds:
        help_ = "compare it with `true` or `false`"
    return fault(UNLIKE_TYPES, span, f"`{_shown(a)}` is {noun(a)}, `{_shown(b)}` is {noun(b)}", help=help_)


def _shown(value: Scalar) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def reckoned(operator: Arithmetic, left: Value, right: Value, expression: Operation) -> Value:
    """Return what arithmetic gives; nothing where one of the two is empty."""
    cells = merged(left.cells, right.cells)
    left_out = merged(left.left_out, right.left_out)
    a, b = number(left, expression.left), number(right, expression.right)
    unit = left.unit or right.unit if operator in ("+", "-") or not (left.unit and right.unit) else None
    same = left.quantity == right.quantity and operator in ("+", "-")
    quantity = left.quantity if same and left.quantity != "year" else "number"
    if a is None or b is None:
        return Value(None, quantity, unit, cells, left_out)
    try:
        with localcontext(prec=PRECISION):
            match operator:
                case "+":
                    result = a + b
                case "-":
                    result = a - b
                case "*":
                    result = a * b
                case "/":
                    result = a / b
    except (DivisionByZero, InvalidOperation):
        raise fault(NO_RESULT, expression.right.span, "this is zero, and nothing can be divided by it") from None
    return Value(result, quantity, unit, cells, left_out)


def number(value: Value, expression: Expression) -> Decimal | None:
    """Return the number that `value` is; nothing where it is empty. Raises where it is something else."""
    if value.value is None or isinstance(value.value, Decimal):
        return value.value
    help_ = "declare `type: number` for the column in brief.yaml" if value.column else "write a number"
    if isinstance(value.value, datetime.date):
        help_ = "`year(…)` of a date is a number"
    message = f"a number is needed here, and `{_shown(value.value)}` is {noun(value.value)}"
    raise fault(UNLIKE_TYPES, expression.span, message, help=help_)


def truth(value: Value, expression: Expression) -> bool | None:
    """Return whether `value` holds; nothing where it is empty. Raises where it is neither true nor false."""
    if value.value is None or isinstance(value.value, bool):
        return value.value
    message = f"a condition is needed here, and `{_shown(value.value)}` is {noun(value.value)}"
    raise fault(UNLIKE_TYPES, expression.span, message, help="compare it with something")


def joined(operator: Junction, left: bool | None, right: bool | None) -> bool | None:
    """Return what `and` or `or` makes of two truths of which either may be unknown."""
    decisive = operator == "or"
    if decisive in (left, right):
        return decisive
    return None if None in (left, right) else not decisive
