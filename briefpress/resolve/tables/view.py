"""What a table shows of its data: the call, the file, the columns in order, and how its language writes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel import Locale

from briefpress.diagnostics.codes.reference import UNKNOWN_COLUMN
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.block import TableCall
from briefpress.model.data import Cell, ColumnEntry, DataFile
from briefpress.model.table_call import ColumnName
from briefpress.model.words import Words
from briefpress.resolve.ledger import Ledger

NUMBERS = frozenset({"integer", "number"})
"""The types of columns that can be added up."""


@dataclass(frozen=True, slots=True)
class View:
    """A data file seen through a call of the directive `table`.

    `formats` and `units` are by name of column; `data` are all files of the brief by id, which conditions may name.
    """

    call: TableCall
    file: DataFile
    columns: tuple[ColumnEntry, ...]
    formats: dict[str, str]
    units: dict[str, str]
    data: Mapping[str, DataFile]
    locale: Locale
    words: Words

    def index(self, column: str) -> int:
        """Return where `column` stands in the rows of the file."""
        return self.file.header.index(column)

    def cells(self, column: str, rows: Iterable[int]) -> tuple[Cell, ...]:
        """Return the cells of `column` in the rows `rows` of the file."""
        at = self.index(column)
        return tuple(self.file.rows[row][at] for row in rows)

    def shown_as(self, column: ColumnEntry) -> str:
        """Return the format of a column: the one it is given, or its type."""
        return self.formats.get(column.name, column.type)

    def has(self, name: ColumnName) -> bool:
        """Return whether the file has the column `name`."""
        return name.name in self.file.header

    def shows(self, name: ColumnName) -> bool:
        """Return whether the column `name` is among those shown."""
        return name.name in (column.name for column in self.columns)


def note_unknown_columns(call: TableCall, file: DataFile, ledger: Ledger) -> None:
    """Note each column that an option names and the file does not have, at each place."""
    for name in _named(call):
        if name.name not in file.header:
            ledger.diagnostics.append(
                UNKNOWN_COLUMN.at(
                    name.span,
                    f"{file.entry.file} has no column `{name.name}`",
                    label="unknown column",
                    help=_meant(name.name, file.header),
                )
            )


def _named(call: TableCall) -> tuple[ColumnName, ...]:
    return (
        *call.columns,
        *(key.column for key in call.sort),
        *(entry.column for entry in call.formats),
        *(entry.column for entry in call.units),
        *(name for group in call.groups for name in group.columns),
        *(total.column for total in call.totals),
        *(call.sums or ()),
        *([call.row_header] if call.row_header else []),
    )


def _meant(name: str, header: tuple[str, ...]) -> str:
    # `year down`: a column with a word behind it that says nothing about its order.
    first, _, word = name.rpartition(" ")
    if first in header:
        return did_you_mean(word, ("asc", "desc"), f"write `{first}`, `{first} asc` or `{first} desc`")
    return did_you_mean(name, header, f"its columns are {one_of(header)}")
