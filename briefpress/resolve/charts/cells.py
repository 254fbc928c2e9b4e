"""The cells of a chart: typed values, and the references that lead back to them."""

from briefpress.diagnostics.codes.chart import ROW_LEFT_OUT
from briefpress.model.chart import ChartValue
from briefpress.model.data import DataFile
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.expressions.rows import column_of
from briefpress.resolve.ledger import Ledger


def scalar_at(file: DataFile, row: int, column: str) -> Scalar | None:
    """Return the typed value of a cell; none where it is empty."""
    return column_of(file, column).value(row)


def reference_to(file: DataFile, row: int, column: str) -> CellReference:
    """Return the reference to a cell; `row` counts from 0."""
    return column_of(file, column).cell(row)


def value_at(file: DataFile, row: int, column: str, shown: Shown) -> ChartValue:
    """Return a cell as a value of a chart."""
    value = scalar_at(file, row, column)
    return ChartValue(value, shown.text(value, file.column(column).type), (reference_to(file, row, column),))


def note_left_out(file: DataFile, row: int, column: str, ledger: Ledger) -> None:
    """Note that a row has no place in a chart, because its cell in `column` is empty."""
    if column in file.uncertain:
        return  # a cell that could not be read was reported by its reader
    message = f"this row of `{file.entry.id}` is not drawn: its `{column}` is empty"
    help_ = f"fill the cell, or say that it does not count: `:where: {column} is not empty`"
    place = reference_to(file, row, column).span
    ledger.diagnostics.append(ROW_LEFT_OUT.at(place, message, label="has no place", help=help_))
