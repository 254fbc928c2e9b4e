"""What a chart is made of: how it is drawn, and the values that it shows."""

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from briefpress.diagnostics.span import Span
from briefpress.model.data import ColumnType
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.model.node import Node

ChartKind = Literal["bar", "line", "dot", "stacked", "small-multiples", "timeline"]
ChartOrder = Literal["data", "largest", "smallest"]
ChartWidth = Literal["column", "page"]
Aggregate = Literal["count", "sum", "mean", "median", "min", "max"]
ChartRole = Literal["x", "y", "series", "label", "month", "value"]
MOST_YEARS: Final = 200
"""How far apart the first and the last year of a chart may be for the years between them to stand in it as well."""


def whole_years(years: Sequence[int]) -> tuple[int, ...]:
    """Return every year from the first to the last; of none, or of years too far apart, none."""
    if not years or max(years) - min(years) > MOST_YEARS:
        return ()
    return tuple(range(min(years), max(years) + 1))


@dataclass(frozen=True, slots=True)
class Named(Node):
    """A name as an author wrote it in an option, with its place."""

    name: str


@dataclass(frozen=True, slots=True)
class Measure(Node):
    """What `:y:` asks for: a column as it is, a count of rows, or what an aggregate makes of a column."""

    column: Named | None = None
    aggregate: Aggregate | None = None


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """A column of what a chart shows. `role` is its part in the drawing: `value` where only a full spec knows."""

    role: ChartRole
    name: str
    title: str
    type: ColumnType
    unit: str | None = None

    @property
    def heading(self) -> str:
        """The title, with the unit in brackets where there is one."""
        return f"{self.title} ({self.unit})" if self.unit else self.title


@dataclass(frozen=True, slots=True)
class ChartValue:
    """A value of a chart: none where nothing is known, the words that show it, and the cells that it came from."""

    value: Scalar | None
    text: str
    cells: tuple[CellReference, ...] = ()


ChartRow = tuple[ChartValue, ...]
"""One mark of a chart: a value for each of its columns."""


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A full Vega-Lite spec of the brief: its text is JSON, and reaches nothing outside itself."""

    path: str
    text: str
    span: Span | None = field(default=None, compare=False, repr=False)


def moment(value: Scalar | None) -> float:
    """Return where a year or a day stands, in years: a year as a whole stands at its middle."""
    if isinstance(value, datetime.date):
        start = datetime.date(value.year, 1, 1)
        days = 366 if calendar.isleap(value.year) else 365
        return value.year + (value - start).days / days
    return float(value) + 0.5 if isinstance(value, Decimal) else 0.0
