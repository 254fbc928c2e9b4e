"""Backgrounds, borders and outlines: boxes that have none, which nearly all are, are passed over."""

from typing import Any, Final

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.draw import border
from weasyprint.formatting_structure.boxes import BlockContainerBox, Box
from weasyprint.layout import background

from briefpress.typeset.swift.change import Change

CORNERS: Final = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))
SHARP: Final = INITIAL_VALUES[CORNERS[0]]
"""The radius of a corner that is not round."""
NO_IMAGE: Final = INITIAL_VALUES["background_image"]
_stock: Final[Any] = background.layout_box_backgrounds
_stock_radii: Final[Any] = background.resolve_radii_percentages
_stock_border: Final[Any] = border.draw_border
_stock_outline: Final[Any] = border.draw_outline


def layout_box_backgrounds(
    page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
) -> None:
    """Lay out the background of a box, and of what is in it."""
    own = box.style if style is None else style
    if (
        box is page
        or own["background_image"] != NO_IMAGE
        or own["box_shadow"]
        or own["border_image_source"][0] != "none"
        or own["mask_border_source"][0] != "none"
        or not _is_clear(own)
    ):
        _stock(page, box, get_image_from_uri, layout_children, style)
        return
    resolve_radii_percentages(box)
    if layout_children:
        for child in box.all_children():
            layout_box_backgrounds(page, child, get_image_from_uri)
    box.background = None


def resolve_radii_percentages(box: Any) -> None:
    """Set the used radii of the corners of a box."""
    style = box.style
    if all(style[corner] == SHARP for corner in CORNERS):
        values = vars(box)
        for corner in CORNERS:
            values[corner] = (0, 0)
    else:
        _stock_radii(box)


def draw_border(stream: Any, box: Any) -> None:
    """Draw the border of a box, and the lines between its columns."""
    if (
        box.border_top_width
        or box.border_right_width
        or box.border_bottom_width
        or box.border_left_width
        or box.style["border_image_source"][0] != "none"
        or (isinstance(box, BlockContainerBox) and box.style["column_rule_width"])
    ):
        _stock_border(stream, box)


def draw_outline(stream: Any, box: Any) -> None:
    """Draw the outline of a box, and those of all boxes in it."""
    if box.style["outline_width"]:
        _stock_outline(stream, box)
        return
    for child in box.children:
        if isinstance(child, Box):
            draw_outline(stream, child)


def _is_clear(style: Any) -> bool:
    if style["visibility"] == "hidden":
        return True
    colour = style["background_color"]
    return bool(colour != "currentcolor" and colour.alpha == 0)


CHANGE: Final = Change(
    "backgrounds",
    ("weasyprint", "70.0"),
    functions=(
        (background.layout_box_backgrounds, layout_box_backgrounds),
        (background.resolve_radii_percentages, resolve_radii_percentages),
        (border.draw_border, draw_border),
        (border.draw_outline, draw_outline),
    ),
)
