"""Style sheets: their order, their imports, and what makes them open."""

from pathlib import Path

import pytest

from briefpress.diagnostics.outcome import Outcome
from briefpress.render.comments import without_comments
from briefpress.render.served_sheet import served
from briefpress.render.stylesheet import Sheets, gather_sheets
from tests.cases import Case, check_case, concise, read_cases
from tests.render.rendered import house_look, look_with

CASES = read_cases(Path(__file__).parent / "cases" / "styles.md")


def sheets_with(styles: dict[str, str], theme: str | None = None) -> Outcome[Sheets]:
    return gather_sheets(look_with(styles=styles).styles, theme, ("a4", "letter"))


def names(sheets: Sheets | None) -> list[str]:
    assert sheets is not None
    return [sheet.asset.name.split("/")[1].split(".")[0] for sheet in sheets.linked]


def test_sheets_stand_in_the_order_in_which_they_apply() -> None:
    outcome = gather_sheets(house_look().styles, "large-print", ("a4", "letter"))
    assert outcome.diagnostics == ()
    assert names(outcome.value) == ["tokens", "base", "screen", "print", "browser-print", "large-print"]
    assert outcome.value is not None
    assert [paper for paper, _ in outcome.value.papers] == ["a4", "letter"]
    assert {sheet.media for sheet in outcome.value.linked} == {"all", "screen", "print", "print and (min-width: 0)"}


def test_a_sheet_that_builds_on_the_built_in_comes_after_it() -> None:
    own = '@import url("house/tokens.css");\n\n:root { --accent: #8a3b12; }\n'
    outcome = sheets_with({"tokens.css": own})
    assert outcome.diagnostics == ()
    assert names(outcome.value)[:3] == ["tokens", "tokens", "base"]
    assert outcome.value is not None
    built_in, ours = (sheet.asset for sheet in outcome.value.linked[:2])
    assert "--accent:light-dark(" in built_in.content.decode()
    # What stands behind the import keeps its line and column for the typesetter, for the sake of diagnostics.
    assert (ours.typeset_content or b"").decode().splitlines()[2] == ":root { --accent: #8a3b12; }"
    assert ours.origin is not None
    assert ours.origin.path == "styles/tokens.css"


def test_a_file_that_a_sheet_loads_becomes_an_asset() -> None:
    outcome = sheets_with({"base.css": 'a { background: url( "marks/a.svg" ) }', "marks/a.svg": "<svg/>"})
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    (mark,) = outcome.value.loaded
    assert mark.media_type == "image/svg+xml"
    base = next(sheet.asset for sheet in outcome.value.linked if "base" in sheet.asset.name)
    assert base.content.decode() == f'a{{background:url("{mark.name.removeprefix("assets/")}")}}'


@pytest.mark.parametrize("case", CASES, ids=str)
def test_faults_are_told_at_their_place(case: Case, update: bool) -> None:
    styles = {path.removeprefix("styles/"): text for path, text in case.files.items()}
    check_case(case, "diagnostics", concise(sheets_with(styles).diagnostics), update=update)


def test_an_unknown_theme_is_told() -> None:
    (diagnostic,) = sheets_with({}, theme="large-prnt").diagnostics
    assert diagnostic.code == "C102"
    assert diagnostic.help == "did you mean `large-print`?"


def test_data_addresses_and_fragments_are_closed() -> None:
    own = {"base.css": "a { background: url(data:image/png;base64,AA==); fill: url(#x) }"}
    assert sheets_with(own).diagnostics == ()


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("/* a\n   b */\na { b: c }", "\n\na { b: c }"),
        ("a {\n  /* b */\n  c: d; /* e */\n}", "a {\n  \n  c: d; /* e */\n}"),
        ('a { content: "/* b */" }', 'a { content: "/* b */" }'),
        ("a { b: c } /* d\n/* e */\nf { g: h }", "a { b: c } /* d\n/* e */\nf { g: h }"),
        ("a { b: c }\n/* never closed", "a { b: c }\n/* never closed"),
        ("@x 'it\\'s /*';\n/* b */", "@x 'it\\'s /*';\n"),
    ],
)
def test_comments_are_not_served_and_lines_keep_their_numbers(written: str, served: str) -> None:
    assert without_comments(written) == served
    assert written.count("\n") == served.count("\n")


@pytest.mark.parametrize(
    ("written", "sheet"),
    [
        ("a:hover,\n.b > c {\n  d: e;\n  f: calc(1px + 2px);\n}\n", "a:hover,.b > c{d:e;f:calc(1px + 2px)}"),
        ("a :hover { b: c }", "a :hover{b:c}"),
        ("@media (min-width: 30rem) {\n  a {\n    b: c;\n  }\n}", "@media (min-width: 30rem){a{b:c}}"),
        ("@page :first {\n  @top-left {\n    content: none;\n  }\n}", "@page :first{@top-left{content:none}}"),
        ('a { content: "b ;  c" }', 'a{content:"b ;  c"}'),
        ("a { b: url( c ; d ) }", "a{b:url( c ; d )}"),
        ("a { b: c; /* d: e;  */ }", "a{b:c;/* d: e;  */}"),
        ("a { margin: 1px\n    2px }", "a{margin:1px 2px}"),
    ],
)
def test_sheets_are_served_without_what_a_browser_does_not_need(written: str, sheet: str) -> None:
    assert served(written) == sheet


def test_the_typesetter_gets_the_lines_of_a_sheet() -> None:
    sheets = sheets_with({"base.css": "a {\n  b: c;\n}\n"}).value
    assert sheets is not None
    base = next(asset for asset in sheets.assets if asset.name.startswith("assets/base."))
    assert (base.content, base.typeset_content) == (b"a{b:c}", b"a {\n  b: c;\n}\n")
