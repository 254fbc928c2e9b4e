"""Page numbers are put into the room that was kept for them, as if lines had been made with them."""

from collections.abc import Iterator
from typing import Any

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import LineBox, TextBox

from briefpress.model.page import Page
from briefpress.typeset.conformance import options_for
from briefpress.typeset.fetcher import BASE, PageFetcher
from briefpress.typeset.fonts import own_fonts_only
from briefpress.typeset.layout import LaidOut, lay_out
from briefpress.typeset.pdf import anchors_of
from briefpress.typeset.text_amount import letters_of
from tests.typeset.pages import page_of

Drawn = tuple[int, str, float, float, float]
"""A text on a page: the page, the text, and left edge, top and width of its box."""

PAGES = "".join(f'<p class="page" id="t{number}">target {number}</p>' for number in range(12))
SHEET = """
p { margin: 0 0 2mm; }
.page { break-before: page; }
.see::after { content: " p. " target-counter(attr(href url), page) ","; }
.ten { counter-reset: page 9; }
"""
PLACES = {
    "behind it": "<a class=see href=#tTO>here</a> and so.",
    "two on a line": "<a class=see href=#tTO>a</a> or <a class=see href=#t1>b</a> so.",
    "in boxes with edges": "<b style='padding: 0 2mm; border: 1pt solid'><a class=see href=#tTO>a</a></b> so.",
    "in a box as wide as its words": "<b style='display: inline-block'>at <a class=see href=#tTO>a</a></b> so",
    "in such boxes in one another": (
        "<b style='display: inline-block'><i style='display: inline-block'><a class=see href=#tTO>a</a></i> b</b> so"
    ),
    "in a box with a width": "<b style='display: inline-block; width: 30mm'><a class=see href=#tTO>a</a></b> so",
    "in a box at the right": "<b style='display: block; text-align: right'><a class=see href=#tTO>a</a> so</b>",
    "in the middle": "<b style='display: block; text-align: center'><a class=see href=#tTO>a</a> so</b>",
    "as a block": "<style>.see::after { display: block }</style><a class=see href=#tTO>a</a> so",
    "in a column of a grid": (
        "<b style='display: grid; grid-template-columns: 20mm 20mm'><i><a class=see href=#tTO>a</a> so</i><i>b</i></b>"
    ),
    "in a table": (
        "<table style='width: 44mm; table-layout: fixed'><thead><tr><th><a class=see href=#tTO>a</a> so"
        "<tbody><tr><td>x<a class=see href=#t2>a</a> so"
    ),
    "before a note": "<a class=see href=#tTO>a</a><span class=footnote>note</span> so",
    "in a note": "word<span class=footnote>See <a class=see href=#tTO>a</a> so</span> so",
    "beside a float": "<b style='float: right; width: 9mm'>float</b><a class=see href=#tTO>a</a> so",
    "before what is taken out of the line": "<a class=see href=#tTO>a</a><i style='position: absolute'>x</i> so",
    "in what is taken out": "<i style='position: absolute; width: 20mm'><a class=see href=#tTO>a</a> so</i> x",
    "as the number of pages": "<style>.all::before { content: counter(pages) ' ' }</style><b class=all></b> so",
    "as the page it stands on": "<style>.here::before { content: counter(page) ' ' }</style><b class=here></b> so",
}
KEPT_ROUNDS = {
    "in justified lines": "<p style='text-align: justify'><a class=see href=#tTO>a</a> so",
    "from right to left": "<p dir=rtl><a class=see href=#tTO>a</a> so",
    "in a row of boxes": "<div style='display: flex'><a class=see href=#tTO>a</a><b>so</b></div>",
    "in a float as wide as its words": "<p><b style='float: left'><a class=see href=#tTO>a</a></b> so",
    "as Roman numerals": (
        "<style>.see::after { content: target-counter(attr(href url), page, upper-roman) }</style>"
        "<p><a class=see href=#tTO>a</a> so"
    ),
    "behind a leader": (
        "<style>.see::after { content: leader('.') target-counter(attr(href url), page) }</style>"
        "<p><a class=see href=#tTO>a</a>"
    ),
    "in a box that stands on every page": "<p><b style='position: fixed; width: 9mm'><a class=see href=#tTO>a</a></b>",
}


def laid_out(page: Page) -> LaidOut:
    html = HTML(string=page.html, base_url=BASE, url_fetcher=PageFetcher(page))
    return lay_out(html, own_fonts_only(), options_for(page.archival), letters_of(page.html))


def drawn(result: LaidOut) -> list[Drawn]:
    return [
        (number, box.text, round(box.position_x, 3), round(box.position_y, 3), round(box.width, 3))
        for number, page in enumerate(result.page_boxes, 1)
        for box in page.descendants(placeholders=True)
        if isinstance(box, TextBox) and box.text.strip()
    ]


