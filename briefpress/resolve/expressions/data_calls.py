"""Calls of functions over data: which rows and which column they are about, and what comes of it."""

from collections.abc import Callable, Mapping
from functools import partial

from briefpress.diagnostics.codes.expression import NO_RESULT
from briefpress.model.data import DataFile
from briefpress.model.expression import Call, ColumnOf, Expression, Scalar
from briefpress.resolve.expressions.faults import FaultError, fault, gathered
from briefpress.resolve.expressions.functions import (
    Result,
    between,
    count,
    only,
    over_column,
    share_of_rows,
    share_of_sum,
)
from briefpress.resolve.expressions.kinds import Kind, kind_of_function
from briefpress.resolve.expressions.names import column_named, data_named
from briefpress.resolve.expressions.part import Part
from briefpress.resolve.expressions.rows import Column, Rows, all_rows, distinct, merged, place

Data = Mapping[str, DataFile]
"""The data files of a brief, by id."""
Ready = Callable[[Expression, DataFile], Part]
"""Makes a condition ready for the rows of a file."""


def over_data(call: Call, data: Data, ready: Ready) -> Part:
    """Return `call`, which is worked out once: it is the same for every row of a condition that it stands in."""
    first, *conditions = call.arguments
    rows = _rows(first.data if isinstance(first, ColumnOf) else first, data, ready)
    columns = [first] if isinstance(first, ColumnOf) else []
    parts = gathered(
        *(partial(_column, call.function, column, rows.file) for column in columns),
        *(partial(ready, condition, rows.file) for condition in conditions),
    )
    column = parts[0] if columns else None
    kind = column.kind if column else Kind("share" if call.function == "share" else "count")
    try:
        result = _result(call, rows, column.columns[0] if column else None, parts[len(columns) :])
    except FaultError as found:
        # It matters only where it is asked for: `count(…) > 0 and mean(…) > 2`.
        return Part(kind, partial(_raise, found))
    return Part(kind, lambda _: result.value, (), result.cells, result.left_out)


def chosen(rows: Rows, condition: Part) -> Rows:
    """Return those of `rows` for which `condition` is true: not those for which nobody can tell."""
    kept: list[int] = []
    dropped: list[int] = []
    for row in rows.indexes:
        (kept if condition.value(row) is True else dropped).append(row)
    columns = distinct(*rows.columns, *condition.columns)
    wanting = (column.cell(row) for row in dropped for column in columns)
    left_out = merged(rows.left_out, condition.left_out, wanting)
    return Rows(rows.file, tuple(kept), columns, merged(rows.cells, condition.cells), left_out)


def _rows(expression: Expression, data: Data, ready: Ready) -> Rows:
    if isinstance(expression, Call) and expression.function == "where":
        inner, condition = expression.arguments
        rows = _rows(inner, data, ready)
        return chosen(rows, ready(condition, rows.file))
    return all_rows(data_named(expression, data))


def _column(function: str, expression: ColumnOf, file: DataFile) -> Part:
    """Return the column that a function is over, with the kind of what the function gives."""
    column = column_named(expression.column, file, expression)
    return Part(kind_of_function(function, column, expression.span), column.value, (column,))


def _result(call: Call, rows: Rows, column: Column | None, conditions: tuple[Part, ...]) -> Result:
    # Where rows are not as they should be, the condition is to blame.
    *_, chooser = (call.span, *(condition.span for condition in call.arguments[1:]))
    if call.function in ("change", "difference", "ratio") and column:
        spans = [condition.span for condition in call.arguments[1:]]
        sides = [chosen(rows, condition) for condition in conditions]
        before, after = (only(side, column, span) for side, span in zip(sides, spans, strict=True))
        if call.function != "difference" and not before.value:
            where = place(rows.file, *sides[0].indexes)
            message = f"the cell of `{column.entry.name}` in {where} is zero, and nothing can be divided by it"
            help_ = "take the `difference` of the two, or begin with another row"
            raise fault(NO_RESULT, spans[0], message, help=help_)
        return between(call.function, before, after)
    kept = rows
    for condition in conditions:
        # Of two conditions of a share, the first says of which rows it is one.
        rows, kept = kept if call.function == "share" else rows, chosen(kept, condition)
    if column is None:
        return share_of_rows(rows, kept, call.span) if call.function == "share" else count(kept)
    if call.function == "share":
        return share_of_sum(rows, kept, column, call.span)
    return over_column(call.function, kept, column, chooser)


def _raise(error: FaultError, _row: int) -> Scalar:
    raise error
