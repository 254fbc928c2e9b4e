"""A page is typeset for one paper, and everything that came up is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from briefpress.diagnostics.codes.typeset import (
    CUT_WORDS,
    ENDLESS,
    LOST_WORDS,
    NO_TYPEFACE,
    OPEN_PAGE,
    TRANSLUCENT,
    TYPESETTER_FAILED,
    UNKNOWN_PAPER,
    UNSETTLED,
    WIDE_TABLE,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.suggestion import one_of
from briefpress.model.page import Page
from briefpress.model.pdf import TypesetPdf
from briefpress.model.settings import Paper
from briefpress.typeset.conformance import options_for
from briefpress.typeset.contents_list import with_or_without
from briefpress.typeset.failure import TypesetterError, typesetter_errors
from briefpress.typeset.fetcher import BASE, PageFetcher
from briefpress.typeset.fonts import NoTypefaceError, own_fonts_only
from briefpress.typeset.image_places import place_in_images
from briefpress.typeset.layout import LaidOut, lay_out
from briefpress.typeset.letting_go import let_go_of_contexts
from briefpress.typeset.log import Entry, kept_log
from briefpress.typeset.page_log import diagnose_page
from briefpress.typeset.page_making import MOST_PAGES, TooManyPagesError
from briefpress.typeset.pdf import anchors_of, write_pdf
from briefpress.typeset.style_sheet_log import diagnose_style_sheet, place_of_opacity, sources_of_sheets
from briefpress.typeset.tags.tagging import Tagged
from briefpress.typeset.text_amount import letters_of
from briefpress.typeset.wide_tables import wide_tables
from briefpress.typeset.words import cut_words, lost_words

ONE_AT_A_TIME: Final = Lock()
"""WeasyPrint's log and Fontconfig's environment belong to the whole process. Processes, not threads, share the work."""
LEADS_SOMEWHERE: Final = re.compile(r"#.|//|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""How an address begins that is a place in the page, or a whole address."""
BLOCK_LINKS: Final = (
    ":where(a:has(address, article, aside, blockquote, div, dl, figure, footer, h1, h2, h3, h4, h5, h6, header, ol, p,"
    " pre, section, table, ul)) { display: block }"
)
"""The typesetter forgets where a link leads that stands within a line and holds blocks. Other rules outweigh this."""
MOST_WORDS: Final = 12
"""How many lost words a message names."""


@dataclass(frozen=True, slots=True)
class _Typeset:
    """A document that is written, and what is told of it: its pages are gone.

    `root` is the element tree that it was made of, `on_pages` are the faults of what stands on its pages; `settled` is
    false where page numbers swing.
    """

    content: bytes
    pages: int
    anchors: tuple[tuple[str, int], ...]
    tagged: Tagged
    root: Any
    on_pages: tuple[Diagnostic, ...]
    settled: bool


def typeset_page(page: Page, paper: Paper) -> Outcome[TypesetPdf]:
    """Return the PDF of `page` on `paper`, with the contents list where it has more pages than the house sets.

    A PDF with errors beside it must not be published. The same page gives the same bytes.
    """
    sheet = dict(page.papers).get(paper)
    if sheet is None:
        known = one_of(name for name, _ in page.papers)
        return Outcome(
            None, (UNKNOWN_PAPER.at(None, f"the page is not made for `{paper}`", help=f"it is for {known}"),)
        )
    fetcher = PageFetcher(page)
    problem: tuple[Diagnostic, ...] = ()
    result: _Typeset | None = None
    with ONE_AT_A_TIME, kept_log() as entries:
        try:
            with typesetter_errors():
                result = _typeset(page, sheet, paper, fetcher)
        except NoTypefaceError:
            problem = (NO_TYPEFACE.at(None, "the page brings no typeface that can be loaded"),)
        except TooManyPagesError:
            message = f"the PDF would have more than {MOST_PAGES} pages, and most likely no end"
            problem = (ENDLESS.at(None, message, help="look for what gives the text no room on the page"),)
        except TypesetterError as error:
            problem = (_failed(error.__cause__),)
    diagnostics = (*_told(entries, page, fetcher, result), *problem, *(_judged(result, page) if result else ()))
    diagnostics = tuple(dict.fromkeys(diagnostics))
    if result is None:
        return Outcome(None, diagnostics)
    tagged = result.tagged
    return Outcome(
        TypesetPdf(paper, result.content, result.pages, result.anchors, tagged.structure, tagged.artifacts), diagnostics
    )


