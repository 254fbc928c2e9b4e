"""Pages become PDFs that hold what the pages say."""

import io
import os
import re
import subprocess
import sys

import pypdfium2
import pytest
import weasyprint

from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.typeset.document import typeset_page
from briefpress.typeset.layout import MADE_FOR
from tests.typeset.pages import LETTERS, Asset, font, page_of

WORDS = " ".join(f"word{number}" for number in range(150))


def pdf_of(page: Page) -> Pdf:
    outcome = typeset_page(page, "a4")
    assert not outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def texts(pdf: Pdf) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf.content))
    return [document[index].get_textpage().get_text_range() for index in range(len(document))]


def test_what_reaches_into_weasyprint_is_made_for_the_pinned_version() -> None:
    # The layout, and the doors to its boxes and its drawing (`tags/weasyprint_boxes.py`, `weasyprint_drawing.py`).
    assert weasyprint.VERSION == MADE_FOR


def test_a_pdf_says_what_the_page_says_with_title_language_and_tags() -> None:
    pdf = pdf_of(page_of("<h1>A heading</h1><p>Some words.</p>"))
    assert pdf.paper == "a4"
    assert pdf.pages == 1
    assert texts(pdf)[0].split() == ["A", "heading", "Some", "words.", "1", "of", "1"]
    document = pypdfium2.PdfDocument(pdf.content)
    assert document.get_metadata_dict()["Title"] == "A test"
    assert [entry.get_title() for entry in document.get_toc()] == ["A heading"]
    assert document.is_tagged()


def test_it_claims_pdf_ua_and_carries_an_identifier() -> None:
    content = pdf_of(page_of("<p>x")).content
    assert b"pdfuaid" in b"".join(_streams(content))
    assert b"/ID" in content


def _streams(content: bytes) -> list[bytes]:
    import zlib

    found = []
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            found.append(zlib.decompress(match[1]))
        except zlib.error:
            found.append(match[1])
    return found


def test_only_the_pages_own_typefaces_are_embedded() -> None:
    pdf = pdf_of(page_of('<p>Serif <b>bold</b> <code>code</code> <i style="font-family: Arial, sans-serif">sans</i>'))
    names = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([\w-]+)", pdf.content + b"".join(_streams(pdf.content))))
    assert names == {b"Text"}


def test_each_anchor_has_the_page_it_stands_on() -> None:
    pdf = pdf_of(page_of(f'<p id="first">{WORDS}</p><p id="last">end</p>'))
    assert dict(pdf.anchors) == {"first": 1, "last": pdf.pages}
    assert pdf.pages > 1


def test_page_references_give_the_page_forwards_and_backwards() -> None:
    body = "".join(
        f'<h2 id="s{n}">Part {n}</h2><p>{" ".join(["lorem"] * 70)} <a class="page" href="#s{(n * 7) % 11}">see</a></p>'
        for n in range(11)
    )
    pdf = pdf_of(page_of(body))
    pages = dict(pdf.anchors)
    printed = re.findall(r"see p\. (\d+)", " ".join(" ".join(texts(pdf)).split()))
    assert printed == [str(pages[f"s{(n * 7) % 11}"]) for n in range(11)]


@pytest.mark.parametrize("lines", range(1, 9))
def test_a_note_stands_on_the_page_of_its_call(lines: int) -> None:
    # Stock WeasyPrint moves a note that has its place, where that lets one more line on to the page.
    css = ".footnote { footnote-policy: line } p { margin: 0; orphans: 2; widows: 2 }"
    filling = "<p>a few words more of it, a few words more</p>" * lines
    body = "".join(
        f'<p>{"word " * 30}<b id="call-{n}">call{n}</b>'
        f'<span class="footnote"><i id="note-{n}">note {n}</i></span></p>{filling}'
        for n in range(8)
    )
    anchors = dict(pdf_of(page_of(body, css)).anchors)
    assert [anchors[f"note-{n}"] for n in range(8)] == [anchors[f"call-{n}"] for n in range(8)]


def test_a_list_may_begin_at_another_number() -> None:
    assert "3. third" in " ".join(texts(pdf_of(page_of('<ol start="3"><li>third</li></ol>'))))


def test_the_number_of_pages_may_stand_in_the_text() -> None:
    pdf = pdf_of(page_of(f'<p class="all"></p><p>{WORDS}', ".all::before { content: 'all ' counter(pages); }"))
    assert f"all {pdf.pages}" in texts(pdf)[0]


@pytest.mark.parametrize(("contents_from", "shown"), [(1, True), (100, False)])
def test_the_contents_list_is_shown_from_so_many_pages_on(contents_from: int, shown: bool) -> None:
    body = f'<nav class="contents">Contents <a class="page" href="#end">end</a></nav><p>{WORDS}</p><p id="end">end</p>'
    pdf = pdf_of(page_of(body, contents_from=contents_from))
    text = " ".join(texts(pdf)[0].split())
    assert text.startswith("Contents") is shown
    assert (f"end p. {pdf.pages}" in text) is shown


