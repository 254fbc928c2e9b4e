"""Axes, and the names along them: what is written where, so that nothing overlaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from briefpress.model.block import Chart
from briefpress.model.chart import whole_years
from briefpress.render.charts.canvas import Canvas, Layer, Room, column_of, line, numbers_of, plain_scale, words
from briefpress.render.charts.placing import every_nth, round_steps
from briefpress.render.charts.theme import LINE, SIZE

LARGEST_NAME: Final = 0.42
"""How much of the width the names along a chart may take."""


@dataclass(frozen=True, slots=True)
class RowNames:
    """Names below one another: their lines, and how high a row is."""

    names: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    width: float
    row: float

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self.row * len(self.names)

    @property
    def scale(self) -> dict[str, Any]:
        """The scale that puts each name into its row."""
        return {"type": "band", "domain": list(self.names), "paddingInner": 0.3, "paddingOuter": 0.15}

    def layers(self, room: Room, canvas: Canvas) -> list[Layer]:
        """Return the names, at the left edge of the drawing."""
        shown = []
        for at, lines in enumerate(self.lines):
            top = self.row * (at + 0.5) - LINE * len(lines) / 2 + SIZE * 0.9
            shown.append(words(list(lines), -room.left, top, colour=canvas.theme.ink))
        return shown


def row_names(texts: Iterable[str], canvas: Canvas) -> RowNames:
    """Return the names of rows, in lines that leave room for the plot."""
    names = tuple(dict.fromkeys(texts))
    widest = max(canvas.width_of(name) for name in names)
    column = min(widest, canvas.width * LARGEST_NAME)
    lines = tuple(tuple(canvas.lines(name, column + 0.1)) for name in names)
    width = max(canvas.width_of(one) for of_name in lines for one in of_name) + 8
    return RowNames(names, lines, width, max(20.0, max(len(of_name) for of_name in lines) * LINE + 6))


@dataclass(frozen=True, slots=True)
class ColumnsAxis:
    """Places side by side, each with as much room, and the lines of words below those that are named."""

    domain: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    nth: int
    width: float

    @property
    def height(self) -> float:
        """The height of the words below the plot."""
        return LINE * max(len(lines) for lines in self.lines) + 6

    @property
    def scale(self) -> dict[str, Any]:
        """The scale that puts each place into its column."""
        return {"domain": list(self.domain), "paddingInner": 0.25, "paddingOuter": 0.125}

    def layers(self, canvas: Canvas, height: float) -> list[Layer]:
        """Return the words below a plot of `height`; where not all fit, the last has its words, and each nth before."""
        step = self.width / len(self.domain)
        values: list[dict[str, Any]] = []
        free = self.width + canvas.width
        for at in range(len(self.domain) - 1, -1, -self.nth):
            half = max(canvas.width_of(one) for one in self.lines[at]) / 2
            # At the ends words keep within the plot.
            middle = max(half, min(step * (at + 0.5), self.width - half))
            if middle + half <= free:
                values.append({"px": middle, "py": height + SIZE + 4, "text": list(self.lines[at])})
                free = middle - half - 4
        mark = {"type": "text", "color": canvas.theme.soft, "baseline": "alphabetic", "lineHeight": LINE}
        encoding = {"x": plain_scale("px"), "y": plain_scale("py"), "text": {"field": "text"}}
        return [{"data": {"values": values}, "mark": mark, "encoding": encoding}]


def columns_axis(chart: Chart, canvas: Canvas, width: float) -> ColumnsAxis:
    """Return the places of a chart side by side on a plot of `width`: of years, those between them as well."""
    texts = tuple(dict.fromkeys(row[0].text for row in chart.rows))
    years = [int(row[0].value) for row in chart.rows if isinstance(row[0].value, Decimal)]
    if chart.columns[0].type == "year":
        texts = tuple(map(str, whole_years(years))) or texts
    step = width / len(texts)
    lines = tuple(tuple(canvas.lines(text, step - 4)) for text in texts)
    widest = max(canvas.width_of(one) for of_text in lines for one in of_text) + 6
    return ColumnsAxis(texts, lines, every_nth(len(texts), width, widest), width)


def scale_from_zero(chart: Chart) -> dict[str, Any]:
    """Return the scale of what is measured, from zero to the largest value."""
    numbers = [Decimal(0), *numbers_of(chart.rows)]
    low, high = float(min(numbers)), float(max(numbers))
    return {"domain": [low, high if high > low else low + 1], "nice": False, "zero": False}


def place_on(scale: dict[str, Any], value: float) -> float:
    """Return where `value` stands on a scale, from 0 at its beginning to 1 at its end."""
    low, high = scale["domain"]
    return float((value - low) / (high - low))


def lower_end(numbers: Sequence[Decimal]) -> Decimal:
    """Return where the axis of lines and dots begins: at zero, unless all values are far from it."""
    low, high = min(numbers), max(numbers)
    return low if low < 0 or low > high / 2 else Decimal(0)


def value_axis(
    chart: Chart, canvas: Canvas, most: int, *, from_zero: bool = True, totals: Sequence[Decimal] = ()
) -> tuple[dict[str, Any], dict[str, Any], float]:
    """Return the scale of what is measured, its axis at the left, and the room that its words take."""
    numbers = [*numbers_of(chart.rows), *totals]
    low = min(Decimal(0), *numbers) if from_zero else lower_end(numbers)
    steps = _steps(chart, low, max(*numbers, Decimal(0)), most)
    places = max(0, *(-int(step.normalize().as_tuple().exponent) for step in steps))
    axis = {
        "values": [float(step) for step in steps],
        "format": f",.{places}f",
        "domain": False,
        "ticks": False,
        "title": None,
        "labelOverlap": False,
    }
    shown = [canvas.number(step.quantize(Decimal(1).scaleb(-places))) for step in steps]
    scale = {"domain": [float(steps[0]), float(steps[-1])], "nice": False, "zero": False}
    return scale, axis, max(canvas.width_of(text) for text in shown) + 8


def number_axis(chart: Chart, canvas: Canvas, room: Room, height: float) -> tuple[dict[str, Any], list[Layer]]:
    """Return the scale of what is measured from left to right, and the words and lines of its axis below the plot."""
    numbers = numbers_of(chart.rows)
    width = canvas.width - room.left - room.right
    steps = _steps(chart, lower_end(numbers), max([Decimal(0), *numbers]), max(3, int(width // 70)))
    low, high = steps[0], steps[-1]
    layers: list[Layer] = []
    end = -room.left
    for step in steps:
        x = float((step - low) / (high - low)) * width
        layers.append(line(x, 0, x, height, colour=canvas.theme.rule))
        text = canvas.number(step.normalize() if step != step.to_integral() else step.quantize(Decimal(1)))
        half = canvas.width_of(text) / 2
        middle = min(x, width + room.right - half)
        if middle - half >= end:
            layers.append(words(text, middle, height + SIZE + 4, colour=canvas.theme.soft, align="center"))
            end = middle + half + 6
    return {"domain": [float(low), float(high)], "nice": False, "zero": False}, layers


def _steps(chart: Chart, low: Decimal, high: Decimal, most: int) -> list[Decimal]:
    """Return the steps along an axis of what is measured: of whole things no halves."""
    steps = round_steps(low, high, most)
    whole = [step for step in steps if step == step.to_integral()]
    at = column_of(chart, "y")
    return whole if at is not None and chart.columns[at].type == "integer" and len(whole) > 1 else steps
