"""The short form `stacked`: bars whose parts add up to a whole, each part named once, beside the bars or above them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from briefpress.model.block import Chart
from briefpress.render.charts.axes import columns_axis, row_names, value_axis
from briefpress.render.charts.bar import PLOT, STANDING
from briefpress.render.charts.canvas import (
    Canvas,
    Layer,
    Room,
    Style,
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
    """Return the spec of a stacked bar chart."""
    return _standing(chart, canvas) if chart.columns[0].type in STANDING else _lying(chart, canvas)


def _parts(chart: Chart, styles: Mapping[str, Style]) -> list[dict[str, Any]]:
    at = column_of(chart, "series") or 0
    names = list(styles)
    return [
        {"name": row[0].text, "value": float(row[-1].value), "s": row[at].text, "order": names.index(row[at].text)}
        for row in chart.rows
        if isinstance(row[-1].value, Decimal)
    ]


def _totals(parts: list[dict[str, Any]]) -> list[Decimal]:
    names = dict.fromkeys(part["name"] for part in parts)
    return [sum((Decimal(str(p["value"])) for p in parts if p["name"] == name), Decimal(0)) for name in names]


def _bars(parts: list[dict[str, Any]], styles: Mapping[str, Style], canvas: Canvas) -> Layer:
    colour = {"domain": list(styles), "range": [style.colour for style in styles.values()]}
    return {
        "data": {"values": parts},
        # The ground shows between the parts, so that they are told apart in grey as well.
        "mark": {"type": "bar", "stroke": canvas.theme.ground, "strokeWidth": 1.5},
        "encoding": {
            "color": {"field": "s", "type": "nominal", "scale": colour, "legend": None},
            "order": {"field": "order", "type": "quantitative"},
        },
    }


def _standing(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    styles = styles_of(chart, [value.text for value in values_of(chart, "series")], canvas.theme)
    parts = _parts(chart, styles)
    scale, grid, left = value_axis(chart, canvas, 5, totals=_totals(parts))
    lines = {name: canvas.lines(name, canvas.width * 0.3, STRONG) for name in styles}
    right = max(canvas.width_of(one, STRONG) for of_name in lines.values() for one in of_name) + 8
    axis = columns_axis(chart, canvas, canvas.width - left - right)
    room = Room(left, heading_height(chart, canvas) + 6, right, axis.height)
    height = min(PLOT, canvas.width * 0.55)
    bars = _bars(parts, styles, canvas)
    bars["encoding"]["x"] = {
        "field": "name",
        "type": "nominal",
        "axis": None,
        "scale": axis.scale,
    }
    bars["encoding"]["y"] = {"field": "value", "type": "quantitative", "stack": "zero", "scale": scale, "axis": grid}
    at_last = max((axis.domain.index(part["name"]) for part in parts), default=0)
    last = [part for part in parts if part["name"] == axis.domain[at_last]]
    middles = _middles(last, styles)
    top = scale["domain"][1]
    # Of parts that the bar lacks, the later one is named above the one before.
    wanted = [height * (1 - middles[name] / top) - 0.01 * at for at, name in enumerate(styles)]
    sizes = [LINE * len(lines[name]) + 2 for name in styles]
    named: list[Layer] = []
    for name, middle in zip(styles, spread(wanted, sizes, -room.top + LINE, height), strict=True):
        first = middle - LINE * len(lines[name]) / 2 + SIZE * 0.9
        colour = styles[name].words
        named.append(words(lines[name], axis.width + 6, first, colour=colour, strong=True))
    zero = line(0, height, axis.width, height, colour=canvas.theme.soft)
    layers = [bars, zero, *axis.layers(canvas, height), *named, *heading(chart, canvas, room)]
    return spec_of(canvas, room, height, layers)


def _lying(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    styles = styles_of(chart, [value.text for value in values_of(chart, "series")], canvas.theme)
    parts = _parts(chart, styles)
    names = row_names([row[0].text for row in chart.rows], canvas)
    totals = _totals(parts)
    shown = {
        name: canvas.number(total) for name, total in zip(dict.fromkeys(p["name"] for p in parts), totals, strict=True)
    }
    right = max(canvas.width_of(text) for text in shown.values()) + 8
    width = canvas.width - names.width - right
    high = max(totals) or Decimal(1)
    first = [part for part in parts if part["name"] == names.names[0]]
    middles = _middles(first, styles)
    rows = _rows_of_names(list(styles), [middles[name] / float(high) * width for name in styles], width + right, canvas)
    room = Room(
        names.width, heading_height(chart, canvas) + LINE * (1 + max(row for _, row in rows.values())) + 6, right, 2
    )
    bars = _bars(parts, styles, canvas)
    scale = {"domain": [0, float(high)], "nice": False, "zero": False}
    bars["encoding"]["y"] = {
        "field": "name",
        "type": "nominal",
        "axis": None,
        "scale": names.scale,
    }
    bars["encoding"]["x"] = {"field": "value", "type": "quantitative", "stack": "zero", "scale": scale, "axis": None}
    ends = [{"name": name, "value": float(t), "shown": shown[name]} for name, t in zip(shown, totals, strict=True)]
    text = {"type": "text", "align": "left", "dx": 5, "baseline": "middle", "color": canvas.theme.ink}
    encoding = {"y": bars["encoding"]["y"], "x": {**bars["encoding"]["x"], "stack": None}, "text": {"field": "shown"}}
    named = []
    for name, (x, row) in rows.items():
        colour = styles[name].words
        named.append(words(name, x, -5 - LINE * row, colour=colour, align="center", strong=True))
    layers = [bars, {"data": {"values": ends}, "mark": text, "encoding": encoding}, *named]
    return spec_of(canvas, room, names.height, [*layers, *names.layers(room, canvas), *heading(chart, canvas, room)])


def _middles(parts: list[dict[str, Any]], styles: Mapping[str, Style]) -> dict[str, float]:
    """Return the middle of each part of one bar, from zero; of a part that it lacks, where it would be."""
    middles: dict[str, float] = {}
    total = 0.0
    for name in styles:
        value = sum(part["value"] for part in parts if part["s"] == name)
        middles[name] = total + value / 2
        total += value
    return middles


def _rows_of_names(names: list[str], wanted: list[float], high: float, canvas: Canvas) -> dict[str, tuple[float, int]]:
    """Return where the names of parts stand above the first bar: in one row, or in as many as they need."""
    sizes = [canvas.width_of(name, STRONG) + 12 for name in names]
    for rows in range(1, len(names) + 1):
        placed: dict[str, tuple[float, int]] = {}
        for row in range(rows):
            members = [at for at in range(len(names)) if at % rows == row]
            if sum(sizes[at] for at in members) > high and rows < len(names):
                break
            places = spread([wanted[at] for at in members], [sizes[at] for at in members], 0, high)
            placed |= {names[at]: (x, row) for at, x in zip(members, places, strict=True)}
        else:
            return placed
    return {}
