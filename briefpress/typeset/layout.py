"""Laying out a document: WeasyPrint's own steps, gone through so that no page is ever made again.

WeasyPrint 70 fills in page references (`target-counter(…, page)`) while it makes pages, and makes those pages again
whose text has changed. A page that is made again forgets the footnotes that the page before it had no room for, so
notes are lost; and some references keep the number of a former round. Here every round makes all pages from the start,
with the page numbers of the round before, until no number changes.

Footnotes that it loses or moves away from their calls are cured in `footnotes.py`. Notes in the margin get their places
when a page is finished (`margin_notes.py`). One that finds none is marked, and all is laid out again with it in the
text.

What is left, such as a float that is still unfinished where the text ends, `words.py` finds. All this rests on how
version 70.0 works inside; a test holds on to that number.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from typing import Any, Final

import weasyprint.layout
import weasyprint.layout.absolute
from weasyprint import DEFAULT_OPTIONS, HTML, Document, Page
from weasyprint.css.counters import CounterStyle
from weasyprint.document import DocumentMetadata
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.layout import layout_document
from weasyprint.layout.page import remake_page
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.fonts import require_typeface
from briefpress.typeset.footnotes import Context, hand_on_forgotten_notes, take_back_early_notes
from briefpress.typeset.margin_notes import is_in_margin, place_margin_notes
from briefpress.typeset.notes_in_text import move_into_text
from briefpress.typeset.side_note import INSIDE
from briefpress.typeset.tags.weasyprint_boxes import recorded_line_breaks

MADE_FOR: Final = "70.0"
"""The version of WeasyPrint whose inner steps these are."""
MOST_ROUNDS: Final = 6
"""Page numbers settle in two rounds; where they swing to and fro for ever, this ends it."""
MOST_ATTEMPTS: Final = 8
"""How often a document is laid out anew because notes found no place in the margin; then all notes go into the text."""
MOST_PAGES: Final = 1000
"""Where a style sheet gives the text no room, pages follow one another without an end; this ends it."""

Options = dict[str, Any]


class TooManyPagesError(Exception):
    """A document has more pages than any brief: most likely it would never end."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document on its pages. `style_for` gives an element's computed style; `settled` is false where it swings."""

    document: Document
    html: HTML
    style_for: Any
    settled: bool


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Where everything that page numbers are asked about stands, after a round."""

    anchors: Mapping[str, Mapping[str, list[int]]]
    referring: Mapping[int, Mapping[str, list[int]]]
    total: int


def lay_out(
    html: HTML, configuration: FontConfiguration, options: Mapping[str, Any], at_most: int | None = None
) -> LaidOut:
    """Return `html` on its pages.

    A document of more pages than `at_most` is not wanted as it is: its page numbers are not filled in.
    Raises `NoTypefaceError`, `TooManyPagesError`, and whatever WeasyPrint raises on odd input.
    """
    attempt = 0
    while True:
        attempt += 1
        laid_out, context = _lay_out(html, configuration, options, at_most)
        if not context.homeless:
            return laid_out
        for element in context.in_margin if attempt == MOST_ATTEMPTS else context.homeless:
            element.set(INSIDE, "")


def _lay_out(
    html: HTML, configuration: FontConfiguration, options: Mapping[str, Any], at_most: int | None
) -> tuple[LaidOut, Context]:
    """Return `html` on its pages, and what WeasyPrint kept in mind in the last round."""
    settings: Options = {**DEFAULT_OPTIONS, **options}
    counter_style = CounterStyle()
    first = Document._build_layout_context(html, configuration, counter_style, {}, settings)  # noqa: SLF001
    require_typeface(configuration)
    collector = first.target_collector
    move_into_text(html.etree_element, first.style_for)
    root = build_formatting_structure(
        html.etree_element,
        first.style_for,
        first.get_image_from_uri,
        html.base_url,
        collector,
        counter_style,
        first.footnotes,
    )
    referring = _take_page_dependent(collector)
    numbers: _Numbers | None = None
    for _ in range(MOST_ROUNDS):
        context = Context(first.style_for, first.get_image_from_uri, configuration, counter_style, collector)
        context.footnotes = list(first.footnotes)
        with _own_pages(), recorded_line_breaks():
            boxes = list(layout_document(html, root, context, max_loops=1))
        before, numbers = numbers, _numbers(collector, context, boxes)
        settled = not referring or numbers == before
        if settled or (at_most is not None and len(boxes) > at_most):
            break
        _fill_in(referring, numbers)
    document = Document(
        [Page(box) for box in boxes],
        DocumentMetadata(**get_html_metadata(html)),
        html.url_fetcher,
        configuration,
        {},
        settings["output_intent"],
    )
    return LaidOut(document, html, first.style_for, settled), context


@contextmanager
def _own_pages() -> Iterator[None]:
    """Let WeasyPrint make pages by `_make_all_pages`. The change is to the whole process, and undone behind it."""
    stock, stock_absolute = weasyprint.layout.make_all_pages, weasyprint.layout.absolute.absolute_box_layout

    def absolute_box_layout(context: Any, box: Any, around: Any, fixed: Any, bottom_space: float, skip: Any) -> Any:
        # A note in the margin is moved to where it fits: it is not to be broken where the page ends.
        space = -inf if is_in_margin(box) else bottom_space
        return stock_absolute(context, box, around, fixed, space, skip)

    weasyprint.layout.make_all_pages = _make_all_pages
    weasyprint.layout.absolute.absolute_box_layout = absolute_box_layout
    try:
        yield
    finally:
        weasyprint.layout.make_all_pages = stock
        weasyprint.layout.absolute.absolute_box_layout = stock_absolute


def _make_all_pages(context: Context, root: Any, html: HTML, _pages: list[Any]) -> Iterator[Any]:
    """Yield every page, made once, its footnotes on it or handed on to the next."""
    context.rendered_notes = []
    handed_on: tuple[Any, ...] = ()
    for index in range(MOST_PAGES):
        page, resume_at = remake_page(index, context, root, html)
        take_back_early_notes(context, page)
        hand_on_forgotten_notes(context, page)
        placed = place_margin_notes(page, handed_on)
        context.in_margin.extend(placed.elements)
        context.homeless.extend(placed.homeless)
        handed_on = placed.handed_on
        yield page
        if resume_at is None and not context.reported_footnotes:
            return
    raise TooManyPagesError


def _take_page_dependent(collector: Any) -> dict[Any, Any]:
    """Take out of WeasyPrint's hands the generated content that depends on pages; return it by its box."""
    lookups = collector.counter_lookup_items
    keys = [key for key in lookups if key[1] == "content"]
    return {key[0]: lookups.pop(key) for key in keys}


def _numbers(collector: Any, context: Any, pages: list[Any]) -> _Numbers:
    counters = [state[1] for _, _, _, state, _ in context.page_maker[1:]]
    referring: dict[int, Mapping[str, list[int]]] = {}
    for index, box in _boxes(pages):
        if box.missing_link is not None:
            referring.setdefault(id(box.missing_link), counters[index])
    anchors = {name: dict(item.cached_page_counter_values) for name, item in collector.target_lookup_items.items()}
    return _Numbers(anchors, {key: dict(values) for key, values in referring.items()}, len(pages))


def _fill_in(referring: Mapping[Any, Any], numbers: _Numbers) -> None:
    for box, lookup in referring.items():
        lookup.parse_again({**numbers.referring.get(id(box), {}), "pages": [numbers.total]})


def _boxes(pages: list[Any]) -> Iterator[tuple[int, Any]]:
    for index, page in enumerate(pages):
        for box in page.descendants(placeholders=True):
            yield index, box
