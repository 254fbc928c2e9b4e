"""The short form `bar`: names lie below one another with bars beside them, years stand side by side with bars above."""

from typing import Any

from briefpress.model.block import Chart
from briefpress.render.charts.axes import columns_axis, place_on, row_names, scale_from_zero, value_axis
from briefpress.render.charts.canvas import Canvas, Layer, Room, heading, heading_height, line, spec_of, styles_of
from briefpress.render.charts.theme import LINE, SIZE

STANDING = ("year", "date", "integer", "number")
"""The types of columns whose bars stand: they have an order that is read from left to right."""
PLOT = 190.0
"""How high standing bars may be."""
COLOUR = {"field": "colour", "type": "nominal", "scale": None}


def draw(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    """Return the spec of a bar chart: each bar with its value at its end, so that it needs no axis."""
    return _standing(chart, canvas) if chart.columns[0].type in STANDING else _lying(chart, canvas)


def _values(chart: Chart, canvas: Canvas) -> list[dict[str, Any]]:
    styles = styles_of(chart, [row[0].text for row in chart.rows], canvas.theme)
    plain = canvas.theme.series[0]
    return [
        {
            "name": row[0].text,
            "value": float(str(row[-1].value)),
            "shown": row[-1].text,
            "colour": plain if styles[row[0].text].stands_out else canvas.theme.back,
        }
        for row in chart.rows
        if row[-1].value is not None
    ]


def _lying(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    values = _values(chart, canvas)
    names = row_names([row[0].text for row in chart.rows], canvas)
    widest = max(canvas.width_of(value["shown"]) for value in values) + 8
    below = any(value["value"] < 0 for value in values)
    room = Room(names.width + (widest if below else 0), heading_height(chart, canvas) + 2, widest, 2)
    scale = scale_from_zero(chart)
    y = {"field": "name", "type": "nominal", "sort": None, "axis": None, "scale": names.scale}
    x = {"field": "value", "type": "quantitative", "axis": None, "scale": scale}
    at_end = {"align": {"expr": "datum.value < 0 ? 'right' : 'left'"}, "dx": {"expr": "datum.value < 0 ? -5 : 5"}}
    text = {"type": "text", "baseline": "middle", "color": canvas.theme.ink, **at_end}
    zero = place_on(scale, 0) * (canvas.width - room.left - room.right)
    layers: list[Layer] = [
        {"data": {"values": values}, "mark": "bar", "encoding": {"y": y, "x": x, "color": COLOUR}},
        {"data": {"values": values}, "mark": text, "encoding": {"y": y, "x": x, "text": {"field": "shown"}}},
        line(zero, 0, zero, names.height, colour=canvas.theme.soft),
    ]
    return spec_of(canvas, room, names.height, [*layers, *names.layers(room, canvas), *heading(chart, canvas, room)])


def _standing(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    values = _values(chart, canvas)
    height = min(PLOT, canvas.width * 0.5)
    axis = columns_axis(chart, canvas, canvas.width)
    fits = max(canvas.width_of(value["shown"]) for value in values) <= canvas.width / len(axis.domain) - 2
    if fits:
        scale, grid, left = scale_from_zero(chart), None, 0.0
    else:
        # Bars that are too many to bear their values get an axis on the left.
        scale, grid, left = value_axis(chart, canvas, 5)
        axis = columns_axis(chart, canvas, canvas.width - left)
    # Values below zero stand under their bars, and the words of the axis under those.
    foot = LINE if fits and any(value["value"] < 0 for value in values) else 0
    room = Room(left, heading_height(chart, canvas) + (LINE + 2 if fits else 6), 0, axis.height + foot)
    x = {"field": "name", "type": "nominal", "axis": None, "scale": axis.scale}
    y = {"field": "value", "type": "quantitative", "axis": grid, "scale": scale}
    at_end = {"dy": {"expr": f"datum.value < 0 ? {SIZE} : -5"}}
    text = {"type": "text", "baseline": "alphabetic", "color": canvas.theme.ink, **at_end}
    labels = {"data": {"values": values}, "mark": text, "encoding": {"y": y, "x": x, "text": {"field": "shown"}}}
    zero = height * (1 - place_on(scale, 0))
    layers: list[Layer] = [
        {"data": {"values": values}, "mark": "bar", "encoding": {"y": y, "x": x, "color": COLOUR}},
        *([labels] if fits else []),
        line(0, zero, axis.width, zero, colour=canvas.theme.soft),
    ]
    return spec_of(canvas, room, height, [*layers, *axis.layers(canvas, height + foot), *heading(chart, canvas, room)])
