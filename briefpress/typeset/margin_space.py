"""The room in the outer margin of a page that is laid out: what is left beside everything that is drawn there."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any, Final

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, ReplacedBox, TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from briefpress.typeset.side_note import stands

LEAST: Final = 0.01
"""What counts as room, in CSS pixels: sums of lengths are not exact."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the margin, from its upper to its lower edge."""

    top: float
    bottom: float


def free_strips(page: Any, width: float, around: Container[int]) -> list[Strip]:
    """Return the pieces of the outer margin of `page`, of `width`, in which nothing stands, from top to bottom.

    `around` are the identities of the boxes that notes stand in: they are their ground, such as that of the page.
    """
    left = page.content_box_x()
    if page.children[0].style["direction"] != "rtl":
        left += page.width - width
    taken = sorted(
        (top, bottom)
        for child in page.children
        for side, top, far, bottom in _painted(child, around)
        if side < left + width - LEAST and far > left + LEAST
    )
    strips: list[Strip] = []
    at = page.content_box_y()
    for top, bottom in taken:
        if top > at:
            strips.append(Strip(at, top))
        at = max(at, bottom)
    if at < page.content_box_y() + page.height:
        strips.append(Strip(at, page.content_box_y() + page.height))
    return strips


def _painted(box: Any, around: Container[int]) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, top, right and bottom of all that is drawn in a box, but for notes and what is `around` them."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001
        if stands(box.style, "margin"):
            return
    drawn = isinstance(box, TextBox) and box.text.strip()
    if drawn or isinstance(box, ReplacedBox) or (id(box) not in around and _has_ground(box)):
        x, y, width, height = box.hit_area()
        yield x, y, x + width, y + height
    elif id(box) not in around:
        yield from _edges(box)
    for child in box.children:
        yield from _painted(child, around)


def _has_ground(box: Any) -> bool:
    colour = box.style["background_color"]
    return bool(colour != "currentcolor" and colour.alpha > 0) or box.style["background_image"] != (("none", None),)


def _edges(box: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield the borders of a box. A box within a line has none above and below that would reach the margin."""
    if isinstance(box, InlineBox | LineBox | TextBox) or isinstance(box.border_top_width, str):
        return
    x, y, width, height = box.hit_area()
    for edge, far in ((y, y + box.border_top_width), (y + height - box.border_bottom_width, y + height)):
        if far > edge:
            yield x, edge, x + width, far
    for side, far in ((x, x + box.border_left_width), (x + width - box.border_right_width, x + width)):
        if far > side:
            yield side, y, far, y + height
