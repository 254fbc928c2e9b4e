"""Data: declared in `brief.yaml`, read from CSV."""

import datetime
from dataclasses import dataclass, field
from typing import Literal

from briefpress.diagnostics.span import Span
from briefpress.model.schema import CONFIGURATION

ColumnType = Literal["text", "integer", "number", "year", "date", "boolean", "category"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnEntry:
    """What a column of a data file holds."""

    __pydantic_config__ = CONFIGURATION

    name: str
    """The name in the file's first row."""
    title: str | None = None
    """The heading in tables; the name where left out."""
    type: ColumnType = "text"
    """How the cells are read."""
    values: tuple[str, ...] = ()
    """The categories of a column of the type `category`, in their order: the lowest or earliest first."""
    unit: str | None = None
    """The unit of its numbers, shown beside the heading and beside what is worked out from them."""
    required: bool = False
    """Whether an empty cell is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataEntry:
    """A data file of the brief."""

    __pydantic_config__ = CONFIGURATION

    id: str
    """The name that tables and findings use."""
    file: str
    """The CSV file, relative to the brief's folder, such as `data/agreements.csv`."""
    title: str | None = None
    """What the data is, in one line."""
    source: str | None = None
    """Where the data comes from."""
    url: str | None = None
    """The address of the source."""
    accessed: datetime.date | None = None
    """The day the data was fetched from its source."""
    licence: str | None = None
    """Under which licence it may be used."""
    columns: tuple[ColumnEntry, ...] = ()
    """The columns that are not plain text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as written, with its place."""

    text: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A CSV file that was read: the header row, then rows of as many cells as the header has names."""

    entry: DataEntry
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    content: bytes = field(repr=False)
    uncertain: frozenset[str] = frozenset()
    """The columns with a cell that could not be read: what is worked out from them is known to be wrong."""

    def column(self, name: str) -> ColumnEntry:
        """Return the declared column `name`, or a plain text column where it is not declared."""
        return next((c for c in self.entry.columns if c.name == name), ColumnEntry(name=name))
