"""An expression comes to something. Nothing in it is run: each node is looked at, and its value worked out."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Final, assert_never

from briefpress.diagnostics.codes.expression import NO_RESULT, UNKNOWN_NAME, UNLIKE_TYPES
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.data import DataFile
from briefpress.model.evaluated import CellReference, Evaluated, Quantity
from briefpress.model.expression import (
    Call,
    ColumnOf,
    Constant,
    Emptiness,
    Expression,
    Membership,
    Name,
    Negative,
    Not,
    Operation,
)
from briefpress.resolve.expressions.functions import between, count, only, over_column, share_of_rows, share_of_sum
from briefpress.resolve.expressions.operations import compared, joined, known_category, number, reckoned, truth
from briefpress.resolve.expressions.rows import Rows, all_rows, value_at
from briefpress.resolve.expressions.values import FaultError, Value, fault, merged, noun

MOST_PLACES: Final = 18
"""To how many places `round` goes."""

Data = Mapping[str, DataFile]
"""The data files of a brief, by id."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The row that a condition is held against."""

    file: DataFile
    index: int


def evaluate(expression: Expression, data: Data) -> Outcome[Evaluated]:
    """Return what `expression` comes to over `data`, or the first thing that keeps it from coming to anything."""
    try:
        value = _value(expression, data, None)
    except FaultError as found:
        return Outcome(None, (found.diagnostic,))
    if value.value is None:
        help_ = "fill the cell, or leave empty ones out: `is not empty`"
        return Outcome(None, (NO_RESULT.at(expression.span, "this comes to nothing: a cell is empty", help=help_),))
    return Outcome(Evaluated(value.value, value.quantity, value.unit, value.cells, value.left_out))


def matching_rows(condition: Expression | None, file: DataFile, data: Data | None = None) -> Outcome[tuple[int, ...]]:
    """Return the indexes, from 0, of the rows for which `condition` holds; all where there is none.

    `data` are the files that the condition may name besides its columns, as in `year = max(agreements.year)`.
    """
    try:
        rows = (
            all_rows(file) if condition is None else _chosen(all_rows(file), condition, data or {file.entry.id: file})
        )
    except FaultError as found:
        return Outcome(None, (found.diagnostic,))
    return Outcome(rows.indexes)


def _value(expression: Expression, data: Data, row: _Row | None) -> Value:
    match expression:
        case Constant(value=value):
            return Value(value, _quantity(value))
        case Name():
            return _cell(expression, data, row)
        case ColumnOf():
            help_ = f"write `value(…)`, `sum(…)` or another function around it, as in `max({_written(expression)})`"
            raise fault(UNLIKE_TYPES, expression.span, "a whole column is no single value", help=help_)
        case Call():
            return _call(expression, data, row)
        case Not(operand=operand):
            inner = _value(operand, data, row)
            holds = truth(inner, operand)
            return Value(None if holds is None else not holds, "truth", None, inner.cells, inner.left_out)
        case Negative(operand=operand):
            inner = _value(operand, data, row)
            amount = number(inner, operand)
            return Value(None if amount is None else -amount, inner.quantity, inner.unit, inner.cells, inner.left_out)
        case Operation():
            return _operation(expression, data, row)
        case Membership():
            return _membership(expression, data, row)
        case Emptiness(operand=operand, negated=negated):
            inner = _value(operand, data, row)
            return Value((inner.value is None) is not negated, "truth", None, inner.cells, inner.left_out)
        case _:
            assert_never(expression)


def _quantity(value: object) -> Quantity:
    if isinstance(value, bool):
        return "truth"
    return "number" if isinstance(value, Decimal) else "date" if isinstance(value, datetime.date) else "text"


def _cell(name: Name, data: Data, row: _Row | None) -> Value:
    if row is None:
        if name.name in data:
            message = f"`{name.name}` is data, not a value"
            raise fault(UNLIKE_TYPES, name.span, message, help=f"write `count({name.name})`, or another function")
        help_ = did_you_mean(name.name, data, f"columns stand behind their data: `max(data.{name.name})`")
        raise fault(UNKNOWN_NAME, name.span, f"`{name.name}` stands for nothing here", help=help_)
    _known_column(name.name, row.file, name)
    return value_at(row.file, row.index, name.name)


def _known_column(column: str, file: DataFile, at: Name | ColumnOf) -> None:
    if column not in file.header:
        span = at.span if isinstance(at, Name) else at.span and at.span.find(column)
        help_ = did_you_mean(column, file.header, f"its columns are {one_of(file.header)}")
        message = f"`{file.entry.id}` has no column `{column}`"
        if isinstance(at, Name) and not did_you_mean(column, file.header):
            help_ += "; a text stands in quotes"
        raise fault(UNKNOWN_NAME, span, message, label="no such column", help=help_)


def _operation(expression: Operation, data: Data, row: _Row | None) -> Value:
    left, right = _value(expression.left, data, row), _value(expression.right, data, row)
    match expression.operator:
        case "and" | "or" as operator:
            holds = joined(operator, truth(left, expression.left), truth(right, expression.right))
            cells, left_out = merged(left.cells, right.cells), merged(left.left_out, right.left_out)
            return Value(holds, "truth", None, cells, left_out)
        case "+" | "-" | "*" | "/" as operator:
            return reckoned(operator, left, right, expression)
        case operator:
            return compared(operator, left, right, expression.span)


