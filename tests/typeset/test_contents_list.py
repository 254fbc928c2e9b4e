"""A document gets its contents list where it has more pages than the house sets without it, whatever is tried first."""

from dataclasses import replace

import pypdfium2
import pytest

from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.typeset.document import typeset_page
from tests.typeset.pages import page_of

BLOCKS = {
    "paragraphs": "<p>" + "words of a paragraph " * 9 + "</p>",
    "boxes that are not broken": "<p style='break-inside: avoid'>" + "words of a box " * 22 + "</p>",
    "notes": "<p>words<span class=footnote>" + "words of a note " * 9 + "</span></p>",
    "pages": "<p style='break-after: page'>one</p>",
    "tables": "<table><thead><tr><th>head<br>of it<tbody>" + "<tr><td>row" * 9 + "</table>",
}
LIMIT = 3


def pdf_of(page: Page, limit: int) -> Pdf:
    pdf = typeset_page(replace(page, contents_from=limit), "a4").value
    assert pdf is not None
    return pdf


def has_list(pdf: Pdf) -> bool:
    return "Contents" in pypdfium2.PdfDocument(pdf.content)[0].get_textpage().get_text_range()


def check(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Check that `page` gets its list where it should, and is the same whether that is tried first or last."""
    results = []
    for letters in (10**9, 0):
        monkeypatch.setattr("briefpress.typeset.contents_list.MOST_ON_A_PAGE", letters)
        results.append(pdf_of(page, LIMIT))
    assert results[0] == results[1]
    assert has_list(results[0]) == (pdf_of(page, 1000).pages > LIMIT)


@pytest.mark.parametrize("blocks", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("entries", [0, 40])
def test_the_list_is_there_where_pages_without_it_are_more(
    blocks: str, entries: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = (
        '<nav class="contents" role="doc-toc">Contents <a class="page" href="#end">end</a>'
        f"{'<br>entry' * entries}</nav>"
    )
    for count in (2, 4, 8):
        check(page_of(f'{contents}{blocks * count}<p id="end">end</p>'), monkeypatch)


def test_what_a_sheet_shows_in_place_of_a_list_is_not_taken_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    check(page_of(f"<div class=contents>Contents{'<p>x</p>' * 60}</div><p>end"), monkeypatch)


def test_a_long_document_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefpress.typeset import document

    made: list[object] = []
    stock = document.lay_out
    monkeypatch.setattr(document, "lay_out", lambda *arguments: made.append(arguments) or stock(*arguments))
    pdf = pdf_of(page_of(f'<nav class="contents" role="doc-toc">Contents</nav>{BLOCKS["paragraphs"] * 60}'), 1)
    assert has_list(pdf)
    assert len(made) == 1
