"""What the options of the directive `table` ask for, each with its place."""

from dataclasses import dataclass
from typing import Literal

from briefpress.model.node import Node

Aggregate = Literal["sum", "mean", "median", "min", "max"]
"""What a total is made by."""


@dataclass(frozen=True, slots=True)
class ColumnName(Node):
    """A column, by the name in the first row of the file."""

    name: str


@dataclass(frozen=True, slots=True)
class ColumnFormat(Node):
    """How a column of a data table is shown: `format` is `integer`, `decimal:2`, `percent`, `date` or `plain`."""

    column: ColumnName
    format: str


@dataclass(frozen=True, slots=True)
class ColumnUnit(Node):
    """The unit that stands beside the heading of a column of a data table, in place of the declared one."""

    column: ColumnName
    unit: str


@dataclass(frozen=True, slots=True)
class SortKey(Node):
    """A column by which rows are put in order."""

    column: ColumnName
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ColumnGroup(Node):
    """A head over several columns."""

    title: str
    columns: tuple[ColumnName, ...]


@dataclass(frozen=True, slots=True)
class ColumnTotal(Node):
    """A column and how its cells are drawn together at the foot of the table."""

    aggregate: Aggregate
    column: ColumnName
