"""What each function over data gives."""

from collections.abc import Callable, Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from typing import Final, cast

from briefpress.diagnostics.codes.expression import NO_RESULT, UNLIKE_TYPES
from briefpress.diagnostics.span import Span
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.expressions.operations import PRECISION, compared
from briefpress.resolve.expressions.rows import Rows, value_at
from briefpress.resolve.expressions.values import QUANTITIES, Value, fault, merged


def count(rows: Rows) -> Value:
    """Return how many rows there are. The cells are those the condition asked for, or those of the first column."""
    first = tuple(cell for row in rows.indexes for cell in value_at(rows.file, row, rows.file.header[0]).cells)
    return Value(Decimal(len(rows.indexes)), "count", cells=rows.seen or first, left_out=rows.left_out)


def share_of_rows(rows: Rows, chosen: Rows, span: Span | None) -> Value:
    """Return which part of `rows` is `chosen`."""
    if not rows.indexes:
        raise fault(NO_RESULT, span, "there is no row, so that there is no part of them")
    part = _quotient(Decimal(len(chosen.indexes)), Decimal(len(rows.indexes)), span)
    return Value(part, "share", cells=chosen.seen, left_out=chosen.left_out)


def share_of_sum(rows: Rows, chosen: Rows, column: str, span: Span | None) -> Value:
    """Return which part of the sum of a column the rows `chosen` hold."""
    whole, part = _numbers(rows, column, span), _numbers(chosen, column, span)
    total = sum((cast("Decimal", value.value) for value in whole), Decimal(0))
    share = _quotient(sum((cast("Decimal", value.value) for value in part), Decimal(0)), total, span)
    cells = merged(chosen.seen, *(value.cells for value in part))
    left_out = merged(chosen.left_out, *(value.cells for value in whole if value not in part))
    return Value(share, "share", cells=cells, left_out=left_out)


def over_column(name: str, rows: Rows, column: str, span: Span | None) -> Value:
    """Return what the function `name` gives over a column of `rows`. Empty cells are passed over."""
    match name:
        case "distinct":
            values = _filled(rows, column)
            found = len({value.value for value in values})
            return Value(Decimal(found), "count", cells=_cells(values, rows), left_out=rows.left_out)
        case "value":
            return only(rows, column, span)
        case "first" | "last":
            values = _some(rows, column, span)
            chosen = values[0] if name == "first" else values[-1]
            return _with_rows(chosen, rows, chosen.cells[0].row)
        case "min" | "max":
            return _extreme(name, rows, column, span)
        case _:
            return _reduced(name, rows, column, span)


def only(rows: Rows, column: str, span: Span | None) -> Value:
    """Return the cell of the one row there is."""
    if len(rows.indexes) != 1:
        found = "no row meets the condition" if not rows.indexes else f"{len(rows.indexes)} rows meet the condition"
        where = ", ".join(str(index + 1) for index in rows.indexes[:5])
        help_ = f"make it narrower: it holds for rows {where}" if rows.indexes else "make it wider, or correct the data"
        raise fault(NO_RESULT, span, f"{found}, and one is meant", help=help_)
    value = value_at(rows.file, rows.indexes[0], column)
    if value.value is None:
        help_ = f"fill the cell of column `{column}` in row {rows.indexes[0] + 1}"
        raise fault(NO_RESULT, span, "the cell is empty", help=help_)
    return _with_rows(value, rows)


def between(name: str, before: Value, after: Value, span: Span | None) -> Value:
    """Return how far `after` is from `before`: the functions `change`, `difference` and `ratio`."""
    a, b = _needed_number(before, span), _needed_number(after, span)
    cells, left_out = merged(before.cells, after.cells), merged(before.left_out, after.left_out)
    if name == "difference":
        with localcontext(prec=PRECISION):
            quantity = "number" if before.quantity == "year" else before.quantity
            return Value(b - a, quantity, before.unit, cells, left_out)
    ratio = _quotient(b, a, span)
    if name == "ratio":
        return Value(ratio, "number", None, cells, left_out)
    with localcontext(prec=PRECISION):
        return Value((b - a) / a, "share", None, cells, left_out)


def _extreme(name: str, rows: Rows, column: str, span: Span | None) -> Value:
    values = _some(rows, column, span)
    best = values[0]
    for value in values[1:]:
        if compared("<" if name == "min" else ">", value, best, span).value is True:
            best = value
    others = merged(*(value.cells for value in values if value is not best))
    return Value(best.value, best.quantity, best.unit, merged(best.cells, rows.seen), merged(rows.left_out, others))


def _reduced(name: str, rows: Rows, column: str, span: Span | None) -> Value:
    values = _numbers(rows, column, span)
    entry = rows.file.column(column)
    if not values and name != "sum":
        raise _nothing(rows, column, span)
    numbers = [cast("Decimal", value.value) for value in values]
    with localcontext(prec=PRECISION):
        result = _REDUCTIONS[name](numbers)
    quantity = QUANTITIES.get(entry.type, "number")
    return Value(result, quantity, entry.unit, _cells(values, rows), rows.left_out)


def _sum(numbers: list[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0))


def _mean(numbers: list[Decimal]) -> Decimal:
    return _sum(numbers) / len(numbers)


def _median(numbers: list[Decimal]) -> Decimal:
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


_REDUCTIONS: Final[Mapping[str, Callable[[list[Decimal]], Decimal]]] = {"sum": _sum, "mean": _mean, "median": _median}


def _filled(rows: Rows, column: str) -> list[Value]:
    values = (value_at(rows.file, row, column) for row in rows.indexes)
    return [value for value in values if value.value is not None]


def _some(rows: Rows, column: str, span: Span | None) -> list[Value]:
    values = _filled(rows, column)
    if not values:
        raise _nothing(rows, column, span)
    return values


def _nothing(rows: Rows, column: str, span: Span | None) -> Exception:
    message = f"no cell of `{column}` is filled there" if rows.indexes else "no row meets the condition"
    return fault(NO_RESULT, span, message, help="make the condition wider, or correct the data")


def _numbers(rows: Rows, column: str, span: Span | None) -> list[Value]:
    values = _filled(rows, column)
    entry = rows.file.column(column)
    if entry.type not in ("integer", "number", "year"):
        help_ = f"give `{column}` the type `number` in brief.yaml, or count its rows"
        raise fault(UNLIKE_TYPES, span, f"the column `{column}` holds no numbers", help=help_)
    return values


def _needed_number(value: Value, span: Span | None) -> Decimal:
    found: Scalar | None = value.value
    if isinstance(found, Decimal):
        return found
    column = value.column.name if value.column else ""
    raise fault(UNLIKE_TYPES, span, f"the column `{column}` holds no numbers", help="give it the type `number`")


def _cells(values: list[Value], rows: Rows) -> tuple[CellReference, ...]:
    return merged(*(value.cells for value in values), rows.seen)


def _with_rows(value: Value, rows: Rows, row: int | None = None) -> Value:
    """Return `value` with the cells of the condition that chose its row."""
    seen = tuple(cell for cell in rows.seen if row is None or cell.row == row)
    return Value(value.value, value.quantity, value.unit, merged(value.cells, seen), rows.left_out, value.column)


def _quotient(part: Decimal, whole: Decimal, span: Span | None) -> Decimal:
    try:
        with localcontext(prec=PRECISION):
            return part / whole
    except (DivisionByZero, InvalidOperation):
        raise fault(NO_RESULT, span, "the whole is zero, and nothing can be divided by it") from None
