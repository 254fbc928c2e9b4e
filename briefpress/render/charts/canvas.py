"""What every short form draws on: a width, the look, the measure of words; and the parts of a spec that they share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from babel import Locale

from briefpress.model import numerals
from briefpress.model.block import Chart
from briefpress.model.chart import ChartRole, ChartRow, ChartValue
from briefpress.render.charts.text import TextMeasure
from briefpress.render.charts.theme import DASHES, LINE, SHAPES, SIZE, STRONG, Theme

Layer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Canvas:
    """The width of a drawing in pixels, and what is needed to fill it."""

    width: float
    theme: Theme
    measure: TextMeasure
    locale: Locale

    def width_of(self, text: str, weight: int = 400) -> float:
        """Return the width of words in a chart."""
        return self.measure.width(text, SIZE, weight)

    def lines(self, text: str, width: float, weight: int = 400) -> list[str]:
        """Return words in lines that are no wider than `width`."""
        return self.measure.lines(text, width, SIZE, weight)

    def number(self, value: Decimal) -> str:
        """Return a number as the language writes it."""
        return numerals.exact(value, self.locale)


@dataclass(frozen=True, slots=True)
class Style:
    """How one series is drawn: its colour, and by shape and dash for those who do not see the colour."""

    colour: str
    words: str
    dash: Sequence[float]
    shape: str
    stands_out: bool


@dataclass(frozen=True, slots=True)
class Room:
    """The space around a plot that words take, in pixels."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


def spec_of(canvas: Canvas, room: Room, height: float, layers: Iterable[Layer]) -> dict[str, Any]:
    """Return the spec of layers on a plot of `height`, which is as wide as the room around it leaves."""
    return {
        "width": canvas.width - room.left - room.right,
        "height": height,
        "autosize": {"type": "none"},
        "padding": {"left": room.left, "top": room.top, "right": room.right, "bottom": room.bottom},
        "layer": list(layers),
    }


def column_of(chart: Chart, role: ChartRole) -> int | None:
    """Return the place of the column with `role` in each row; none where there is none."""
    return next((at for at, column in enumerate(chart.columns) if column.role == role), None)


def values_of(chart: Chart, role: ChartRole) -> list[ChartValue]:
    """Return the values of the column with `role`, each text once, in their order."""
    at = column_of(chart, role)
    return list({row[at].text: row[at] for row in chart.rows}.values()) if at is not None else []


def numbers_of(rows: Iterable[ChartRow]) -> list[Decimal]:
    """Return what was measured, where anything was."""
    return [row[-1].value for row in rows if isinstance(row[-1].value, Decimal)]


def styles_of(chart: Chart, names: Sequence[str], theme: Theme) -> Mapping[str, Style]:
    """Return the style of each series, or of each name along a chart without series."""
    styles: dict[str, Style] = {}
    for at, name in enumerate(names):
        stands_out = not chart.highlight or name in chart.highlight
        place = chart.highlight.index(name) if chart.highlight and stands_out else at
        colour = theme.series[place % len(theme.series)] if stands_out else theme.back
        words_in = theme.words_in(colour) if stands_out else theme.soft
        styles[name] = Style(colour, words_in, DASHES[at % len(DASHES)], SHAPES[at % len(SHAPES)], stands_out)
    return styles


def heading(chart: Chart, canvas: Canvas, room: Room) -> list[Layer]:
    """Return the line above the plot that says what is measured, and in what unit."""
    at = column_of(chart, "y")
    if at is None:
        return []
    lines = canvas.lines(chart.columns[at].heading, canvas.width)
    return [words(lines, -room.left, -room.top + SIZE, colour=canvas.theme.soft)]


def heading_height(chart: Chart, canvas: Canvas) -> float:
    """Return how much room the line above the plot takes."""
    at = column_of(chart, "y")
    return 0 if at is None else LINE * len(canvas.lines(chart.columns[at].heading, canvas.width)) + 6


def words(
    text: str | Sequence[str], x: float, y: float, *, colour: str, align: str = "left", strong: bool = False
) -> Layer:
    """Return words at a place: the base line of their first line begins (or ends) there."""
    mark = {"type": "text", "text": text, "x": x, "y": y, "align": align, "baseline": "alphabetic"}
    weight = STRONG if strong else 400
    return {
        "data": {"values": [{}]},
        "encoding": {},
        "mark": {**mark, "color": colour, "fontWeight": weight, "lineHeight": LINE},
    }


def line(x: float, y: float, x2: float, y2: float, *, colour: str, width: float = 0.75) -> Layer:
    """Return a straight line from one place to another."""
    values = [{"px": x, "py": y, "to": x2, "down": y2}]
    ends = {"x2": {"field": "to"}, "y2": {"field": "down"}}
    encoding = {"x": plain_scale("px"), "y": plain_scale("py"), **ends}
    return {
        "data": {"values": values},
        "mark": {"type": "rule", "color": colour, "strokeWidth": width},
        "encoding": encoding,
    }


def plain_scale(field: str) -> dict[str, Any]:
    """Return the encoding of a field that holds pixels."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}
