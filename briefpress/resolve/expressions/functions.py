"""What each function over data gives, with the cells it came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from briefpress.diagnostics.codes.expression import NO_RESULT
from briefpress.diagnostics.span import Span
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.aggregates import mean_of, median_of, sum_of
from briefpress.resolve.expressions.faults import FaultError, fault
from briefpress.resolve.expressions.operations import compare, reckon
from briefpress.resolve.expressions.rows import Column, Rows, column_of, merged, place

MOST_ROWS_TOLD: Final = 5
"""How many rows a message names."""


@dataclass(frozen=True, slots=True)
class Result:
    """A value, the cells it came from, and those that were looked at and did not count."""

    value: Scalar
    cells: tuple[CellReference, ...]
    left_out: tuple[CellReference, ...]


def count(rows: Rows) -> Result:
    """Return how many rows there are. The cells are those a condition asked for, or those of the first column."""
    first = column_of(rows.file, rows.file.header[0])
    cells = rows.seen() if rows.columns else (*rows.cells, *(first.cell(row) for row in rows.indexes))
    return Result(Decimal(len(rows.indexes)), merged(cells), rows.left_out)


def share_of_rows(rows: Rows, chosen: Rows, span: Span | None) -> Result:
    """Return which part of `rows` is `chosen`."""
    if not rows.indexes:
        raise fault(NO_RESULT, span, "there are no rows to have a share of", help="correct the data, or its condition")
    share = reckon("/", Decimal(len(chosen.indexes)), Decimal(len(rows.indexes)))
    return Result(share, merged(chosen.seen()), chosen.left_out)


def share_of_sum(rows: Rows, chosen: Rows, column: Column, span: Span | None) -> Result:
    """Return which part of the sum of `column` the rows `chosen` hold."""
    whole, part = sum_of(_numbers(rows, column)), sum_of(_numbers(chosen, column))
    if not whole:
        raise fault(NO_RESULT, span, f"the sum of `{column.entry.name}` is zero", help="nothing has a share of zero")
    counted = set(_filled(chosen, column))
    others = tuple(column.cell(row) for row in rows.indexes if row not in counted)
    cells = merged(chosen.seen(), _cells(column, counted))
    return Result(reckon("/", part, whole), cells, merged(chosen.left_out, others))


def over_column(name: str, rows: Rows, column: Column, span: Span | None) -> Result:
    """Return what the function `name` gives over `column` of `rows`. Empty cells are passed over."""
    filled = _filled(rows, column)
    if name == "value":
        return only(rows, column, span)
    if name == "distinct":
        return _of_all(Decimal(len({column.value(row) for row in filled})), rows, column, filled)
    if not filled and (rows.indexes or name != "sum"):
        raise _nothing(rows, column, span)
    if name in ("first", "last"):
        found = filled[0 if name == "first" else -1]
        # Empty cells are passed over on the way to it.
        passed = [row for row in rows.indexes if (row < found if name == "first" else row > found)]
        return _of_some([found], rows, column, passed)
    if name in ("min", "max"):
        best = set(_extreme(name, filled, column))
        return _of_some(sorted(best), rows, column, [row for row in rows.indexes if row not in best])
    return _of_all(_REDUCTIONS[name](_numbers(rows, column)), rows, column, filled)


def only(rows: Rows, column: Column, span: Span | None) -> Result:
    """Return the cell of the one row there is."""
    if len(rows.indexes) != 1:
        raise _not_one(rows, span)
    row = rows.indexes[0]
    if column.value(row) is None:
        message = f"the cell of `{column.entry.name}` in {place(rows.file, row)} is empty"
        raise fault(NO_RESULT, span, message, help="fill it, or choose another row")
    return _of_some([row], rows, column, [])


def _not_one(rows: Rows, span: Span | None) -> FaultError:
    number, message, help_ = len(rows.indexes), "no row meets the condition, and one is meant", WIDER
    if number and not rows.columns:
        message, help_ = f"there are {number} rows, and one is meant", "add a condition"
    elif number:
        where = place(rows.file, *rows.indexes[:MOST_ROWS_TOLD])
        message = f"{number} rows meet the condition, and one is meant"
        help_ = f"make it narrower: it holds for {where}{' and others' if number > MOST_ROWS_TOLD else ''}"
    return fault(NO_RESULT, span, message, help=help_)


def between(name: str, before: Result, after: Result) -> Result:
    """Return how far `after` is from `before`: the functions `change`, `difference` and `ratio`."""
    a, b = cast("Decimal", before.value), cast("Decimal", after.value)
    difference = reckon("-", b, a)
    value = difference if name == "difference" else reckon("/", b if name == "ratio" else difference, a)
    cells = merged(before.cells, after.cells)
    return Result(value, cells, merged(before.left_out, after.left_out))


def _extreme(name: str, filled: list[int], column: Column) -> list[int]:
    """Return the rows, of those that are filled, that hold the least or the greatest: several where they are alike."""
    order = column.entry.values if column.entry.type == "category" else ()
    best = filled[:1]
    for row in filled[1:]:
        value, so_far = column.value(row), column.value(best[0])
        if compare("<" if name == "min" else ">", value, so_far, order):
            best = [row]
        elif value == so_far:
            best.append(row)
    return best


def _of_all(value: Decimal, rows: Rows, column: Column, filled: list[int]) -> Result:
    """Return a value that all `filled` cells make up; the empty ones are left out."""
    kept = set(filled)
    empty = tuple(column.cell(row) for row in rows.indexes if row not in kept)
    return Result(value, merged(_cells(column, filled), rows.seen()), merged(rows.left_out, empty))


def _of_some(chosen: list[int], rows: Rows, column: Column, others: list[int]) -> Result:
    """Return the value of the cells in the rows `chosen`, which are alike; those in the rows `others` are left out."""
    value = cast("Scalar", column.value(chosen[0]))
    cells = merged(_cells(column, chosen), rows.seen(chosen))
    return Result(value, cells, merged(rows.left_out, _cells(column, others)))


def _cells(column: Column, rows: list[int] | set[int]) -> tuple[CellReference, ...]:
    return tuple(column.cell(row) for row in sorted(rows))


def _filled(rows: Rows, column: Column) -> list[int]:
    return [row for row in rows.indexes if column.value(row) is not None]


def _numbers(rows: Rows, column: Column) -> list[Decimal]:
    values = (column.value(row) for row in rows.indexes)
    return [value for value in values if isinstance(value, Decimal)]


WIDER: Final = "make the condition wider, or correct the data"


def _nothing(rows: Rows, column: Column, span: Span | None) -> FaultError:
    if not rows.indexes:
        return fault(NO_RESULT, span, "no row meets the condition", help=WIDER)
    message = f"all cells of `{column.entry.name}` are empty there"
    return fault(NO_RESULT, span, message, help=WIDER)


_REDUCTIONS: Final[Mapping[str, Callable[[list[Decimal]], Decimal]]] = {
    "sum": sum_of,
    "mean": mean_of,
    "median": median_of,
}
