"""The cells of a chart: typed values, and the references that lead back to them."""

from briefpress.model.chart import ChartValue
from briefpress.model.data import DataFile
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.expressions.rows import value_of


def scalar_at(file: DataFile, row: int, column: str) -> Scalar | None:
    """Return the typed value of a cell; none where it is empty."""
    return value_of(file.rows[row][file.header.index(column)], file.column(column))


def reference_to(file: DataFile, row: int, column: str) -> CellReference:
    """Return the reference to a cell; `row` counts from 0."""
    cell = file.rows[row][file.header.index(column)]
    return CellReference(file.entry.id, file.entry.file, row + 1, column, cell.text, cell.span)


def value_at(file: DataFile, row: int, column: str, shown: Shown) -> ChartValue:
    """Return a cell as a value of a chart."""
    value = scalar_at(file, row, column)
    return ChartValue(value, shown.text(value, file.column(column).type), (reference_to(file, row, column),))
