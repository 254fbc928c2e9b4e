"""The short form `line`: one line a series, each with its name at its end."""

from typing import Any

from briefpress.model.block import Chart
from briefpress.model.chart import ChartValue
from briefpress.render.charts.axes import value_axis
from briefpress.render.charts.canvas import (
    Canvas,
    Layer,
    Room,
    column_of,
    heading,
    heading_height,
    spec_of,
    styles_of,
    values_of,
    words,
)
from briefpress.render.charts.placing import spread
from briefpress.render.charts.running import position, running_axis
from briefpress.render.charts.theme import LINE, SIZE, STRONG

MOST_DOTS = 16
"""How many places a line may have whose places are marked by dots."""


def draw(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    """Return the spec of a line chart."""
    at = column_of(chart, "series")
    names = [value.text for value in values_of(chart, "series")]
    styles = styles_of(chart, names or [""], canvas.theme)
    scale, grid, left = value_axis(chart, canvas, 6, from_zero=False)
    ends = _ends(chart, at)
    labels = {name: _label(name, end, canvas) for name, end in ends.items()}
    right = max((canvas.width_of(one, STRONG) for lines in labels.values() for one in lines), default=0) + 12
    top = heading_height(chart, canvas) + 6
    height = min(220.0, canvas.width * 0.62)
    axis = running_axis(chart, canvas, canvas.width - left - right)
    room = Room(left, top, right, LINE + 8)
    values = [
        {"x": position(row[0]), "y": None if row[-1].value is None else float(str(row[-1].value)), "s": _name(row, at)}
        for row in chart.rows
    ]
    x = {"field": "x", "type": "quantitative", "axis": None, "scale": axis.scale}
    y = {"field": "y", "type": "quantitative", "axis": grid, "scale": scale}
    # Behind first: what stands out is drawn above all else.
    order = sorted(styles, key=lambda name: styles[name].stands_out)
    layers: list[Layer] = []
    for name in order:
        style = styles[name]
        own = {"data": {"values": [value for value in values if value["s"] == name]}, "encoding": {"x": x, "y": y}}
        stroke = {"strokeDash": style.dash} if style.dash else {}
        layers.append({**own, "mark": {"type": "line", "color": style.colour, **stroke}})
        if len({value["x"] for value in values}) <= MOST_DOTS:
            layers.append({**own, "mark": {"type": "point", "shape": style.shape, "color": style.colour, "size": 38}})
    layers += _names_at_ends(labels, ends, styles, scale["domain"], room, canvas, height)
    return spec_of(canvas, room, height, [*layers, *axis.layers(canvas, height), *heading(chart, canvas, room)])


def _name(row: tuple[ChartValue, ...], at: int | None) -> str:
    return "" if at is None else row[at].text


def _ends(chart: Chart, at: int | None) -> dict[str, ChartValue]:
    """Return the last value of each series that is known."""
    ends: dict[str, ChartValue] = {}
    for row in sorted(chart.rows, key=lambda row: position(row[0])):
        if row[-1].value is not None:
            ends[_name(row, at)] = row[-1]
    return ends


def _label(name: str, end: ChartValue, canvas: Canvas) -> list[str]:
    return [*canvas.lines(name, canvas.width * 0.3, STRONG), end.text] if name else [end.text]


def _names_at_ends(
    labels: dict[str, list[str]],
    ends: dict[str, ChartValue],
    styles: Any,
    domain: list[float],
    room: Room,
    canvas: Canvas,
    height: float,
) -> list[Layer]:
    """Return the name and the last value of each series, beside its end or as near as the others let it."""
    names = list(labels)
    wanted = [height * (1 - (float(str(ends[name].value)) - domain[0]) / (domain[1] - domain[0])) for name in names]
    sizes = [LINE * len(labels[name]) + 3 for name in names]
    width = canvas.width - room.left - room.right
    shown: list[Layer] = []
    for name, middle in zip(names, spread(wanted, sizes, -room.top + LINE, height + 5), strict=True):
        top = middle - LINE * len(labels[name]) / 2 + SIZE * 0.9
        colour = styles[name].words
        named, value = labels[name][:-1], labels[name][-1]
        if named:
            shown.append(words(named, width + 9, top, colour=colour, strong=True))
        shown.append(words(value, width + 9, top + LINE * len(named), colour=canvas.theme.ink))
    return shown
