"""Years, days and numbers from left to right: where each stands, and which of them are named."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from briefpress.model import numerals
from briefpress.model.block import Chart
from briefpress.model.chart import ChartValue, moment
from briefpress.render.charts.canvas import Canvas, Layer, line, words
from briefpress.render.charts.placing import round_steps
from briefpress.render.charts.theme import SIZE


def position(value: ChartValue) -> float:
    """Return where a value stands along the axis: days in years, numbers as they are."""
    if isinstance(value.value, datetime.date):
        return moment(value.value)
    return float(value.value) if isinstance(value.value, Decimal) else 0.0


@dataclass(frozen=True, slots=True)
class RunningAxis:
    """From where to where the axis runs, and what is named on it; `width` is that of the plot."""

    low: float
    high: float
    width: float
    named: tuple[tuple[float, str], ...]

    @property
    def scale(self) -> dict[str, Any]:
        """The scale of the axis."""
        return {"domain": [self.low, self.high], "nice": False, "zero": False}

    def place(self, at: float) -> float:
        """Return the pixel at which `at` stands."""
        return (at - self.low) / (self.high - self.low) * self.width

    def layers(self, canvas: Canvas, height: float) -> list[Layer]:
        """Return the line of the axis below a plot of `height`, with a mark and words for all that is named."""
        layers = [line(0, height, self.width, height, colour=canvas.theme.soft)]
        end = -1e9
        for at, text in self.named:
            half = canvas.width_of(text) / 2
            x = self.place(at)
            # Words at the ends stay within the drawing, so that they are moved inwards a little.
            middle = max(x, half - 20)
            if middle - half < end + 6:
                continue
            end = middle + half
            layers.append(line(x, height, x, height + 4, colour=canvas.theme.soft))
            layers.append(words(text, middle, height + SIZE + 5, colour=canvas.theme.soft, align="center"))
        return layers


def running_axis(chart: Chart, canvas: Canvas, width: float) -> RunningAxis:
    """Return the axis of a chart whose places have an order of their own."""
    places = sorted({position(row[0]) for row in chart.rows})
    low, high = places[0], places[-1]
    if low == high:
        low, high = low - 0.5, high + 0.5
    type_ = chart.columns[0].type
    if type_ == "date":
        named = _dates(low, high, canvas, width)
    elif type_ == "year":
        named = _years(places, low, high, canvas, width)
    else:
        steps = round_steps(Decimal(str(low)), Decimal(str(high)), max(2, int(width // 60)))
        named = [(float(step), canvas.number(step)) for step in steps if low <= step <= high]
    return RunningAxis(low, high, width, tuple(named))


def _years(places: list[float], low: float, high: float, canvas: Canvas, width: float) -> list[tuple[float, str]]:
    most = max(2, int(width // (canvas.width_of("0000") + 14)))
    if len(places) <= most and all(place == int(place) for place in places):
        gap = min((after - before for before, after in pairwise(places)), default=1)
        if gap / max(high - low, 1) * width >= canvas.width_of("0000") + 6:
            return [(place, str(int(place))) for place in places]
    step = next(step for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10000) if (high - low) / step < most)
    return [(float(year), str(year)) for year in range(int(low), int(high) + 1) if year % step == 0 or step == 1]


def _dates(low: float, high: float, canvas: Canvas, width: float) -> list[tuple[float, str]]:
    """Return the beginnings of years, or of months where there are few years."""
    years = [(float(year), str(year)) for year in range(int(low), int(high) + 2) if low <= year <= high]
    if len(years) >= 3:
        return _years([year for year, _ in years], low, high, canvas, width)
    months = [datetime.date(year, month, 1) for year in range(int(low), int(high) + 1) for month in range(1, 13)]
    within = [(moment(day), numerals.short_month(day, canvas.locale)) for day in months]
    return [(at, text) for at, text in within if low <= at <= high] or years
