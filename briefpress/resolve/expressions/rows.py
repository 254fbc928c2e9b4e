"""Rows of a data file, and their cells as values."""

import datetime
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from briefpress.model.data import Cell, ColumnEntry, DataFile
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.expressions.values import QUANTITIES, Value


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a file, by index from 0.

    `seen` are the cells in which conditions found them, `left_out` those in which conditions found others wanting.
    """

    file: DataFile
    indexes: tuple[int, ...]
    seen: tuple[CellReference, ...] = ()
    left_out: tuple[CellReference, ...] = ()


def all_rows(file: DataFile) -> Rows:
    """Return all rows of `file`."""
    return Rows(file, tuple(range(len(file.rows))))


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
            case _:
                return text
    except (InvalidOperation, ValueError):
        return None


def value_at(file: DataFile, row: int, column: str) -> Value:
    """Return the value in a row, counted from 0, and a column that `file` has, with a reference to its cell."""
    entry = file.column(column)
    cell = file.rows[row][file.header.index(column)]
    reference = CellReference(file.entry.id, file.entry.file, row + 1, column, cell.text, span=cell.span)
    quantity = QUANTITIES.get(entry.type, "text")
    return Value(value_of(cell, entry), quantity, entry.unit, (reference,), column=entry)