def in_full_rounds(page: Page, monkeypatch: pytest.MonkeyPatch) -> LaidOut:
    """Return `page` laid out again and again until no number changes."""
    with monkeypatch.context() as patched:
        patched.setattr("briefpress.typeset.layout.make_once", lambda _: None)
        return laid_out(page)


def rounds_of(page: Page, monkeypatch: pytest.MonkeyPatch) -> tuple[LaidOut, int]:
    """Return `page` laid out, and how many rounds that took."""
    from briefpress.typeset import rounds

    made: list[Any] = []
    stock = rounds.make_pages
    with monkeypatch.context() as patched:
        patched.setattr(rounds, "make_pages", lambda *arguments: made.append(arguments) or stock(*arguments))
        return laid_out(page), len(made)


def lines(result: LaidOut) -> Iterator[tuple[Any, Any]]:
    """Yield each line, with the box that it stands in."""
    for page in result.page_boxes:
        for box in page.descendants(placeholders=True):
            for child in box.children:
                if isinstance(child, LineBox):
                    yield box, child


@pytest.mark.parametrize("body", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("digits", [1, 2, 3])
def test_what_stands_around_a_number_is_where_it_would_be(
    body: str, digits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # There is room enough on each line, so that more or less of it breaks none.
    monkeypatch.setattr("briefpress.typeset.rounds.digits_for", lambda _: digits)
    page = page_of("".join(f"<div>{body}</div>".replace("TO", to) for to in ("3", "11")) + PAGES, SHEET)
    result, rounds = rounds_of(page, monkeypatch)
    assert drawn(result) == drawn(in_full_rounds(page, monkeypatch))
    assert rounds <= (2 if digits == 1 else 1)


@pytest.mark.parametrize("body", KEPT_ROUNDS.values(), ids=KEPT_ROUNDS)
def test_where_more_would_have_to_move_pages_are_made_until_numbers_settle(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(body.replace("TO", "11") + PAGES, SHEET)
    result, rounds = rounds_of(page, monkeypatch)
    assert result.settled
    assert rounds > 1
    assert drawn(result) == drawn(in_full_rounds(page, monkeypatch))


@pytest.mark.parametrize("digits", [2, 3, 4])
def test_numbers_are_right_and_lines_hold_them_however_much_room_there_was(
    digits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefpress.typeset.rounds.digits_for", lambda _: digits)
    paragraphs = (
        f"<p id=s{n}>{'some words ' * (n % 7)}<a class=see href=#s{n * 7 % 90}>see</a> {'more words ' * (n % 5)}"
        f"<b><a class=see href=#s{n * 11 % 90}>and</a></b>{' so' * (n % 4)}</p>"
        for n in range(90)
    )
    result = laid_out(page_of("".join(paragraphs), SHEET))
    pages = dict(anchors_of(result.document))
    assert len(result.page_boxes) > 9
    for number in range(90):
        said = "".join(
            box.text
            for page in result.page_boxes
            for box in page.descendants()
            if isinstance(box, TextBox) and box.element_tag == "a::after" and box.element.get("href") == f"#s{number}"
        )
        assert set(said.replace("p.", "").replace(" ", "").split(",")) <= {str(pages[f"s{number}"]), ""}
    for holder, line in lines(result):
        assert line.position_x + line.width <= holder.content_box_x() + holder.width + 0.01
        edge = line.position_x
        for box in line.descendants():
            if isinstance(box, TextBox) and box.text.strip():
                assert box.position_x >= edge - 0.01
                edge = box.position_x + box.width
        assert edge <= line.position_x + line.width + 0.01


def test_a_number_that_is_longer_than_its_room_gets_more(monkeypatch: pytest.MonkeyPatch) -> None:
    css = SHEET + "@page { counter-increment: page 1000; }"
    result, rounds = rounds_of(page_of("<p><a class=see href=#t11>a</a>" + PAGES, css), monkeypatch)
    assert [text for _, text, *_ in drawn(result)][1] == " p. 13000,"
    assert rounds == 2


def test_a_number_in_a_grid_is_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    body = "<p style='display: grid; grid-template-columns: 30mm 10mm'>x<a class=see href=#t3>a</a>" + PAGES
    assert " p. 5," in [text for _, text, *_ in drawn(laid_out(page_of(body, SHEET)))]


def test_a_number_that_is_broken_over_lines_is_right() -> None:
    body = "<p style='width: 2mm; overflow-wrap: anywhere'><a class=see href=#t11>a</a>" + PAGES
    result = laid_out(page_of(body, SHEET))
    assert "".join(text for number, text, *_ in drawn(result) if number == 1).replace(" ", "") == "ap.13,"
