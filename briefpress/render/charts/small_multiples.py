"""The short form `small-multiples`: a small chart for each series, all with the same scales."""

from decimal import Decimal
from itertools import groupby
from typing import Any

from briefpress.model.block import Chart
from briefpress.model.chart import ChartRow
from briefpress.render.charts.axes import row_names, value_axis
from briefpress.render.charts.bar import STANDING
from briefpress.render.charts.canvas import (
    Canvas,
    Layer,
    Room,
    column_of,
    heading,
    heading_height,
    line,
    numbers_of,
    plain_scale,
    spec_of,
    styles_of,
    values_of,
    words,
)
from briefpress.render.charts.running import RunningAxis, position, running_axis
from briefpress.render.charts.theme import LINE, SIZE, STRONG

LEAST_PANEL = 120.0
"""How wide a small chart is at least."""
GAP = 18.0


def draw(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    """Return the spec of small multiples: lines along years, days and numbers, bars beside names."""
    at = column_of(chart, "series") or 0
    names = [value.text for value in values_of(chart, "series")]
    styles = styles_of(chart, names, canvas.theme)
    panels = {name: [row for row in chart.rows if row[at].text == name] for name in names}
    standing = chart.columns[0].type in STANDING
    scale, axis, left = value_axis(chart, canvas, 4)
    left, right = (left, 4.0) if standing else (0.0, 0.0)
    columns = max(1, min(len(names), int((canvas.width - left - right + GAP) // (LEAST_PANEL + GAP))))
    width = (canvas.width - left - right - GAP * (columns - 1)) / columns
    titles = {name: canvas.lines(name, width, STRONG) for name in names}
    above = LINE * max(len(lines) for lines in titles.values()) + 6
    plot = 78.0 if standing else row_names([row[0].text for row in chart.rows], _narrow(canvas, width)).height
    step = above + plot + (LINE + 14 if standing else 12)
    rows = -(-len(names) // columns)
    room = Room(left, heading_height(chart, canvas) + 2, right, 0)
    running = running_axis(chart, canvas, width) if standing else None
    layers: list[Layer] = []
    for number, (name, panel) in enumerate(panels.items()):
        x, y = (width + GAP) * (number % columns), step * (number // columns)
        colour = canvas.theme.series[0] if styles[name].stands_out else canvas.theme.back
        layers.append(words(titles[name], x, y + SIZE, colour=canvas.theme.ink, strong=True))
        if running:
            steps = axis["values"] if number % columns == 0 else []
            layers += _grid(x, y + above, width, plot, scale["domain"], axis["values"], steps, canvas)
            layers += _line(panel, running, x, y + above, plot, scale["domain"], colour, canvas)
        else:
            layers += _bars(panel, x, y + above, width, scale["domain"], colour, canvas, chart)
    return spec_of(canvas, room, step * rows - 8, [*layers, *heading(chart, canvas, room)])


def _narrow(canvas: Canvas, width: float) -> Canvas:
    return Canvas(width, canvas.theme, canvas.measure, canvas.locale)


def _grid(
    x: float,
    y: float,
    width: float,
    height: float,
    domain: list[float],
    steps: list[float],
    named: list[float],
    canvas: Canvas,
) -> list[Layer]:
    layers: list[Layer] = []
    for step in steps:
        at = y + height * (1 - (step - domain[0]) / (domain[1] - domain[0]))
        layers.append(line(x, at, x + width, at, colour=canvas.theme.soft if step == domain[0] else canvas.theme.rule))
        if step in named:
            text = canvas.number(Decimal(repr(step)).normalize() if step != int(step) else Decimal(int(step)))
            layers.append(words(text, x - 5, at + SIZE * 0.35, colour=canvas.theme.soft, align="right"))
    return layers


def _line(
    panel: list[ChartRow],
    running: RunningAxis,
    x: float,
    y: float,
    height: float,
    domain: list[float],
    colour: str,
    canvas: Canvas,
) -> list[Layer]:
    """Return the line of a panel, and the first and last place below it."""

    def at(value: Any) -> float | None:
        known = value is not None
        return y + height * (1 - (float(str(value)) - domain[0]) / (domain[1] - domain[0])) if known else None

    ordered = sorted(panel, key=lambda row: position(row[0]))
    values = [{"px": x + running.place(position(row[0])), "py": at(row[-1].value)} for row in ordered]
    encoding = {"x": plain_scale("px"), "y": plain_scale("py")}
    # Where nothing is known the line is broken: each run is a line of its own.
    runs = [list(run) for is_known, run in groupby(values, lambda value: value["py"] is not None) if is_known]
    stroke = {"type": "line", "color": colour}
    layers: list[Layer] = [
        {"data": {"values": run}, "mark": stroke, "encoding": encoding} for run in runs if len(run) > 1
    ]
    alone = [run[0] for run in runs if len(run) == 1]
    ends = [*alone, *([runs[-1][-1]] if runs else [])]
    if ends:
        dot = {"type": "point", "color": colour, "size": 34}
        layers.append({"data": {"values": ends}, "mark": dot, "encoding": encoding})
    first_and_last = (ordered[0], ordered[-1])[: 1 if len(ordered) == 1 else 2]
    for row, align in zip(first_and_last, ("left", "right"), strict=False):
        layers.append(
            words(
                row[0].text,
                x + running.place(position(row[0])),
                y + height + SIZE + 4,
                colour=canvas.theme.soft,
                align=align,
            )
        )
    return layers


def _bars(
    panel: list[ChartRow],
    x: float,
    y: float,
    width: float,
    domain: list[float],
    colour: str,
    canvas: Canvas,
    chart: Chart,
) -> list[Layer]:
    narrow = _narrow(canvas, width)
    names = row_names([row[0].text for row in chart.rows], narrow)
    widest = max(canvas.width_of(row[-1].text) for row in chart.rows) + 6
    zero = x + names.width + (widest if domain[0] < 0 else 0)
    numbers = numbers_of(chart.rows)
    low, high = float(min(Decimal(0), *numbers)), float(max(Decimal(0), *numbers))
    unit = (x + width - widest - zero) / max(high - low, 1e-9)
    layers: list[Layer] = []
    values = []
    for row in panel:
        if not isinstance(row[-1].value, Decimal):
            continue
        top = y + names.row * names.names.index(row[0].text)
        start, end = sorted((zero - low * unit, zero + (float(row[-1].value) - low) * unit))
        values.append({"px": start, "to": end, "py": top + names.row * 0.15, "down": top + names.row * 0.85})
        layers.append(words(row[-1].text, end + 4, top + names.row / 2 + SIZE * 0.35, colour=canvas.theme.ink))
    for at, lines in enumerate(names.lines):
        top = y + names.row * (at + 0.5) - LINE * len(lines) / 2 + SIZE * 0.9
        layers.append(words(list(lines), x, top, colour=canvas.theme.ink))
    encoding = {"x": plain_scale("px"), "x2": {"field": "to"}, "y": plain_scale("py"), "y2": {"field": "down"}}
    layers.insert(0, {"data": {"values": values}, "mark": {"type": "rect", "color": colour}, "encoding": encoding})
    return layers
