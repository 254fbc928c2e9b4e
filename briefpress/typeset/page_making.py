"""Pages are made by WeasyPrint's own steps, each once in a round, with what it forgets about notes taken care of.

WeasyPrint 70 makes a page again when the text on it has changed. A page that is made again forgets the footnotes that
the page before it had no room for. Here a round makes all pages from the start. Footnotes that it loses or moves away
from their calls are cured in `footnotes.py`; notes in the margin get their places when a page is finished
(`margin_notes.py`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from typing import Any, Final

import weasyprint.layout
import weasyprint.layout.absolute
import weasyprint.layout.page
from weasyprint import HTML
from weasyprint.layout import layout_document
from weasyprint.layout.page import remake_page

from briefpress.typeset.footnotes import Context, hand_on_forgotten_notes, take_back_early_notes
from briefpress.typeset.letting_go import let_go_of_area
from briefpress.typeset.margin_notes import is_in_margin, place_margin_notes
from briefpress.typeset.page_styles import set_page_styles
from briefpress.typeset.tags.weasyprint_boxes import recorded_line_breaks

MOST_PAGES: Final = 1000
"""Where a style sheet gives the text no room, pages follow one another without an end; this ends it."""

Finish = Callable[[list[Any]], None]
"""Is given all pages, still without their margins; what it raises ends the round."""


class TooManyPagesError(Exception):
    """A document has more pages than any brief: most likely it would never end."""


class LongerError(Exception):
    """A document has more pages than are wanted of it."""


def make_pages(html: HTML, root: Any, context: Context, finish: Finish, at_most: int | None = None) -> list[Any]:
    """Return the pages of `html`, made from `root`, its boxes before layout, in one round.

    Raises `TooManyPagesError`, `LongerError` where there are more pages than `at_most`, and what `finish` raises.
    """

    def make_all_pages(context: Context, root: Any, html: HTML, _pages: list[Any]) -> list[Any]:
        pages: list[Any] = []
        for page in _pages_in_order(context, root, html):
            pages.append(page)
            if at_most is not None and len(pages) > at_most:
                raise LongerError
        finish(pages)
        return pages

    with _own_pages(make_all_pages), recorded_line_breaks():
        return list(layout_document(html, root, context, max_loops=1))


def _pages_in_order(context: Context, root: Any, html: HTML) -> Iterator[Any]:
    """Yield every page, made once, its footnotes on it or handed on to the next."""
    context.rendered_notes = []
    handed_on: tuple[Any, ...] = ()
    parents = {child: parent for parent in html.etree_element.iter() for child in parent}
    for index in range(MOST_PAGES):
        page, resume_at = remake_page(index, context, root, html)
        take_back_early_notes(context, page)
        hand_on_forgotten_notes(context, page)
        placed = place_margin_notes(page, parents, handed_on)
        context.in_margin.extend(placed.elements)
        context.homeless.extend(placed.homeless)
        handed_on = placed.handed_on
        let_go_of_area(page)
        yield page
        if resume_at is None and not context.reported_footnotes:
            return
    raise TooManyPagesError


@contextmanager
def _own_pages(make_all_pages: Callable[..., list[Any]]) -> Iterator[None]:
    """Let WeasyPrint make pages by `make_all_pages`. The change is to the whole process, and undone behind it."""
    stock = weasyprint.layout.make_all_pages
    stock_absolute = weasyprint.layout.absolute.absolute_box_layout
    stock_styles = weasyprint.layout.page.set_page_type_computed_styles

    def absolute_box_layout(context: Any, box: Any, around: Any, fixed: Any, bottom_space: float, skip: Any) -> Any:
        # A note in the margin is moved to where it fits: it is not to be broken where the page ends.
        space = -inf if is_in_margin(box) else bottom_space
        return stock_absolute(context, box, around, fixed, space, skip)

    weasyprint.layout.make_all_pages = make_all_pages
    weasyprint.layout.absolute.absolute_box_layout = absolute_box_layout
    weasyprint.layout.page.set_page_type_computed_styles = set_page_styles
    try:
        yield
    finally:
        weasyprint.layout.make_all_pages = stock
        weasyprint.layout.absolute.absolute_box_layout = stock_absolute
        weasyprint.layout.page.set_page_type_computed_styles = stock_styles
