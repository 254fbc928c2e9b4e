"""Why an assertion is false, in a message: what its sides come to, and which cells that comes from."""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from briefpress.diagnostics.codes.value import FALSE_ASSERTION
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.model.data import DataFile
from briefpress.model.evaluated import CellReference, Evaluated
from briefpress.model.expression import Emptiness, Expression, Membership, Not, Operation
from briefpress.model.numerals import plain
from briefpress.resolve.expressions.evaluation import evaluate
from briefpress.resolve.values.sides import is_comparison, is_constant, written

MOST_CELLS: Final = 6
"""How many cells a message names."""
MOST_LEFT_OUT: Final = 4
"""How many of those it names that did not count."""
LONGEST_CELL: Final = 30
"""How much it says of what a cell holds."""
SIGNIFICANT: Final = 6
"""With how many digits at most a message gives a number that does not end."""


def false_assertion(words: str, at: Span | None, expression: Expression, data: Mapping[str, DataFile]) -> Diagnostic:
    """Return the diagnostic for `words` that `expression`, which is false of `data`, was to bear out."""
    parts = tuple(_false_parts(expression, data))
    reason = "; ".join(_reason(part, data) for part in parts)
    results = tuple(result for part in parts if (result := evaluate(part, data).value))
    cells = tuple(dict.fromkeys(cell for result in results for cell in result.cells))
    left_out = tuple(dict.fromkeys(cell for result in results for cell in result.left_out if cell not in cells))
    return FALSE_ASSERTION.at(
        at,
        f"`{words}` is not true: {reason}",
        label="the data says otherwise",
        help="; ".join(
            (
                f"correct the words, or the data: {_listed(cells, MOST_CELLS)}" if cells else "correct the words",
                *((f"left out: {_listed(left_out, MOST_LEFT_OUT)}",) if left_out else ()),
            )
        ),
    )


def _false_parts(expression: Expression, data: Mapping[str, DataFile]) -> Iterator[Expression]:
    """Yield the parts that make an assertion false: of those joined by `and` the false ones, of `or` all."""
    match expression:
        case Operation(operator="and" | "or", left=left, right=right):
            for part in (left, right):
                if not _is_true(part, data):
                    yield from _false_parts(part, data)
        case _:
            yield expression


def _is_true(expression: Expression, data: Mapping[str, DataFile]) -> bool:
    result = evaluate(expression, data).value
    return result is not None and result.value is True


def _reason(part: Expression, data: Mapping[str, DataFile]) -> str:
    match part:
        case Operation(operator=operator, left=left, right=right) if is_comparison(part):
            if is_constant(left) and not is_constant(right):
                return f"{written(left)} is not {operator} `{written(right)}`, which is {_found(right, data)}"
            if is_constant(right):
                sign = "" if operator == "=" else f"{operator} "
                return f"{_side(left, data)}, not {sign}{written(right)}"
            return f"{_side(left, data)}, and {_side(right, data)}, so that `{operator}` is wrong"
        case Membership():
            listed = ", ".join(written(item) for item in part.items)
            return f"{_side(part.operand, data)}, which is {'' if part.negated else 'not '}in [{listed}]"
        case Emptiness():
            return f"`{written(part.operand)}` is {'' if part.negated else 'not '}empty"
        case Not(operand=operand) if is_comparison(operand) or isinstance(operand, Membership | Not):
            return f"`{written(operand)}` is true"
        case _:
            return f"`{written(part)}` is false"


def _side(expression: Expression, data: Mapping[str, DataFile]) -> str:
    return f"`{written(expression)}` is {_found(expression, data)}"


def _found(expression: Expression, data: Mapping[str, DataFile]) -> str:
    result = evaluate(expression, data).value
    return _exactly(result) if result else "empty"


def _exactly(result: Evaluated) -> str:
    match result.value:
        case bool():
            return str(result.value).lower()
        case Decimal() as number:
            shown = plain(_short(number))
            return f"{shown} ({plain(_short(number * 100))}%)" if result.quantity == "share" else shown
        case datetime.date():
            return result.value.isoformat()
        case text:
            return f"`{text}`"


def _short(number: Decimal) -> Decimal:
    digits = number.as_tuple().digits
    return number if len(digits) <= SIGNIFICANT else Decimal(f"{number:.{SIGNIFICANT}g}")


def _listed(cells: tuple[CellReference, ...], most: int) -> str:
    shown = ", ".join(f"{_place(cell)} {_held(cell)}" for cell in cells[:most])
    more, last = len(cells) - most, cells[-1].span
    return f"{shown} and {more} more{f', the last in line {last.line}' if last else ''}" if more > 0 else shown


def _held(cell: CellReference) -> str:
    text = cell.text.strip()
    if not text:
        return "(empty)"
    return f"`{text}`" if len(text) <= LONGEST_CELL else f"`{text[:LONGEST_CELL].rstrip()}…`"


def _place(cell: CellReference) -> str:
    if cell.span is None:
        return f"{cell.file}, row {cell.row}, column `{cell.column}`"
    return f"{cell.file}:{cell.span.line}:{cell.span.column}"
