"""The short form `timeline`: events along a line of time, their words above and below it.

Where the words do not fit into a few lanes, or the drawing is narrow, the events are listed down a line instead.
"""

from dataclasses import dataclass
from typing import Any

from briefpress.model.block import Chart
from briefpress.model.chart import moment
from briefpress.render.charts.canvas import (
    Canvas,
    Layer,
    Room,
    Style,
    column_of,
    line,
    plain_scale,
    spec_of,
    styles_of,
    values_of,
    words,
)
from briefpress.render.charts.lanes import Flag, Lane, lanes_of
from briefpress.render.charts.placing import every_nth, spread
from briefpress.render.charts.theme import LINE, SIZE, STRONG

NARROW = 340.0
"""Below this width events are listed down a line."""
WIDTHS = (150.0, 125.0, 180.0, 105.0)
"""How wide the words of an event may be; the one that needs the least height is taken."""
MARK = 11.0
"""How far marks of events stand from one another at least."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event: when, its series, what happened; `when` and `series` are read first."""

    at: float
    when: str
    series: str
    what: str
    style: Style


def draw(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    """Return the spec of a timeline."""
    events = _events(chart, canvas)
    if canvas.width > NARROW:
        along = [spec for width in WIDTHS if (spec := _along(events, canvas, width)) is not None]
        if along:
            return min(along, key=lambda spec: float(spec["height"]))
    return _down(events, canvas)


def _events(chart: Chart, canvas: Canvas) -> list[Event]:
    at = column_of(chart, "series")
    names = [value.text for value in values_of(chart, "series")]
    styles = styles_of(chart, names or [""], canvas.theme)
    if not names and chart.highlight:
        plain = styles[""]
        styles = {
            "": Style(
                canvas.theme.series[0], canvas.theme.words_in(canvas.theme.series[0]), plain.dash, plain.shape, True
            )
        }
    return [
        Event(
            moment(row[0].value),
            row[0].text,
            row[at].text if at else "",
            row[-1].text,
            styles[row[at].text if at else ""],
        )
        for row in chart.rows
    ]


def _along(events: list[Event], canvas: Canvas, width: float) -> dict[str, Any] | None:
    low, high = int(events[0].at), int(events[-1].at) + 1
    wanted = [(event.at - low) / (high - low) * canvas.width for event in events]
    places = spread(wanted, [MARK] * len(events), 2, canvas.width - 2)
    texts = [_lines(event, canvas, width) for event in events]
    flags = [_flag(place, lines, canvas) for place, lines in zip(places, texts, strict=True)]
    lanes = lanes_of(flags)
    if lanes is None:
        return None
    heights = {
        (above, number): _height(flags, lanes, Lane(above, number)) for above in (True, False) for number in range(4)
    }
    above = sum(heights[True, number] for number in range(4)) + 12
    below = sum(heights[False, number] for number in range(4)) + 12 + LINE + 6
    layers = _years(low, high, above, canvas)
    for event, flag, lane, lines in zip(events, flags, lanes, texts, strict=True):
        near = sum(heights[lane.above, number] for number in range(lane.number))
        if lane.above:
            bottom = above - 12 - near - 4
            top = bottom - flag.height
            layers.append(line(flag.place, above, flag.place, top + 2, colour=canvas.theme.soft))
        else:
            top = above + 12 + LINE + 6 + near + 2
            start = above + (LINE + 8 if _meets_year(flag.place, low, high, canvas) else 0)
            layers.append(line(flag.place, start, flag.place, top + flag.height - 2, colour=canvas.theme.soft))
        layers += _label(event, lines, flag.left, top + SIZE, canvas)
    # Marks come last, above the line of time.
    layers += _marks(events, places, [above] * len(events))
    return spec_of(canvas, Room(), above + below + 2, layers)


def _flag(place: float, lines: list[str], canvas: Canvas) -> Flag:
    width = max([canvas.width_of(lines[0], STRONG), *(canvas.width_of(one) for one in lines[1:])]) + 2
    left = place + 5
    if left + width > canvas.width:
        # At the end of the line words stand in front of what leads to them.
        left = place - 5 - width
    return Flag(place, left, width, LINE * len(lines) + 2)


def _height(flags: list[Flag], lanes: list[Lane], lane: Lane) -> float:
    return max((flag.height + 6 for flag, its in zip(flags, lanes, strict=True) if its == lane), default=0)


def _lines(event: Event, canvas: Canvas, width: float) -> list[str]:
    """Return the lines of a label; the first says when, and of which series it is."""
    first = _first(event)
    return [first, *canvas.lines(event.what, max(width, canvas.width_of(first, STRONG)))]


def _first(event: Event) -> str:
    return f"{event.when} · {event.series}" if event.series else event.when


def _label(event: Event, lines: list[str], left: float, top: float, canvas: Canvas) -> list[Layer]:
    shown = [words(lines[1:], left, top + LINE, colour=canvas.theme.ink)]
    colour = event.style.words
    return [words(lines[0], left, top, colour=colour, strong=True), *shown]


def _marks(events: list[Event], xs: list[float], ys: list[float]) -> list[Layer]:
    layers: list[Layer] = []
    for style in dict.fromkeys((e.style.shape, e.style.colour) for e in events):
        values = [
            {"px": x, "py": y}
            for event, x, y in zip(events, xs, ys, strict=True)
            if (event.style.shape, event.style.colour) == style
        ]
        mark = {"type": "point", "shape": style[0], "color": style[1], "size": 75}
        encoding = {"x": plain_scale("px"), "y": plain_scale("py")}
        layers.append({"data": {"values": values}, "mark": mark, "encoding": encoding})
    return layers


def _meets_year(place: float, low: int, high: int, canvas: Canvas) -> bool:
    """Return whether a line down from `place` would run through the words of a year."""
    step, nth = canvas.width / (high - low), _nth(low, high, canvas)
    number = int(place // step)
    return number % nth == 0 and abs(place - step * (number + 0.5)) < canvas.width_of("0000") / 2 + 3


def _nth(low: int, high: int, canvas: Canvas) -> int:
    return every_nth(high - low, canvas.width, canvas.width_of("0000") + 8)


def _years(low: int, high: int, y: float, canvas: Canvas) -> list[Layer]:
    """Return the line of time, with each year named in its middle."""
    step = canvas.width / (high - low)
    nth = _nth(low, high, canvas)
    layers = [line(0, y, canvas.width, y, colour=canvas.theme.soft, width=1.25)]
    for number in range(high - low + 1):
        layers.append(line(step * number, y, step * number, y + 5, colour=canvas.theme.soft))
        if number < high - low and number % nth == 0:
            half = canvas.width_of("0000") / 2
            middle = max(half, min(step * (number + 0.5), canvas.width - half))
            layers.append(words(str(low + number), middle, y + SIZE + 7, colour=canvas.theme.soft, align="center"))
    return layers


def _down(events: list[Event], canvas: Canvas) -> dict[str, Any]:
    left, y = 18.0, 0.0
    layers: list[Layer] = []
    ys: list[float] = []
    for event in events:
        first = canvas.lines(_first(event), canvas.width - left, STRONG)
        rest = canvas.lines(event.what, canvas.width - left)
        colour = event.style.words
        layers.append(words(first, left, y + SIZE, colour=colour, strong=True))
        layers.append(words(rest, left, y + SIZE + LINE * len(first), colour=canvas.theme.ink))
        ys.append(y + SIZE * 0.65)
        y += LINE * (len(first) + len(rest)) + 9
    stem = line(6, ys[0], 6, ys[-1], colour=canvas.theme.soft, width=1.25)
    return spec_of(canvas, Room(), y - 4, [stem, *layers, *_marks(events, [6.0] * len(events), ys)])
