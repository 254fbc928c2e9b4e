"""Which documents get a contents list: those that have more pages than the house sets without it.

To know that for sure a document has to be laid out without the list, as far as one page more than the limit. A long one
need not: it is laid out with the list at once, and what stands on its pages then shows that it would not have fitted on
so few without it. Both ways come to the same answer; which is taken first is a matter of time only.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from weasyprint.formatting_structure.boxes import FootnoteAreaBox, LineBox, ReplacedBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from briefpress.typeset.layout import LaidOut
from briefpress.typeset.page_making import LongerError
from briefpress.typeset.side_note import INSIDE

MOST_ON_A_PAGE: Final = 2300
"""Letters on a page that has hardly anything but text."""
KEPT: Final = 0.9
"""How much of the height of what stands on pages stays for sure where they end elsewhere: space at their ends may go,
and the head of a table that is repeated."""
ROLE: Final = "doc-toc"
"""The role of a contents list."""


def with_or_without(
    letters: int, limit: int, with_list: Callable[[], LaidOut], without_list: Callable[[], LaidOut]
) -> LaidOut:
    """Return a document of about so many `letters` as it is published: with its list if it has more pages than `limit`.

    `without_list` raises `LongerError` where there are more.
    """
    listed: LaidOut | None = None
    if letters > limit * MOST_ON_A_PAGE:
        listed = with_list()
        if is_surely_longer(listed.page_boxes, limit):
            return listed
    try:
        return without_list()
    except LongerError:
        return listed or with_list()


def is_surely_longer(pages: list[Any], limit: int) -> bool:
    """Return whether what stands on `pages` (page boxes) needs more than `limit` pages without its contents list."""
    going = [box for page in pages for box in _going(page.children[0])]
    # Without a list that we know, a style sheet may show whatever it likes instead.
    if not any(box.element.get("role") == ROLE for box in going):
        return False
    stays = sum(map(_filled, pages)) - sum(box.margin_height() for box in going)
    return bool(KEPT * stays > limit * max(page.height for page in pages))


def _filled(page: Any) -> float:
    """Return how high that is what stands on a page, in CSS pixels, its footnotes counted in."""
    top = page.content_box_y()
    lowest = max((box.position_y + box.margin_height() for box in _lines(page.children[0])), default=top)
    notes = sum(child.margin_height() for child in page.children if isinstance(child, FootnoteAreaBox))
    return float(lowest - top + notes)


def _lines(box: Any) -> Iterator[Any]:
    """Yield the lines and pictures in `box` that push on what follows them."""
    for child in box.children:
        if isinstance(child, AbsolutePlaceholder) or child.is_floated() or getattr(child, "side_note", False):
            continue
        if isinstance(child, LineBox | ReplacedBox):
            yield child
        else:
            yield from _lines(child)


def _going(box: Any) -> Iterator[Any]:
    """Yield the boxes that may not be there in a document without its list: itself, and notes set into the text."""
    for child in box.children:
        element = child.element
        if element is not None and (element.get("role") == ROLE or element.get(INSIDE) is not None):
            yield child
        elif not isinstance(child, LineBox):
            yield from _going(child)
