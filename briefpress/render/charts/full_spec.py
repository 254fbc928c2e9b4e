"""A full Vega-Lite spec of an author's: the data of the chart is put into it, and the width of the drawing."""

import datetime
import json
from decimal import Decimal
from typing import Any

from briefpress.model.block import Chart
from briefpress.model.expression import Scalar
from briefpress.render.charts.canvas import Canvas

WHOLE = ("mark", "layer")
"""What stands in a spec that is one plot, so that its width may be set."""


def draw(chart: Chart, canvas: Canvas) -> dict[str, Any]:
    """Return the spec with the rows of the chart as its data."""
    spec: dict[str, Any] = json.loads(chart.spec.text) if chart.spec else {}
    names = [column.name for column in chart.columns]
    values = [{name: _plain(value.value) for name, value in zip(names, row, strict=True)} for row in chart.rows]
    data = spec.get("data")
    if not isinstance(data, dict) or "name" in data or not data:
        spec["data"] = {"values": values}
    spec["datasets"] = {**spec.get("datasets", {}), chart.data: values}
    if _is_one_plot(spec):
        spec["width"] = canvas.width
        spec["autosize"] = {"type": "fit-x", "contains": "padding"}
        spec.setdefault("padding", 0)
    return spec


def is_flexible(chart: Chart) -> bool:
    """Return whether the chart can be drawn for narrow screens as well: every short form, and specs of one plot."""
    return chart.spec is None or _is_one_plot(json.loads(chart.spec.text))


def _is_one_plot(spec: dict[str, Any]) -> bool:
    faceted = {"row", "column", "facet"} & set(spec.get("encoding", {}))
    return any(part in spec for part in WHOLE) and not faceted and spec.get("width", "container") == "container"


def _plain(value: Scalar | None) -> Any:
    """Return a value as JSON has it: a day as text, a whole number without a point."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral() else float(value)
    return value.isoformat() if isinstance(value, datetime.date) else value