def _membership(expression: Membership, data: Data, row: _Row | None) -> Value:
    operand = _value(expression.operand, data, row)
    holds: bool | None = False
    for item in expression.items:
        value = _value(item, data, row)
        known_category(operand, value, item.span)
        same = compared("=", operand, value, expression.span).value
        holds = joined("or", holds, same if isinstance(same, bool) else None)
    if expression.negated and holds is not None:
        holds = not holds
    return Value(holds, "truth", None, operand.cells, operand.left_out)


def _call(call: Call, data: Data, row: _Row | None) -> Value:
    arguments = call.arguments
    match call.function:
        case "round" | "abs" | "year" | "month":
            return _of_value(call, data, row)
        case "where":
            help_ = "write `count(where(…))`, or another function around it"
            raise fault(UNLIKE_TYPES, call.span, "rows are no value", help=help_)
        case "count":
            return count(_chosen_if(_rows(arguments[0], data), arguments[1:], data))
        case "share":
            return _share(call, data)
        case "change" | "difference" | "ratio":
            rows, column = _column(arguments[0], data)
            before, after = (
                only(_chosen(rows, condition, data), column, condition.span) for condition in arguments[1:]
            )
            return between(call.function, before, after, call.span)
        case name:
            rows, column = _column(arguments[0], data)
            return over_column(name, _chosen_if(rows, arguments[1:], data), column, call.span)


def _share(call: Call, data: Data) -> Value:
    first, condition = call.arguments
    if isinstance(first, ColumnOf):
        rows, column = _column(first, data)
        return share_of_sum(rows, _chosen(rows, condition, data), column, call.span)
    rows = _rows(first, data)
    return share_of_rows(rows, _chosen(rows, condition, data), call.span)


def _of_value(call: Call, data: Data, row: _Row | None) -> Value:
    value = _value(call.arguments[0], data, row)
    if value.value is None:
        return value
    cells = (value.cells, value.left_out)
    if call.function in ("year", "month"):
        if not isinstance(value.value, datetime.date):
            message = f"a date is needed here, and `{value.value}` is {noun(value.value)}"
            raise fault(UNLIKE_TYPES, call.arguments[0].span, message, help="give the column the type `date`")
        if call.function == "year":
            return Value(Decimal(value.value.year), "year", None, *cells)
        return Value(Decimal(value.value.month), "number", None, *cells)
    amount = number(value, call.arguments[0]) or Decimal(0)
    if call.function == "abs":
        return Value(abs(amount), value.quantity, value.unit, *cells)
    return Value(_rounded(amount, call, data, row), value.quantity, value.unit, *cells)


def _rounded(amount: Decimal, call: Call, data: Data, row: _Row | None) -> Decimal:
    places = Decimal(0)
    if len(call.arguments) > 1:
        places = number(_value(call.arguments[1], data, row), call.arguments[1]) or Decimal(0)
        if places != places.to_integral_value() or abs(places) > MOST_PLACES:
            message = "the number of places is a whole number"
            raise fault(
                UNLIKE_TYPES, call.arguments[1].span, message, help=f"write 0 to {MOST_PLACES}, or `-2` for hundreds"
            )
    try:
        rounded = amount.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_EVEN)
    except InvalidOperation:
        raise fault(NO_RESULT, call.span, "the number has too many digits to be rounded") from None
    return rounded if places >= 0 else Decimal(int(rounded))


def _rows(expression: Expression, data: Data) -> Rows:
    if isinstance(expression, Call) and expression.function == "where":
        rows, condition = expression.arguments
        return _chosen(_rows(rows, data), condition, data)
    if isinstance(expression, Name) and expression.name in data:
        return all_rows(data[expression.name])
    name = expression.name if isinstance(expression, Name) else _written(expression)
    help_ = did_you_mean(
        name, data, f"declared are {one_of(data)}" if data else "declare it under `data:` in brief.yaml"
    )
    raise fault(
        UNKNOWN_NAME, expression.span, f"brief.yaml declares no data `{name}`", label="no such data", help=help_
    )


def _column(expression: Expression, data: Data) -> tuple[Rows, str]:
    if not isinstance(expression, ColumnOf):  # the reader has seen to that
        raise fault(UNLIKE_TYPES, expression.span, "a column of data is needed here", help="write `data.column`")
    rows = _rows(expression.data, data)
    _known_column(expression.column, rows.file, expression)
    return rows, expression.column


def _chosen_if(rows: Rows, conditions: tuple[Expression, ...], data: Data) -> Rows:
    return _chosen(rows, conditions[0], data) if conditions else rows


def _chosen(rows: Rows, condition: Expression, data: Data) -> Rows:
    """Return those of `rows` for which `condition` is true: not those for which nobody can tell."""
    indexes: list[int] = []
    seen: list[tuple[CellReference, ...]] = [rows.seen]
    left_out: list[tuple[CellReference, ...]] = [rows.left_out]
    for index in rows.indexes:
        value = _value(condition, data, _Row(rows.file, index))
        if truth(value, condition) is True:
            indexes.append(index)
            seen.append(value.cells)
        else:
            left_out.append(value.cells)
    return Rows(rows.file, tuple(indexes), merged(*seen), merged(*left_out))


def _written(expression: Expression) -> str:
    return expression.span.text if expression.span else "…"