def _typeset(page: Page, sheet: str, paper: Paper, fetcher: PageFetcher) -> _Typeset:
    configuration = own_fonts_only()
    make = partial(_lay_out, page, fetcher, configuration)
    laid_out = with_or_without(
        letters_of(page.html),
        page.contents_from,
        partial(make, (sheet, page.contents_sheet)),
        partial(make, (sheet,), at_most=page.contents_from),
    )
    document, root, contexts = laid_out.document, laid_out.html.etree_element, laid_out.contexts
    # Pages are let go of as they are drawn, and their styles with them: so all that these tell is asked before.
    anchors, on_pages, settled = anchors_of(document), _faults_on_pages(laid_out), laid_out.settled
    del laid_out
    content, tagged = write_pdf(document, page, paper)
    let_go_of_contexts(contexts)
    return _Typeset(content, len(document.pages), anchors, tagged, root, on_pages, settled)


def _lay_out(
    page: Page,
    fetcher: PageFetcher,
    configuration: FontConfiguration,
    sheets: tuple[str, ...],
    at_most: int | None = None,
) -> LaidOut:
    html = HTML(string=page.html, base_url=BASE, url_fetcher=fetcher)
    _unlink_files_beside(html.etree_element)
    head = html.etree_element.find("head")
    first = Element("style")
    first.text = BLOCK_LINKS
    head.insert(0, first)
    for name in sheets:
        # Last in the head, so that they come after the sheets they complete.
        SubElement(head, "link", {"rel": "stylesheet", "href": name})
    return lay_out(html, configuration, options_for(page.archival), letters_of(page.html), at_most)


def _unlink_files_beside(root: Any) -> None:
    """Make plain words of links to files beside the web page: a PDF is passed on without them, so they lead nowhere."""
    for anchor in root.iter("a"):
        if "href" in anchor.attrib and not LEADS_SOMEWHERE.match(anchor.get("href")):
            del anchor.attrib["href"]


def _told(entries: list[Entry], page: Page, fetcher: PageFetcher, result: _Typeset | None) -> tuple[Diagnostic, ...]:
    """Return what the typesetter said, and the addresses it was refused."""
    help_text = "put the file among the brief's images or into styles/"
    refused = [OPEN_PAGE.at(None, f"`{address}` is not in the page", help=help_text) for address in fetcher.refused]
    sheets = sources_of_sheets(page)
    body = result.root.find("body") if result else None
    words = " ".join("".join(body.itertext()).split()) if body is not None else ""
    told: list[Diagnostic] = []
    for entry in entries:
        about_sheet = diagnose_style_sheet(entry, sheets)
        if about_sheet is None:
            about_page = diagnose_page(entry, words, fetcher.refused)
            told.extend(place_in_images(diagnostic, entry, page.assets) for diagnostic in about_page)
        else:
            told.extend(about_sheet)
    return (*refused, *told)


def _judged(result: _Typeset, page: Page) -> Iterator[Diagnostic]:
    """Yield what is wrong with the document, whether or not the typesetter noticed."""
    yield from result.on_pages
    for words in result.tagged.translucent:
        message = f"`{_short(words)}` has an opacity below 1"
        help_text = "give it a colour that is mixed with its ground instead"
        yield TRANSLUCENT.at(place_of_opacity(page), message, help=help_text)
    if not result.settled:
        yield UNSETTLED.at(None, "page numbers in the text do not settle, so some may be wrong")


def _faults_on_pages(laid_out: LaidOut) -> tuple[Diagnostic, ...]:
    pages = laid_out.page_boxes
    found: list[Diagnostic] = []
    for lost in lost_words(laid_out.html.etree_element, laid_out.style_for, pages):
        after = f", after `{lost.after}`" if lost.after else ""
        found.append(LOST_WORDS.at(None, f"words are missing from the PDF{after}: `{_short(lost.words)}`"))
    for cut in cut_words(pages):
        more = f", and {cut.pieces - 1} more lines of text" if cut.pieces > 1 else ""
        message = f"`{_short(cut.words)}` reaches over the edge of page {cut.page}{more}"
        found.append(CUT_WORDS.at(None, message, help="let it break, or give it more room"))
    for table in wide_tables(pages):
        message = f"the table `{_short(table.words)}` on page {table.page} is {table.excess} mm too wide"
        found.append(WIDE_TABLE.at(None, message, help="show fewer columns, or give them shorter titles"))
    return tuple(found)


def _failed(error: BaseException | None) -> Diagnostic:
    said = " ".join(f"{type(error).__name__}: {error}".split()).strip(": ")
    return TYPESETTER_FAILED.at(None, f"the typesetter broke off: {said}")


def _short(words: str) -> str:
    parts = words.split()
    return " ".join(parts) if len(parts) <= MOST_WORDS else f"{' '.join(parts[:MOST_WORDS])} …"
