"""An expression comes to something. Nothing in it is run: each part is looked at once and made ready for any row."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import assert_never, cast

from briefpress.diagnostics.codes.expression import NO_RESULT, UNLIKE_TYPES
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.data import DataFile
from briefpress.model.evaluated import Evaluated
from briefpress.model.expression import (
    Arithmetic,
    Call,
    ColumnOf,
    Constant,
    Emptiness,
    Expression,
    Junction,
    Membership,
    Name,
    Negative,
    Not,
    Operation,
    Scalar,
)
from briefpress.resolve.expressions.data_calls import chosen, over_data
from briefpress.resolve.expressions.faults import FaultError, fault, gathered
from briefpress.resolve.expressions.kinds import (
    Kind,
    kind_of_arithmetic,
    kind_of_column,
    kind_of_constant,
    need,
    order_of,
)
from briefpress.resolve.expressions.names import column_alone, column_named, name_alone
from briefpress.resolve.expressions.operations import compare, junction, negated, reckon
from briefpress.resolve.expressions.part import Part, made_of
from briefpress.resolve.expressions.rows import all_rows, place
from briefpress.resolve.expressions.value_functions import of_value

Data = Mapping[str, DataFile]
"""The data files of a brief, by id."""


def evaluate(expression: Expression, data: Data) -> Outcome[Evaluated]:
    """Return what `expression` comes to over `data`, or what keeps it from coming to anything."""
    try:
        part = _part(expression, data, None)
        # Outside a condition there are no rows, and so no empty cells.
        value = cast("Scalar", part.value(0))
    except FaultError as found:
        return Outcome(None, found.diagnostics)
    counted = set(part.cells)
    left_out = tuple(cell for cell in part.left_out if cell not in counted)
    if isinstance(value, Decimal) and not value:
        value = value.copy_abs()  # there is no minus zero
    return Outcome(Evaluated(value, part.kind.quantity, part.kind.unit, part.cells, left_out))


def matching_rows(condition: Expression | None, file: DataFile, data: Data | None = None) -> Outcome[tuple[int, ...]]:
    """Return the indexes, from 0, of the rows for which `condition` holds; all where there is none.

    `data` are the files that the condition may name besides its columns, as in `year = max(agreements.year)`.
    """
    rows = all_rows(file)
    if condition is None:
        return Outcome(rows.indexes)
    try:
        return Outcome(chosen(rows, _condition(data or {file.entry.id: file}, condition, file)).indexes)
    except FaultError as found:
        return Outcome(None, found.diagnostics)


def _part(expression: Expression, data: Data, file: DataFile | None) -> Part:
    """Return `expression`, ready; `file` is the one whose columns names stand for, inside a condition."""
    match expression:
        case Constant(value=value):
            return Part(kind_of_constant(value), lambda _: value)
        case Name(name=name):
            if file is None:
                raise name_alone(expression, data)
            column = column_named(name, file, expression)
            return Part(kind_of_column(column), column.value, (column,))
        case ColumnOf():
            raise column_alone(expression, file, data)
        case Call():
            return _call(expression, data, file)
        case Not(operand=operand):
            inner = _part(operand, data, file)
            need("truth", inner.kind, operand)
            return made_of((inner,), Kind("truth"), lambda row: _opposite(inner.value(row)))
        case Negative(operand=operand):
            return _negative(operand, data, file)
        case Operation():
            return _operation(expression, data, file)
        case Membership():
            return _membership(expression, data, file)
        case Emptiness(operand=operand, negated=is_negated):
            inner = _part(operand, data, file)
            return made_of((inner,), Kind("truth"), lambda row: (inner.value(row) is None) is not is_negated)
        case _:
            assert_never(expression)


def _parts(expressions: tuple[Expression, ...], data: Data, file: DataFile | None) -> tuple[Part, ...]:
    return gathered(*(partial(_part, each, data, file) for each in expressions))


def _condition(data: Data, expression: Expression, file: DataFile) -> Part:
    """Return `expression`, ready for the rows of `file`. Raises where it is no condition."""
    part = _part(expression, data, file)
    need("truth", part.kind, expression)
    return part


def _opposite(truth: Scalar | None) -> bool | None:
    return None if truth is None else not truth


def _negative(operand: Expression, data: Data, file: DataFile | None) -> Part:
    inner = _part(operand, data, file)
    need("number", inner.kind, operand)
    kind = Kind(inner.kind.quantity, inner.kind.unit)

    def value(row: int) -> Scalar | None:
        number = inner.value(row)
        return negated(number) if isinstance(number, Decimal) else None

    return made_of((inner,), kind, value)


def _operation(expression: Operation, data: Data, file: DataFile | None) -> Part:
    left, right = _parts((expression.left, expression.right), data, file)
    match expression.operator:
        case "and" | "or" as operator:
            return _junction(operator, expression, left, right)
        case "+" | "-" | "*" | "/" as operator:
            return _arithmetic(operator, expression, left, right)
        case operator:
            sides = (left.kind, expression.left), (right.kind, expression.right)
            order = order_of(operator, *sides, expression.span)
            return made_of(
                (left, right),
                Kind("truth"),
                lambda row: compare(operator, left.value(row), right.value(row), order),
            )


def _junction(operator: Junction, expression: Operation, left: Part, right: Part) -> Part:
    need("truth", left.kind, expression.left)
    need("truth", right.kind, expression.right)
    return made_of(
        (left, right),
        Kind("truth"),
        lambda row: junction(operator, lambda: left.value(row), lambda: right.value(row)),
    )


def _arithmetic(operator: Arithmetic, expression: Operation, left: Part, right: Part) -> Part:
    need("number", left.kind, expression.left)
    need("number", right.kind, expression.right)
    sides = (left.kind, expression.left), (right.kind, expression.right)
    kind = kind_of_arithmetic(operator, *sides, expression.span)

    def value(row: int) -> Scalar | None:
        a, b = left.value(row), right.value(row)
        if not isinstance(a, Decimal) or not isinstance(b, Decimal):
            return None
        if operator == "/" and not b:
            where = f" in {place(right.columns[0].file, row)}" if right.columns else ""
            help_ = "leave such rows out first: `where(data, … != 0)`" if right.columns else "divide by something else"
            message = f"this is zero{where}, and nothing can be divided by it"
            raise fault(NO_RESULT, expression.right.span, message, help=help_)
        return reckon(operator, a, b)

    return made_of((left, right), kind, value)


def _membership(expression: Membership, data: Data, file: DataFile | None) -> Part:
    operand, *items = _parts((expression.operand, *expression.items), data, file)
    pairs = zip(items, expression.items, strict=True)
    asked = (operand.kind, expression.operand)
    gathered(*(partial(order_of, "=", asked, (item.kind, written), written.span) for item, written in pairs))

    def value(row: int) -> Scalar | None:
        searched = operand.value(row)
        found = [compare("=", searched, item.value(row)) for item in items]
        holds = True if True in found else None if None in found else False
        return _opposite(holds) if expression.negated else holds

    return made_of((operand, *items), Kind("truth"), value)


def _call(call: Call, data: Data, file: DataFile | None) -> Part:
    match call.function:
        case "round" | "abs" | "year" | "month":
            return of_value(call, _parts(call.arguments, data, file))
        case "where":
            help_ = "write `count(where(…))`, or another function around it"
            raise fault(UNLIKE_TYPES, call.span, "rows are no value", help=help_)
        case _:
            return over_data(call, data, partial(_condition, data))
