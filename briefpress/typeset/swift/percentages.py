"""Used values of lengths: most are lengths already, and the same for all boxes of a style."""

from operator import itemgetter
from typing import Any, Final

from weasyprint.css.functions import check_math
from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import percent
from weasyprint.layout.percent import adjust_box_sizing, resolve_one_percentage

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.shared_styles import keeps_lengths

ACROSS: Final = ("margin_left", "margin_right", "padding_left", "padding_right", "width", "min_width", "max_width")
"""Properties whose percentages are of the width of the containing block."""
ALONG: Final = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
"""Properties whose percentages are of its width, too, but of its height on a page."""
UPRIGHT: Final = ("height", "min_height", "max_height")
"""Properties whose percentages are of its height, where it has one."""
BORDERS: Final = ("border_top_width", "border_right_width", "border_bottom_width", "border_left_width")
LENGTHS: Final = (*ACROSS, *ALONG, *UPRIGHT)
Plan = tuple[dict[str, Any], tuple[str, ...], bool, bool]
MOST: Final = 4096
"""How many sets of values are kept in mind; then it begins anew."""
_values: Final = itemgetter(*LENGTHS, *BORDERS, "border_collapse", "box_sizing")
_plans: Final[dict[Any, Any]] = {}


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set the used values of a box as its attributes, in a block or in a pair of width and height."""
    style = box.style
    plan = vars(style).get("lengths")
    fixed, relative, collapses, sized = _plan_of(style) if plan is None else plan
    vars(box).update(fixed)
    if relative:
        _resolve(box, containing_block, relative)
    if collapses:
        for name in BORDERS:
            if not hasattr(box, name):
                setattr(box, name, style[name])
    if sized:
        adjust_box_sizing(box, "width")
        adjust_box_sizing(box, "height")


def _plan_of(style: Any) -> Plan:
    key = _values(style)
    plan = _plans.get(key)
    if plan is None:
        if len(_plans) >= MOST:
            _plans.clear()
        plan = _plans[key] = _plan(key)
    if keeps_lengths(style):
        style.lengths = plan
    return plan


def _plan(key: tuple[Any, ...]) -> Plan:
    """Return the values that do not depend on the block, the names of the others, and what else is to be done."""
    *lengths, top, right, bottom, left, collapse, sizing = key
    fixed: dict[str, Any] = {}
    relative = []
    for name, value in zip(LENGTHS, lengths, strict=True):
        if value is None or value == "auto":
            fixed[name] = 0 if value == "auto" and name in ("min_width", "min_height") else value
        elif value.__class__ is Dimension and value.unit != "%":
            fixed[name] = value.value
        else:
            relative.append(name)
    collapses = collapse == "collapse"
    if not collapses:
        fixed.update(zip(BORDERS, (top, right, bottom, left), strict=True))
    return fixed, tuple(relative), collapses, sizing != "content-box"


def _resolve(box: Any, containing_block: Any, names: tuple[str, ...]) -> None:
    if isinstance(containing_block, Box):
        width, height = containing_block.width, containing_block.height
    else:
        width, height = containing_block
    along = height if isinstance(box, PageBox) else width
    for name in names:
        if name in ALONG:
            resolve_one_percentage(box, name, along)
        elif name not in UPRIGHT:
            resolve_one_percentage(box, name, width)
        elif height != "auto":
            resolve_one_percentage(box, name, height)
        elif name == "height":
            # The height of the block rests on what is in it, so that there is nothing to take a part of.
            own = box.style[name]
            box.height = "auto" if check_math(own) or own.unit == "%" else own.value
        else:
            resolve_one_percentage(box, name, 0 if name == "min_height" else float("inf"))


CHANGE: Final = Change(
    "percentages", ("weasyprint", "70.0"), functions=((percent.resolve_percentages, resolve_percentages),)
)
