"""How diagnostics look. Each case is a text with `⟦` and `⟧` around the span, and what is shown of it."""

import json as json_lines

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics.diagnostic import Code, Diagnostic, Severity
from briefpress.diagnostics.show import FORMATS, concise, github, human, json
from briefpress.diagnostics.show.excerpt import cell_width, excerpt
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_file

CODE = Code("F102", "name", "Summary.", "Explanation.")


def span_in(marked: str, path: str = "content/x/findings.yaml") -> Span:
    start = marked.index("⟦")
    end = marked.index("⟧") - 1
    return Span(Source(path, marked.replace("⟦", "").replace("⟧", "")), start, end)


def problem(span: Span | None, **more: str) -> Diagnostic:
    return CODE.at(span, "finding `trust` is not taken up", **more)


HUMAN = {
    "carets under the span, label beside them": (
        "findings:\n" * 13 + "  - id: ⟦trust⟧\n",
        """\
error[F102]: finding `trust` is not taken up
  --> content/x/findings.yaml:14:9
   |
14 |   - id: trust
   |         ^^^^^ the label
   = help: the help
   = explain: briefpress explain F102
""",
    ),
    "a wide character takes two carets": (
        "北斗⟦系统⟧ x\n",
        """\
error[F102]: finding `trust` is not taken up
 --> content/x/findings.yaml:1:3
  |
1 | 北斗系统 x
  |     ^^^^ the label
  = help: the help
  = explain: briefpress explain F102
""",
    ),
    "a tab takes four cells": (
        "\ta:\t⟦b⟧\n",
        """\
error[F102]: finding `trust` is not taken up
 --> content/x/findings.yaml:1:5
  |
1 |     a:    b
  |           ^ the label
  = help: the help
  = explain: briefpress explain F102
""",
    ),
    "of several lines the first is shown": (
        "one ⟦two\nthree⟧\n",
        """\
error[F102]: finding `trust` is not taken up
 --> content/x/findings.yaml:1:5
  |
1 | one two
  |     ^^^ the label
  = help: the help
  = explain: briefpress explain F102
""",
    ),
    "an empty span has one caret, also past the end": (
        "title:⟦⟧\n",
        """\
error[F102]: finding `trust` is not taken up
 --> content/x/findings.yaml:1:7
  |
1 | title:
  |       ^ the label
  = help: the help
  = explain: briefpress explain F102
""",
    ),
    "what steers a terminal is made visible": (
        "a \x1b[31m\u202e ⟦b⟧\n",
        """\
error[F102]: finding `trust` is not taken up
 --> content/x/findings.yaml:1:10
  |
1 | a �[31m� b
  |          ^ the label
  = help: the help
  = explain: briefpress explain F102
""",
    ),
}


@pytest.mark.parametrize(("marked", "shown"), HUMAN.values(), ids=HUMAN)
def test_human(marked: str, shown: str) -> None:
    assert human.render([problem(span_in(marked), label="the label", help="the help")]) == f"{shown}\n"


def test_human_without_a_line() -> None:
    both = [problem(span_of_file("content/x/body.md"), help="one\ntwo"), problem(None)]
    assert (
        human.render(both)
        == """\
error[F102]: finding `trust` is not taken up
 --> content/x/body.md
  = help: one
          two
  = explain: briefpress explain F102

error[F102]: finding `trust` is not taken up
  = explain: briefpress explain F102

"""
    )


WINDOWS = {
    "at the start": "⟦word⟧ " + "x" * 300,
    "in the middle": "x" * 200 + " ⟦word⟧ " + "x" * 200,
    "at the end": "x" * 300 + " ⟦word⟧",
    "past the end": "x" * 300 + "⟦⟧",
    "in wide characters": "北" * 200 + "⟦斗斗⟧" + "北" * 200,
    "longer than the window": "x" * 50 + "⟦" + "y" * 400 + "⟧" + "x" * 50,
}


@pytest.mark.parametrize("marked", WINDOWS.values(), ids=WINDOWS)
def test_a_long_line_is_cut_around_the_span(marked: str) -> None:
    span = span_in(marked)
    shown = excerpt(span, most=80)
    assert shown
    assert cell_width(shown.text) <= 82
    under = "".join(c * cell_width(c) for c in shown.text)[shown.indent : shown.indent + shown.width]
    wanted = "".join(c * cell_width(c) for c in span.text)
    assert under == wanted[: len(under)]
    assert len(under) >= min(len(wanted), 40)


