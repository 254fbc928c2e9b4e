"""The columns that a chart names, found in its data."""

from collections.abc import Iterable

from briefpress.diagnostics.codes.chart import UNFIT_COLUMN
from briefpress.diagnostics.codes.reference import UNKNOWN_COLUMN
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.chart import ChartColumn, ChartRole, Named
from briefpress.model.data import ColumnType, DataFile
from briefpress.resolve.ledger import Ledger


def find_column(
    named: Named, role: ChartRole, file: DataFile, types: Iterable[ColumnType], why: str, ledger: Ledger
) -> ChartColumn | None:
    """Return the column called `named`; one that is not there, or of none of `types`, is noted with `why`."""
    if named.name not in file.header:
        help_ = did_you_mean(named.name, file.header, f"its columns are {', '.join(file.header)}")
        message = f"{file.entry.file} has no column `{named.name}`"
        ledger.diagnostics.append(UNKNOWN_COLUMN.at(named.span, message, label="unknown column", help=help_))
        return None
    column = file.column(named.name)
    if column.type not in types:
        possible = [name for name in file.header if file.column(name).type in types]
        wanted = ", ".join(f"`{name}`" for name in possible)
        declare = f"give it one of the types {', '.join(types)} under `columns:` in brief.yaml"
        help_ = f"{declare}, or take {wanted}" if possible else declare
        message = f"the column `{named.name}` is of the type `{column.type}`: {why}"
        ledger.diagnostics.append(UNFIT_COLUMN.at(named.span, message, label="cannot be used here", help=help_))
        return None
    return ChartColumn(role, column.name, column.title or column.name, column.type, column.unit)
