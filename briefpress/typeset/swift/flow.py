"""Questions that are asked of each box many times: whether it is in the flow, what is in it, what floats beside it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from weasyprint.formatting_structure.boxes import Box, ParentBox
from weasyprint.layout import float as floats
from weasyprint.text import line_break

from briefpress.typeset.swift.change import Change

OUT_OF_FLOW: Final = frozenset({"left", "right", "inline-start", "inline-end", "footnote"})
"""Values of `float` that take a box out of the flow."""
_stock_avoid: Final[Any] = floats.avoid_collisions


def is_in_normal_flow(box: Any) -> bool:
    """Return whether a box is neither floated nor placed by itself, nor a running element, nor a note."""
    style = box.style
    if style["float"] in OUT_OF_FLOW:
        return False
    position = style["position"]
    return position not in ("absolute", "fixed") and position[0] not in ("running()", "note()")


def page_values(box: Any) -> tuple[Any, Any]:
    """Return the names of the pages on which the first and the last of what is in a box want to stand."""
    own = box.style["page"]
    first = _first_in_order(box.children)
    if first is None:
        return own, own
    last = _first_in_order(reversed(box.children))
    start, end = first.page_values()
    if last is not first:
        end = last.page_values()[1]
    return start or own, end or own


def _first_in_order(children: Iterable[Any]) -> Any:
    """Return the first of `children` that is in the flow or floats beside it."""
    for child in children:
        if child.is_in_normal_flow() or child.is_floated():
            return child
    return None


def descendants(box: Any, placeholders: bool = False) -> Iterator[Any]:
    """Yield a box and all below it, in order; without `placeholders`, boxes that stand for others as they are."""
    waiting = [iter((box,))]
    while waiting:
        for one in waiting[-1]:
            if placeholders or isinstance(one, Box):
                inner = one if isinstance(one, Box) else one._box  # noqa: SLF001
                yield inner
                waiting.append(iter(inner.children))
                break
            yield one
        else:
            waiting.pop()


def avoid_collisions(context: Any, box: Any, containing_block: Any, outer: bool = True) -> Any:
    """Return where `box` is placed beside floats, across and along, and the width that is left there."""
    if context.excluded_shapes or containing_block.style["direction"] != "ltr":
        return _stock_avoid(context, box, containing_block, outer)
    y = box.position_y if outer else box.border_box_y()
    width = containing_block.width
    if box.border_height() == 0 and box.is_floated():
        return 0, y, width
    left = containing_block.content_box_x()
    right = left + width
    if outer:
        return left, y, right - left
    left += box.margin_left
    right -= box.margin_right
    return left - box.margin_left, y - box.margin_top, right - left


CHANGE: Final = Change(
    "flow",
    ("weasyprint", "70.0"),
    functions=(
        (floats.avoid_collisions, avoid_collisions),
        (line_break.can_break_text, lru_cache(maxsize=4096)(line_break.can_break_text)),
    ),
    members=(
        (Box, "is_in_normal_flow", is_in_normal_flow),
        (Box, "descendants", descendants),
        (ParentBox, "page_values", page_values),
    ),
)
