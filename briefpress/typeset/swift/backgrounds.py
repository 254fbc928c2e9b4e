"""Backgrounds: boxes that have none, which nearly all are, are passed over."""

from typing import Any, Final

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.layout import background

from briefpress.typeset.swift.change import Change

CORNERS: Final = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))
SHARP: Final = INITIAL_VALUES[CORNERS[0]]
"""The radius of a corner that is not round."""
NO_IMAGE: Final = INITIAL_VALUES["background_image"]
_stock: Final[Any] = background.layout_box_backgrounds
_stock_radii: Final[Any] = background.resolve_radii_percentages


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
    ),
)
