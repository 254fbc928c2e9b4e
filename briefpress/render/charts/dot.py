"""The short form `dot`: a row for each name, a dot for each value; each of several series has a shape of its own."""

from typing import Any

from briefpress.model.block import Chart
from briefpress.render.charts.axes import number_axis, place_on, row_names
from briefpress.render.charts.canvas import (
    Canvas,
    Layer,
    Room,
    column_of,
    heading,
    heading_height,
    line,
    spec_of,
    styles_of,
    values_of,
    words,
)
from briefpress.render.charts.placing import spread
from briefpress.render.charts.theme import LINE, SIZE, STRONG


def draw(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    """Return the spec of a dot plot."""
    at = column_of(chart, "series")
    names = row_names([row[0].text for row in chart.rows], canvas)
    series = [value.text for value in values_of(chart, "series")]
    styles = styles_of(chart, series or list(names.names), canvas.theme)
    values: list[dict[str, Any]] = [
        {
            "name": row[0].text,
            "value": float(str(row[-1].value)),
            "shown": row[-1].text,
            "s": row[at].text if at else "",
        }
        for row in chart.rows
        if row[-1].value is not None
    ]
    ends = max(canvas.width_of(value["shown"]) for value in values) + 10 if at is None else 16
    room = Room(names.width + 6, heading_height(chart, canvas) + (LINE + 4 if at is not None else 2), ends, LINE + 8)
    width = canvas.width - room.left - room.right
    scale, layers = number_axis(chart, canvas, room, names.height)
    ends_at = {value["name"]: place_on(scale, value["value"]) * width for value in values} if at is None else {}
    for row, name in enumerate(names.names):
        # A lone dot has its value behind it, which no line runs through.
        middle = names.row * (row + 0.5)
        layers.append(line(0, middle, ends_at.get(name, width), middle, colour=canvas.theme.rule))
    y = {"field": "name", "type": "nominal", "sort": None, "axis": None, "scale": names.scale}
    x = {"field": "value", "type": "quantitative", "axis": None, "scale": scale}
    if at is None:
        for value in values:
            value["colour"] = canvas.theme.series[0] if styles[value["name"]].stands_out else canvas.theme.back
        colour = {"field": "colour", "type": "nominal", "scale": None}
        text = {"type": "text", "align": "left", "dx": 7, "baseline": "middle", "color": canvas.theme.ink}
        own: Layer = {"data": {"values": values}}
        layers.append({**own, "mark": {"type": "point", "size": 60}, "encoding": {"y": y, "x": x, "color": colour}})
        layers.append({**own, "mark": text, "encoding": {"y": y, "x": x, "text": {"field": "shown"}}})
    else:
        layers += _between(values, x, y, canvas)
        for name in sorted(styles, key=lambda name: styles[name].stands_out):
            style = styles[name]
            own = {"data": {"values": [value for value in values if value["s"] == name]}, "encoding": {"x": x, "y": y}}
            mark = {"type": "point", "shape": style.shape, "color": style.colour, "size": 62}
            layers.append({**own, "mark": mark})
        layers += _series_names(values, series, styles, scale["domain"], width, room, canvas)
    return spec_of(canvas, room, names.height, [*layers, *names.layers(room, canvas), *heading(chart, canvas, room)])


def _between(values: list[dict[str, Any]], x: dict[str, Any], y: dict[str, Any], canvas: Canvas) -> list[Layer]:
    """Return a line in each row from its lowest value to its highest."""
    spans = [
        {"name": name, "value": min(found), "to": max(found)}
        for name in dict.fromkeys(value["name"] for value in values)
        if (found := [value["value"] for value in values if value["name"] == name])
    ]
    mark = {"type": "rule", "color": canvas.theme.back, "strokeWidth": 1.5}
    return [{"data": {"values": spans}, "mark": mark, "encoding": {"y": y, "x": x, "x2": {"field": "to"}}}]


def _series_names(
    values: list[dict[str, Any]],
    series: list[str],
    styles: Any,
    domain: list[float],
    width: float,
    room: Room,
    canvas: Canvas,
) -> list[Layer]:
    """Return the names of the series above the first row, each over its mark or as near as the others let it."""
    first = values[0]["name"]
    found = {value["s"]: value["value"] for value in values if value["name"] == first}
    fallback = {value["s"]: value["value"] for value in reversed(values)}
    at = [found.get(name, fallback.get(name, domain[0])) for name in series]
    wanted = [(value - domain[0]) / (domain[1] - domain[0]) * width for value in at]
    sizes = [canvas.width_of(name, STRONG) + 14 for name in series]
    places = spread(wanted, sizes, -room.left, width + room.right)
    shown: list[Layer] = []
    for name, x in zip(series, places, strict=True):
        colour = styles[name].words
        shown.append(words(name, x, -4 - (LINE - SIZE) / 2, colour=colour, align="center", strong=True))
    return shown
