"""Rows and columns of a data file, and their cells as values."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from briefpress.model.data import Cell, ColumnEntry, DataFile
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar


def value_of(cell: Cell, column: ColumnEntry) -> Scalar | None:
    """Return what a cell of `column` holds; nothing where it is empty, or was found not to fit its column."""
    text = cell.text.strip()
    if not text:
        return None
    try:
        match column.type:
            case "integer" | "number" | "year":
                return Decimal(text)
            case "date":
                return datetime.date.fromisoformat(text)
            case "boolean":
                return text == "true"
            case "category" if column.values and text not in column.values:
                return None
            case _:
                return text
    except (InvalidOperation, ValueError):
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column of a file: where it stands, and how it is declared."""

    file: DataFile
    index: int
    entry: ColumnEntry

    def value(self, row: int) -> Scalar | None:
        """Return what the cell in a row, counted from 0, holds; nothing where it is empty."""
        return value_of(self.file.rows[row][self.index], self.entry)

    def cell(self, row: int) -> CellReference:
        """Return the cell in a row, counted from 0, as something to point at."""
        data, cell = self.file.entry, self.file.rows[row][self.index]
        return CellReference(data.id, data.file, row + 1, self.entry.name, cell.text, span=cell.span)


def column_of(file: DataFile, name: str) -> Column:
    """Return the column `name`, which `file` has."""
    return Column(file, file.header.index(name), file.column(name))


def distinct(*columns: Column) -> tuple[Column, ...]:
    """Return the `columns` of one file, each once."""
    return tuple({column.index: column for column in columns}.values())


def place(file: DataFile, *rows: int) -> str:
    """Return where rows, counted from 0, stand: as a message says it."""
    spans = [file.rows[row][0].span for row in rows]
    lines = [str(span.line) for span in spans if span] or [str(row + 1) for row in rows]
    noun = ("line" if spans[0] else "row") + ("s" if len(lines) > 1 else "")
    return f"{noun} {', '.join(lines)} of `{file.entry.file}`"


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a file, by index from 0, and how they were found.

    `columns` are those that conditions looked at, `cells` what these took from other places, such as `max(…)`, and
    `left_out` the cells in which they found other rows wanting.
    """

    file: DataFile
    indexes: tuple[int, ...]
    columns: tuple[Column, ...] = field(default=(), repr=False)
    cells: tuple[CellReference, ...] = ()
    left_out: tuple[CellReference, ...] = ()

    def seen(self, indexes: Iterable[int] | None = None) -> tuple[CellReference, ...]:
        """Return the cells for which rows were chosen: all of `indexes`, where given."""
        rows = self.indexes if indexes is None else indexes
        return (*self.cells, *(column.cell(row) for row in rows for column in self.columns))


def all_rows(file: DataFile) -> Rows:
    """Return all rows of `file`."""
    return Rows(file, tuple(range(len(file.rows))))


def merged(*parts: Iterable[CellReference]) -> tuple[CellReference, ...]:
    """Return the cells of all `parts`, each once, in the order of their files."""
    cells = dict.fromkeys(cell for part in parts for cell in part)
    return tuple(sorted(cells, key=lambda cell: (cell.data, cell.row)))
