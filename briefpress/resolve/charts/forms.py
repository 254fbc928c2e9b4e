"""What each kind of chart needs and takes, and how much of it a reader can tell apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from briefpress.model.chart import ChartKind
from briefpress.model.data import ColumnType

MEASURED: Final[tuple[ColumnType, ...]] = ("integer", "number")
"""The types of columns that can be measured."""
RUNNING: Final[tuple[ColumnType, ...]] = ("year", "date", "integer", "number")
"""The types of columns that have an order of their own."""
IN_TIME: Final[tuple[ColumnType, ...]] = ("year", "date")
"""The types of columns that stand for a time."""
NAMES: Final[tuple[ColumnType, ...]] = ("text", "category", "boolean")
"""The types of columns whose values are names, so that they may be put into another order."""
ANY: Final[tuple[ColumnType, ...]] = (*NAMES, *RUNNING)
"""All types."""
COMMON: Final = frozenset({"where", "width", "supports", "table"})
"""The options that every chart takes."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of chart: what it is good for, the options it needs and takes, the types of its `x`, and its limits."""

    summary: str
    needs: tuple[str, ...]
    takes: frozenset[str]
    x_types: tuple[ColumnType, ...]
    most_places: int
    most_series: int


FORMS: Final[Mapping[ChartKind, Form]] = {
    "bar": Form(
        "Compares amounts. Names stand below one another, with bars beside them; years, days and numbers stand side "
        "by side, with bars above them. Each bar bears its value; where there is no room for that, an axis has the "
        "values.",
        ("x",),
        frozenset({"y", "order", "highlight"}),
        ANY,
        40,
        1,
    ),
    "line": Form(
        "Shows how something changes. Each series has a line of its own, told apart by colour, dashes and marks, "
        "with its name and last value at its end. Where a value is missing, the line is broken.",
        ("x",),
        frozenset({"y", "series", "highlight"}),
        RUNNING,
        400,
        8,
    ),
    "dot": Form(
        "Compares values of which the place counts and not the size, or two or three values for each name. Marks of "
        "one name are joined by a line; the names of series stand above the first row. The axis begins at zero, "
        "unless all values are far from it.",
        ("x",),
        frozenset({"y", "series", "order", "highlight"}),
        ANY,
        40,
        4,
    ),
    "stacked": Form(
        "Shows of which parts a whole is made. It needs `:series:`, or several measures. Parts are named beside the "
        "last bar, or above the first one.",
        ("x",),
        frozenset({"y", "series", "order", "highlight"}),
        ANY,
        40,
        6,
    ),
    "small-multiples": Form(
        "Shows many series side by side: a small chart for each, all with the same scales. Along years, days and "
        "numbers they are lines, along names bars.",
        ("x", "series"),
        frozenset({"y", "highlight"}),
        ANY,
        60,
        12,
    ),
    "timeline": Form(
        "Shows what happened when. The words of an event stand above or below the line of time, so that none covers "
        "another; where there is no room for that, and on narrow screens, events are listed down a line.",
        ("x", "label"),
        frozenset({"series", "month", "highlight"}),
        IN_TIME,
        24,
        4,
    ),
}
"""The kinds. A chart without a kind has a spec instead."""
MOST_SPEC_ROWS: Final = 400
"""How many rows a chart with a spec may show."""
WITH_SPEC: Final = frozenset({"spec"})
"""The options of a chart with a spec, besides the common ones."""
