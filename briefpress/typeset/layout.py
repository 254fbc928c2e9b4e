"""Laying out a document: WeasyPrint's own steps, gone through so that no page is ever made again.

WeasyPrint 70 fills in page references (`target-counter(…, page)`) while it makes pages, and makes those pages again
whose text has changed. A page that is made again forgets the footnotes that the page before it had no room for, so
notes are lost; and some references keep the number of a former round. Here every round makes all pages from the start,
with the page numbers of the round before, until no number changes.

It also loses the note of a line that only just fits because other notes were moved to the next page, and one that a
table row takes back although its call stands on the page before. Here a note whose call stands on a page, but which was
put nowhere, is handed on to the next page, and a note that was handed on is never taken back.

And it moves notes that have their place to the next page, away from their calls, where that lets one more line on to
this one. Here a note stays where it is, and the line moves. A grid that finds no room moves to the next page and leaves
its notes on this one; here they are taken back, and leave their room empty.

What is left, such as a float that is still unfinished where the text ends, `words.py` finds. All this rests on how
version 70.0 works inside; a test holds on to that number.
"""

from collections import UserList
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import weasyprint.layout
from weasyprint import DEFAULT_OPTIONS, HTML, Document, Page
from weasyprint.css.counters import CounterStyle
from weasyprint.document import DocumentMetadata
from weasyprint.formatting_structure.boxes import FootnoteAreaBox
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.layout import LayoutContext, layout_document
from weasyprint.layout.page import remake_page
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.fonts import require_typeface
from briefpress.typeset.tags.weasyprint_boxes import recorded_line_breaks

MADE_FOR: Final = "70.0"
"""The version of WeasyPrint whose inner steps these are."""
MOST_ROUNDS: Final = 6
"""Page numbers settle in two rounds; where they swing to and fro for ever, this ends it."""
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


class _PlacedNotes(UserList[Any]):
    """The notes that have their place on a page. It counts as empty, so that none is looked for to be moved away."""

    def __init__(self, notes: list[Any]) -> None:
        super().__init__()
        self.data = notes

    def __bool__(self) -> bool:
        return False


class _Context(LayoutContext):  # type: ignore[misc]
    """What WeasyPrint keeps in mind during a round. `called_before` are the notes whose call is on a former page."""

    def __init__(self, *arguments: Any) -> None:
        self._placed: list[Any] = []
        self._drawing_area = False
        super().__init__(*arguments)
        self.called_before: set[Any] = set()

    @property
    def current_page_footnotes(self) -> list[Any] | _PlacedNotes:
        return self._placed if self._drawing_area else _PlacedNotes(self._placed)

    @current_page_footnotes.setter
    def current_page_footnotes(self, notes: list[Any]) -> None:
        self._placed = notes

    def _update_footnote_area(self) -> Any:
        drawing, self._drawing_area = self._drawing_area, True
        try:
            return super()._update_footnote_area()
        finally:
            self._drawing_area = drawing

    def unlayout_footnote(self, footnote: Any) -> None:
        if footnote not in self.called_before:
            super().unlayout_footnote(footnote)


def lay_out(
    html: HTML, configuration: FontConfiguration, options: Mapping[str, Any], at_most: int | None = None
) -> LaidOut:
    """Return `html` on its pages.

    A document of more pages than `at_most` is not wanted as it is: its page numbers are not filled in.
    Raises `NoTypefaceError`, `TooManyPagesError`, and whatever WeasyPrint raises on odd input.
    """
    settings: Options = {**DEFAULT_OPTIONS, **options}
    counter_style = CounterStyle()
    first = Document._build_layout_context(html, configuration, counter_style, {}, settings)  # noqa: SLF001
    require_typeface(configuration)
    collector = first.target_collector
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
        context = _Context(first.style_for, first.get_image_from_uri, configuration, counter_style, collector)
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
    return LaidOut(document, html, first.style_for, settled)


@contextmanager
def _own_pages() -> Iterator[None]:
    """Let WeasyPrint make pages by `_make_all_pages`. The change is to the whole process, and undone behind it."""
    stock = weasyprint.layout.make_all_pages
    weasyprint.layout.make_all_pages = _make_all_pages
    try:
        yield
    finally:
        weasyprint.layout.make_all_pages = stock


def _make_all_pages(context: _Context, root: Any, html: HTML, _pages: list[Any]) -> Iterator[Any]:
    """Yield every page, made once, its footnotes on it or handed on to the next."""
    context.rendered_notes = []
    for index in range(MOST_PAGES):
        page, resume_at = remake_page(index, context, root, html)
        _take_back_early_notes(context, page)
        _hand_on_forgotten_notes(context, page)
        yield page
        if resume_at is None and not context.reported_footnotes:
            return
    raise TooManyPagesError


def _take_back_early_notes(context: _Context, page: Any) -> None:
    called = {box.footnote for box in page.descendants(placeholders=True) if box.footnote is not None}
    early = {
        note.element: note
        for note in context.current_page_footnotes
        if note not in called and note not in context.called_before
    }
    for area in [child for child in page.children if early and isinstance(child, FootnoteAreaBox)]:
        left, freed = [], 0.0
        for child in area.children:
            if child.element in early:
                freed += child.margin_height()
                context.footnotes.append(early[child.element])
            else:
                child.translate(dy=-freed)
                left.append(child)
        area.children = left
        area.height -= freed
        area.translate(dy=freed)


def _hand_on_forgotten_notes(context: _Context, page: Any) -> None:
    for box in page.descendants(placeholders=True):
        if box.footnote is not None:
            context.called_before.add(box.footnote)
            if box.footnote in context.footnotes:
                context.footnotes.remove(box.footnote)
                context.reported_footnotes.append(box.footnote)


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
