"""What the typesetter notices becomes a diagnostic at the place it is about."""

import logging
import re
from pathlib import Path

import pytest
import weasyprint

from briefpress.diagnostics.codes.typeset import CODES
from briefpress.typeset.document import typeset_page
from briefpress.typeset.log import Entry, kept_log
from briefpress.typeset.page_log import READERS, diagnose_page
from tests.cases import concise
from tests.typeset.pages import SHEET, Asset, page_of


def check(expected: str, body: str = "<p>x", css: str = "", **rest: object) -> None:
    outcome = typeset_page(page_of(body, css, **rest), "a4")  # type: ignore[arg-type]
    assert concise(outcome.diagnostics) == expected.strip("\n")


SHEETS = {
    "p { colr: red }": """
styles/test.css:1:5: error[C201]: the typesetter knows no property `colr`
    colr
    ^^^^ no effect
    help: did you mean `color`?""",
    "p {\n  margin: red;\n  color: blue;\n}": """
styles/test.css:2:3: error[C202]: `margin` does not take `red`
    margin
    ^^^^^^ no effect
    help: what is meant for screens alone belongs inside `@media screen { … }`""",
    ":root { --gap: 3px }\n\np { width: var(--gap) var(--gap) }": """
styles/test.css:3:5: error[C202]: `width` does not take `3px 3px`
    width
    ^^^^^ no effect
    help: what is meant for screens alone belongs inside `@media screen { … }`""",
    ":root { --ink: /* dark */ #12z }\np {\n  color: var(--ink);\n}": """
styles/test.css:1:27: error[C202]: `color` does not take `#12z`
    #12z
    ^^^^ no effect on `color`
    help: `color` asks for it at styles/test.css:3:3""",
    ":root { --ink: #12z }\n@media print { :root { --ink: #12z } }\np { color: var(--ink) }": """
styles/test.css:3:5: error[C202]: `color` does not take `#12z`
    color
    ^^^^^ no effect
    help: what is meant for screens alone belongs inside `@media screen { … }`""",
    "p { color: red }\np:hoover { color: red }": """
styles/test.css:2:1: warning[C203]: the selector `p:hoover` is not one the typesetter knows
    p:hoover
    ^^^^^^^^
    help: what is meant for screens alone belongs inside `@media screen { … }`""",
    "@supports (display: grid) { p { color: red } }": """
styles/test.css:1:1: warning[C203]: unknown rule `@supports`
    @supports
    ^^^^^^^^^ left out of the PDF
    help: what is meant for screens alone belongs inside `@media screen { … }`""",
    "@media (min-width: 40rem) { p { color: red } }": """
styles/test.css:1:1: warning[C203]: invalid media type `(min-width: 40rem)`
    @media
    ^^^^^^ left out of the PDF
    help: what is meant for screens alone belongs inside `@media screen { … }`""",
    "@font-face { font-family: Other; src: url(screen.css) }": """
styles/test.css:1:27: error[P206]: the typeface `Other` cannot be loaded
    Other
    ^^^^^ is its file a font?""",
    "@media screen and (min-width: 40rem) { p { colr: red } }": "",
    "@media screen { p { colr: red } }": "",
    ":root { color-scheme: light dark }": "",
}


@pytest.mark.parametrize("css", SHEETS)
def test_a_style_sheet_is_told_of_with_line_and_column(css: str) -> None:
    check(SHEETS[css], css=css)


PAGES = {
    "<p>It flies 北 now": "error[P203]: no typeface of the page has `北` (U+5317, cjk unified ideograph-5317): "
    "it stands in `… It flies 北 now …`\n    help: write it in another way",
    '<img src="missing.svg" alt="x">': "error[P201]: `missing.svg` is not in the page\n"
    "    help: put the file among the brief's images or into styles/",
    '<img src="https://example.org/x.png" alt="x">': "error[P201]: `https://example.org/x.png` is not in the page\n"
    "    help: put the file among the brief's images or into styles/",
    '<img src="file:///etc/passwd" alt="x">': "error[P201]: `file:///etc/passwd` is not in the page\n"
    "    help: put the file among the brief's images or into styles/",
    '<img src="bad.png" alt="x">': "error[P202]: the image `bad.png` cannot be drawn",
    '<p>Seen <span style="opacity: 0.5; display: inline-block">half</span>': "error[P210]: `half` has an opacity "
    "below 1\n    help: give it a colour that is mixed with its ground instead",
    '<a href="#nowhere">x</a>': "error[P204]: a link leads to `#nowhere`, which is not in the PDF\n"
    "    help: correct the id, or show in print what has it",
    '<a class="page" href="#no">x</a>': "error[P204]: a link leads to `#no`, which is not in the PDF\n"
    "    help: correct the id, or show in print what has it",
    '<div><table style="border-spacing: 0; padding: 0"><caption>Tides</caption><tr><td style="width: 47mm; padding: 0">'
    '<div style="width: 47mm">High</div></table></div>': "warning[P218]: the table `Tides High` on page 1 is 8 mm too "
    "wide\n    help: show fewer columns, or give them shorter titles",
    '<div><table style="width: 39mm"><tr><td>High</table></div>': "",
    '<p id="a">x<p id="a">y': "error[P205]: two elements of the page have the id `a`",
}