def test_a_document_of_just_so_many_pages_gets_no_contents_list() -> None:
    body = f'<nav class="contents">Contents</nav><p>{WORDS}'
    pages = pdf_of(page_of(body)).pages
    assert "Contents" not in texts(pdf_of(page_of(body, contents_from=pages)))[0]


def test_the_same_page_gives_the_same_bytes_in_this_process_and_in_another() -> None:
    page = page_of(f'<h1 id="a">A</h1><p>{WORDS} <a class="page" href="#a">see</a>')
    digests = {_digest_elsewhere(seed) for seed in ("1", "2")}
    assert typeset_page(page, "a4") == typeset_page(page, "a4")
    assert len(digests) == 1


def _digest_elsewhere(seed: str) -> str:
    code = (
        "import hashlib; from tests.typeset.pages import page_of; from briefpress.typeset.document import typeset_page;"
        "pdf = typeset_page(page_of('<h1 id=a>A</h1><p>x <a class=page href=#a>see</a>'), 'a4').value;"
        "print(hashlib.sha256(pdf.content).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_assets_are_served_by_name_and_data_addresses_hold_themselves() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>'
    image = Asset("images/a picture.svg", "image/svg+xml", drawing.encode())
    inside = "data:image/svg+xml," + drawing.replace('"', "'").replace("#", "%23")
    body = f'<img src="images/a%20picture.svg" alt="a"><img src="{inside}" alt="b">'
    assert pdf_of(page_of(body, assets=(image,))).pages == 1


def test_the_environment_and_the_log_are_as_before() -> None:
    import logging

    logger = logging.getLogger("weasyprint")
    before = (dict(os.environ), logger.handlers[:], logger.level, logger.propagate)
    typeset_page(page_of("<p>x", "p { colr: red }"), "a4")
    assert (dict(os.environ), logger.handlers[:], logger.level, logger.propagate) == before


def test_loading_does_not_warn_where_the_machine_has_no_fonts() -> None:
    code = (
        "from briefpress.typeset.loading import load_weasyprint\n"
        "load_weasyprint()\n"
        "import briefpress.typeset.document\n"
    )
    environment = {**os.environ, "FONTCONFIG_FILE": os.devnull, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_two_typefaces_can_stand_side_by_side() -> None:
    label = Asset("label.woff2", "font/woff2", font("Label", LETTERS))
    rule = '@font-face { font-family: Label; src: url("label.woff2"); } h1 { font-family: Label; }'
    assert pdf_of(page_of("<h1>One</h1><p>Two", rule, assets=(label,))).pages == 1


def test_a_sheet_for_screens_is_not_judged() -> None:
    # `screen.css` of these pages sets a property that does not exist.
    assert not typeset_page(page_of("<p>x"), "a4").diagnostics


def test_links_lead_to_whole_addresses_and_places_in_the_page_only() -> None:
    body = (
        '<p id="a">Table <a href="data.csv">data</a>, <a href="../index.html">all</a>, <a href="#a">here</a>, '
        '<a href="https://example.org/b">there</a>, <a href="mailto:ada@example.org">Ada</a>'
    )
    pdf = pdf_of(page_of(body))
    content = pdf.content + b"".join(_streams(pdf.content))
    assert sorted(set(re.findall(rb"/URI\s*\((.*?)\)", content))) == [
        b"https://example.org/b",
        b"mailto:ada@example.org",
    ]
    assert "data, all, here, there, Ada" in " ".join(texts(pdf)[0].split())


def test_the_styles_of_pages_are_those_of_stock() -> None:
    from weasyprint import DEFAULT_OPTIONS, HTML, Document
    from weasyprint.css.counters import CounterStyle
    from weasyprint.layout.page import PageType, set_page_type_computed_styles

    from briefpress.typeset.fonts import own_fonts_only
    from briefpress.typeset.page_styles import set_page_styles

    css = (
        "<style>@page { margin: 1cm; @top-left { color: red; content: 'a' } @footnote { margin-top: 3mm } }"
        "@page :first { @top-left { content: none } @bottom-left { content: 'b' } } @page wide { size: 9cm }"
        "</style><p>x"
    )
    kinds = [PageType("right", False, name, index, ()) for name in ("", "wide") for index in (0, 1)]
    computed = []
    for set_styles in (set_page_type_computed_styles, set_page_styles):
        html, fonts = HTML(string=css), own_fonts_only()
        context = Document._build_layout_context(html, fonts, CounterStyle(), {}, dict(DEFAULT_OPTIONS))
        for kind in (*kinds, *kinds):
            set_styles(kind, html, context.style_for)
        styles = context.style_for.get_computed_styles()
        asked = ("content", "color", "margin_top", "size")
        computed.append({key: [style[name] for name in asked] for key, style in styles.items() if key[0] in kinds})
    assert computed[0] == computed[1]
    assert len(computed[0]) > len(kinds)
