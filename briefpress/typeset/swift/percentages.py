"""Used values of lengths without three calls for each of seventeen properties of each box."""

from typing import Any, Final

from weasyprint.css.functions import check_math
from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import percent
from weasyprint.layout.percent import adjust_box_sizing, percentage

from briefpress.typeset.swift.change import Change

INF: Final = float("inf")
ACROSS: Final = ("margin_left", "margin_right", "padding_left", "padding_right", "width", "max_width")
"""Properties whose percentages are of the width of the containing block."""
ALONG: Final = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
"""Properties whose percentages are of its width, too, but of its height on a page."""
BORDERS: Final = ("border_top_width", "border_right_width", "border_bottom_width", "border_left_width")


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set the used values of a box as its attributes, in a block or in a pair of width and height."""
    if isinstance(containing_block, Box):
        width, height = containing_block.width, containing_block.height
    else:
        width, height = containing_block
    style, values = box.style, vars(box)
    for name in ACROSS:
        values[name] = _used(style[name], style, width)
    along = height if isinstance(box, PageBox) else width
    for name in ALONG:
        values[name] = _used(style[name], style, along)
    values["min_width"] = _least(style["min_width"], style, width)
    if height == "auto":
        own = style["height"]
        if own == "auto" or check_math(own) or own.unit == "%":
            values["height"] = "auto"
        else:
            values["height"] = own.value
        values["min_height"] = _least(style["min_height"], style, 0)
        values["max_height"] = _used(style["max_height"], style, INF)
    else:
        values["height"] = _used(style["height"], style, height)
        values["min_height"] = _least(style["min_height"], style, height)
        values["max_height"] = _used(style["max_height"], style, height)
    collapse = style["border_collapse"] == "collapse"
    for name in BORDERS:
        if not (collapse and hasattr(box, name)):
            values[name] = style[name]
    if style["box_sizing"] != "content-box":
        adjust_box_sizing(box, "width")
        adjust_box_sizing(box, "height")


def _used(value: Any, style: Any, whole: Any) -> Any:
    if value.__class__ is Dimension:
        number, unit = value
        return whole * number / 100 if unit == "%" else number
    return percentage(value, style, whole)


def _least(value: Any, style: Any, whole: Any) -> Any:
    used = _used(value, style, whole)
    return 0 if used == "auto" else used


CHANGE: Final = Change(
    "percentages", ("weasyprint", "70.0"), functions=((percent.resolve_percentages, resolve_percentages),)
)