@pytest.mark.parametrize("body", PAGES)
def test_a_page_is_told_of(body: str) -> None:
    check(PAGES[body], body, assets=(Asset("bad.png", "image/png", b"no image"),))


def test_a_page_without_typeface_is_refused() -> None:
    check("error[P207]: the page brings no typeface that can be loaded", own=SHEET.split("\n", 1)[1])


def test_a_page_is_not_made_for_every_paper() -> None:
    outcome = typeset_page(page_of("<p>x"), "letter")
    assert outcome.value is None
    assert concise(outcome.diagnostics) == "error[P212]: the page is not made for `letter`\n    help: it is for `a4`"


def test_a_crash_of_the_typesetter_is_a_diagnostic() -> None:
    outcome = typeset_page(page_of("<p>x" + "<div>" * 900), "a4")
    assert outcome.value is None
    assert [diagnostic.code for diagnostic in outcome.diagnostics] == ["P214"]


def test_a_fault_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefpress.typeset.document.lay_out", lambda *_: {}["fault"])
    with pytest.raises(KeyError):
        typeset_page(page_of("<p>x"), "a4")


def test_what_is_not_known_becomes_a_warning_with_its_text() -> None:
    (diagnostic,) = diagnose_page(Entry("Something %s\nnew", ("really",), None), "", ())
    assert (diagnostic.code, diagnostic.message) == ("P213", "weasyprint: Something really new")


def test_nothing_reaches_other_handlers(caplog: pytest.LogCaptureFixture) -> None:
    with kept_log() as entries:
        logging.getLogger("weasyprint").warning("one %s", "two")
        logging.getLogger("weasyprint").debug("three")
    assert [entry.text for entry in entries] == ["one two"]
    assert not caplog.records


def test_the_log_is_restored_after_an_exception() -> None:
    logger = logging.getLogger("weasyprint")
    handlers = logger.handlers[:]
    with pytest.raises(ZeroDivisionError), kept_log():
        _ = 1 / 0
    assert logger.handlers == handlers


def test_page_numbers_that_do_not_settle_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefpress.typeset.rounds.MOST_ROUNDS", 1)
    expected = "warning[P211]: page numbers in the text do not settle, so some may be wrong"
    # In a justified line, more than the rest of it has to move.
    check(expected, '<p id="a"><a class="page" href="#a">x</a>', "p { text-align: justify }")


def test_a_document_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefpress.typeset.page_making.MOST_PAGES", 3)
    outcome = typeset_page(page_of("<p>x</p>" * 9, "p { break-after: page }"), "a4")
    assert outcome.value is None
    assert [diagnostic.code for diagnostic in outcome.diagnostics] == ["P216"]


def test_a_missing_library_is_told_with_its_package() -> None:
    form = next(form for form in READERS if form.startswith("Using fontTools"))
    (diagnostic,) = diagnose_page(Entry(form, ("Text",), None), "", ())
    assert (diagnostic.code, "libharfbuzz-subset0" in diagnostic.help) == ("P215", True)


@pytest.mark.parametrize("form", READERS)
def test_weasyprint_still_says_what_is_read(form: str) -> None:
    # The formats are its own: one that it no longer uses would be read in vain.
    package = Path(weasyprint.__file__).parent
    texts = (file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    assert any(form in re.sub(r"['\"]\s+['\"]", "", text) for text in texts)


def test_every_code_has_a_test() -> None:
    # A PDF that cannot be opened is told by the gate.
    tests = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parents[1].rglob("test_*.py"))
    assert [code.id for code in CODES if code.id not in tests] == []
