"""What the names in an expression stand for."""

import re
from collections.abc import Mapping

from briefpress.diagnostics.codes.expression import UNKNOWN_NAME, UNLIKE_TYPES
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, nearest, one_of
from briefpress.model.data import DataFile
from briefpress.model.expression import ColumnOf, Expression, Name
from briefpress.resolve.expressions.faults import FaultError, fault
from briefpress.resolve.expressions.kinds import written
from briefpress.resolve.expressions.rows import Column, column_of


def data_named(expression: Expression, data: Mapping[str, DataFile]) -> DataFile:
    """Return the data that `expression` names. Raises where there is none."""
    name = expression.name if isinstance(expression, Name) else written(expression)
    if name in data:
        return data[name]
    otherwise = f"declared are {one_of(data)}" if data else "declare it under `data:` in brief.yaml"
    message = f"brief.yaml declares no data `{name}`"
    raise fault(UNKNOWN_NAME, expression.span, message, label="no such data", help=did_you_mean(name, data, otherwise))


def column_named(name: str, file: DataFile, at: Name | ColumnOf) -> Column:
    """Return the column of `file` that stands at `at`. Raises where there is none."""
    if name in file.header:
        return column_of(file, name)
    # Behind the point: the name of the data may hold the same letters.
    span = at.span if isinstance(at, Name) or at.span is None else _last(at.span, name)
    message = f"`{file.entry.id}` has no column `{name}`"
    raise fault(UNKNOWN_NAME, span, message, label="no such column", help=_column_meant(name, file, at))


def _last(span: Span, name: str) -> Span:
    start = span.start + max(span.text.rfind(name), 0)
    return Span(span.source, start, min(start + len(name), span.end))


def _column_meant(name: str, file: DataFile, at: Name | ColumnOf) -> str:
    parts = re.split(r"(?<=\w)-(?=\w)", name)
    if len(parts) > 1 and {*parts} & {*file.header}:
        return f"a minus stands between spaces: `{' - '.join(parts)}`"
    if isinstance(at, Name):
        if any(cell.text.strip() == name for row in file.rows for cell in row):
            return f'a text stands in quotes: `"{name}"`'
        if nearest(name, file.header) is None:
            return f"its columns are {one_of(file.header)}; a text stands in quotes"
    return did_you_mean(name, file.header, f"its columns are {one_of(file.header)}")


def name_alone(name: Name, data: Mapping[str, DataFile]) -> FaultError:
    """Return the fault of a name where there is no row whose column it could be."""
    if name.name in data:
        help_ = f"write `count({name.name})`, or another function"
        return fault(UNLIKE_TYPES, name.span, f"`{name.name}` is data, not a value", help=help_)
    owner = next((id_ for id_, file in data.items() if name.name in file.header), None)
    help_ = f"a column stands behind its data: `max({owner}.{name.name})`" if owner else "a text stands in quotes"
    message = f"`{name.name}` stands for nothing here"
    return fault(UNKNOWN_NAME, name.span, message, help=did_you_mean(name.name, () if owner else data, help_))


def column_alone(column: ColumnOf, file: DataFile | None, data: Mapping[str, DataFile]) -> FaultError:
    """Return the fault of a whole column where a value is meant; that of its name where there is no such column."""
    if isinstance(column.data, Name):
        try:
            column_named(column.column, data_named(column.data, data), column)
        except FaultError as found:
            return found
    help_ = f"write a function around it, as in `max({written(column)})`"
    if file is not None and isinstance(column.data, Name) and column.data.name == file.entry.id:
        help_ = f"in a condition on `{file.entry.id}` write `{column.column}` alone"
    return fault(UNLIKE_TYPES, column.span, "a whole column is no single value", help=help_)
