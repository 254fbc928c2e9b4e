"""Laying out a document: WeasyPrint's own steps, gone through so that every page is made once.

How pages are made, and how page numbers get into the text, is in `page_making.py` and `rounds.py`. A side note that
finds no place in the margin is marked, and all is laid out again with it in the text.

What is left, such as a float that is still unfinished where the text ends, `words.py` finds. All this rests on how
version 70.0 works inside; a test holds on to that number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from weasyprint import DEFAULT_OPTIONS, HTML, Document, Page
from weasyprint.css.counters import CounterStyle
from weasyprint.document import DocumentMetadata
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.fonts import require_typeface
from briefpress.typeset.footnotes import Context, WaitingNotes
from briefpress.typeset.letting_go import let_go_of_contexts, let_go_of_layout
from briefpress.typeset.notes_in_text import move_into_text
from briefpress.typeset.page_numbers import take_references
from briefpress.typeset.rounds import Made, Matter, make_once, make_until_settled
from briefpress.typeset.side_note import INSIDE

MADE_FOR: Final = "70.0"
"""The version of WeasyPrint whose inner steps these are."""
MOST_ATTEMPTS: Final = 8
"""How often a document is laid out anew because notes found no place in the margin; then all notes go into the text."""

Options = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document on its pages. `style_for` gives an element's computed style; `settled` is false where it swings.

    `contexts` are what drawings in SVG are drawn with.
    """

    document: Document
    html: HTML
    style_for: Any
    settled: bool
    contexts: list[Any]

    @property
    def page_boxes(self) -> list[Any]:
        """The boxes of the pages, with all that is laid out on them."""
        return [page._page_box for page in self.document.pages]  # noqa: SLF001


def lay_out(
    html: HTML, configuration: FontConfiguration, options: Mapping[str, Any], letters: int, at_most: int | None = None
) -> LaidOut:
    """Return `html`, a text of about so many `letters`, on its pages.

    Raises `LongerError` where these are more than `at_most`, `NoTypefaceError`, `TooManyPagesError`, and whatever
    WeasyPrint raises on odd input.
    """
    settings: Options = {**DEFAULT_OPTIONS, **options}
    attempt = 0
    while True:
        attempt += 1
        made, style_for, contexts = _lay_out(html, configuration, settings, letters, at_most)
        if not made.homeless:
            break
        let_go_of_contexts(contexts)
        for element in made.in_margin if attempt == MOST_ATTEMPTS else made.homeless:
            element.set(INSIDE, "")
    document = Document(
        [Page(box) for box in made.pages],
        DocumentMetadata(**get_html_metadata(html)),
        html.url_fetcher,
        configuration,
        {},
        settings["output_intent"],
    )
    return LaidOut(document, html, style_for, made.settled, contexts)


def _lay_out(
    html: HTML, configuration: FontConfiguration, settings: Options, letters: int, at_most: int | None
) -> tuple[Made, Any, list[Any]]:
    """Return the pages of `html`, what gives an element's computed style, and what drawings are drawn with."""
    counter_style = CounterStyle()
    first = Document._build_layout_context(html, configuration, counter_style, {}, settings)  # noqa: SLF001
    contexts: list[Any] = [first]
    require_typeface(configuration)
    collector, style_for = first.target_collector, first.style_for
    move_into_text(html.etree_element, style_for)
    root = build_formatting_structure(
        html.etree_element,
        style_for,
        first.get_image_from_uri,
        html.base_url,
        collector,
        counter_style,
        first.footnotes,
    )

    def fresh() -> Context:
        context = Context(style_for, first.get_image_from_uri, configuration, counter_style, collector)
        context.footnotes = WaitingNotes(first.footnotes)
        contexts.append(context)
        return context

    references = take_references(collector, (root, *first.footnotes))
    matter = Matter(html, root, references, fresh, letters, at_most)
    try:
        return make_once(matter) or make_until_settled(matter), style_for, contexts
    finally:
        let_go_of_layout(contexts, references)
