"""Problems as a browser gets them: texts, whatever authors have written."""

import json

import pytest

from briefpress.diagnostics.diagnostic import Code, Severity
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.work.serve.problems import MOST, fields_of, problems_for

ERROR = Code("T101", "broken", "Summary.", "Explanation.")
WARNING = Code("T102", "doubtful", "Summary.", "Explanation.", Severity.WARNING)
ADVICE = Code("T103", "advisable", "Summary.", "Explanation.", Severity.ADVICE)


def check(text, word, line, pieces):
    """Hold the pieces of the line that `word` stands in against `pieces`."""
    source = Source("content/a/body.md", text)
    fields = fields_of(ERROR.at(Span(source, 0, len(text)).find(word), "it is broken"))
    assert (fields["line"], fields["before"], fields["marked"], fields["after"]) == (line, *pieces)


@pytest.mark.parametrize(
    ("text", "word", "line", "pieces"),
    [
        ("one\ntwo three\n", "two", 2, ("", "two", " three")),
        ("汉字 are broken here", "broken", 1, ("汉字 are ", "broken", " here")),
        ("a\tbroken", "broken", 1, ("a    ", "broken", "")),
        ("\u202ebroken\x1b[31m", "broken", 1, ("\ufffd", "broken", "\ufffd[31m")),
        ("broken to\nthe end", "broken to\nthe", 1, ("", "broken to", "")),
    ],
)
def test_the_line_is_in_three_pieces(text, word, line, pieces):
    check(text, word, line, pieces)


def test_a_long_line_is_cut_around_the_place():
    text = "a" * 10_000 + "broken" + "b" * 10_000
    source = Source("content/a/body.md", text)
    fields = fields_of(ERROR.at(Span(source, 10_000, 10_006), "it is broken"))
    assert fields["marked"] == "broken"
    assert fields["place"] == "content/a/body.md:1:10001"
    assert len(fields["before"] + fields["after"]) < 200


def test_a_file_and_nothing_have_no_line():
    assert fields_of(ERROR.at(span_of_file("a.csv"), "it is missing"))["place"] == "a.csv"
    nowhere = fields_of(ERROR.at(None, "it is missing"))
    assert (nowhere["place"], nowhere["line"], nowhere["marked"]) == ("", None, None)


def test_the_worst_comes_first_and_advice_waits():
    told = {"a": (ADVICE.at(None, "3"), WARNING.at(None, "2"), ERROR.at(None, "1"), ERROR.at(None, "1"))}
    assert [problem["message"] for problem in problems_for("a", told)] == ["1", "2"]


def test_a_page_tells_of_itself_and_of_what_all_share_and_the_index_of_all():
    told = {"": (ERROR.at(None, "shared"),), "a": (ERROR.at(None, "a"),), "b": (ERROR.at(None, "b"),)}
    assert [problem["message"] for problem in problems_for("a", told)] == ["shared", "a"]
    assert [problem["message"] for problem in problems_for("", told)] == ["shared", "a", "b"]


def test_of_a_great_many_the_first_are_told():
    told = {"a": tuple(ERROR.at(None, str(number)) for number in range(1000))}
    assert len(json.loads(json.dumps(problems_for("a", told)))) == MOST