@given(text=st.text(), places=st.tuples(st.integers(0, 200), st.integers(0, 200)), most=st.integers(4, 60))
def test_an_excerpt_is_always_narrow_enough(text: str, places: tuple[int, int], most: int) -> None:
    start, end = sorted(min(place, len(text)) for place in places)
    shown = excerpt(Span(Source("a", text), start, end), most)
    assert (shown is None) is (text == "")
    if shown:
        assert cell_width(shown.text) <= most + 2
        assert 0 <= shown.indent <= cell_width(shown.text)
        assert shown.width >= 1
        assert "\n" not in shown.text


@given(st.text())
def test_every_format_takes_any_text(text: str) -> None:
    diagnostics = [problem(Span(Source(text, text), 0, len(text)), label=text, help=text), problem(None)]
    for form in FORMATS:
        shown = form.render(diagnostics)
        assert shown.endswith("\n")
        assert "\x1b" not in shown
        if form.name != "human":
            assert shown.count("\n") == 2


def test_colours_change_no_word() -> None:
    import rich.text

    diagnostics = [problem(span_in(marked), label="[bold]label", help="help") for marked, _ in HUMAN.values()]
    coloured = human.render_in_colour(diagnostics)
    assert "\x1b[1;31m" in coloured
    assert rich.text.Text.from_ansi(coloured).plain.rstrip() == human.render(diagnostics).rstrip()


def test_concise() -> None:
    diagnostics = [
        problem(span_in("a: ⟦b⟧"), help="did you mean `c`?", label="here"),
        problem(span_of_file("content/x/body.md")),
        problem(None),
    ]
    assert concise.render(diagnostics).splitlines() == [
        "content/x/findings.yaml:1:4: error[F102]: finding `trust` is not taken up (did you mean `c`?)",
        "content/x/body.md: error[F102]: finding `trust` is not taken up",
        "error[F102]: finding `trust` is not taken up",
    ]


def test_json() -> None:
    diagnostics = [problem(span_in("č: ⟦b\nc⟧"), help="h", label="l"), problem(span_of_file("a.md")), problem(None)]
    whole, file_only, bare = map(json_lines.loads, json.render(diagnostics).splitlines())
    assert whole == {
        "code": "F102",
        "severity": "error",
        "message": "finding `trust` is not taken up",
        "label": "l",
        "help": "h",
        "file": "content/x/findings.yaml",
        "line": 1,
        "column": 4,
        "end_line": 2,
        "end_column": 2,
    }
    assert [file_only["file"], file_only["line"], bare["file"]] == ["a.md", None, None]


def test_the_keys_of_json_are_documented() -> None:
    fields = json_lines.loads(json.render([problem(None)]))
    assert [key for key in fields if f"`{key}`" not in (json.__doc__ or "")] == []


GITHUB = {
    "a span in one line": (
        problem(span_in("a: ⟦bc⟧"), label="here", help="100 % sure"),
        (
            "::error file=content/x/findings.yaml,line=1,endLine=1,col=4,endColumn=6,title=error[F102]::"
            "finding `trust` is not taken up: here%0Ahelp: 100 %25 sure"
        ),
    ),
    "a span over lines": (
        problem(span_in("a: ⟦b\nc⟧", "content/a,b: c/100%.md")),
        "::error file=content/a%2Cb%3A c/100%25.md,line=1,endLine=2,title=error[F102]::finding `trust` is not taken up",
    ),
    "a warning": (
        Diagnostic("F1", Severity.WARNING, "a\r\nb"),
        "::warning title=warning[F1]::a%0D%0Ab",
    ),
    "advice": (Diagnostic("F1", Severity.ADVICE, "a"), "::notice title=advice[F1]::a"),
}


@pytest.mark.parametrize(("diagnostic", "shown"), GITHUB.values(), ids=GITHUB)
def test_github(diagnostic: Diagnostic, shown: str) -> None:
    assert github.render([diagnostic]) == f"{shown}\n"
