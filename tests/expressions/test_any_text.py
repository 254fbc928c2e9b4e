"""No text raises, and what is wrong with it is told inside it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.model.expression import Expression
from briefpress.read.expressions.parser import LONGEST, read_expression
from briefpress.read.expressions.stream import DEEPEST, MOST_OPERATORS
from briefpress.read.markdown.passage import passage_of_source
from briefpress.resolve.expressions.evaluation import evaluate, matching_rows
from tests.expressions.harbour import HARBOUR

PIECES = (
    *(
        "count(",
        "sum(",
        "where(",
        "change(",
        "round(",
        "max(",
        "year(",
        "share(",
        "column(",
        "data(",
        "(",
        ")",
        "[",
        "]",
    ),
    *(
        "ports",
        "waiting-times",
        ".berths",
        ".minutes",
        '["high water"]',
        "berths",
        "opened",
        "risk",
        "night",
        "minutes",
    ),
    *(
        ", ",
        " ",
        "=",
        "!=",
        "<",
        ">=",
        " and ",
        " or ",
        "not ",
        " in ",
        " is ",
        "empty",
        "+",
        "-",
        " - ",
        "*",
        "/",
        ".",
    ),
    *("1", "0", "2.5", "50%", "1,200", "2018-11-05", "2018-13-05", '"high"', "'x", "true", "“", "≥", "&&", "é", "\n"),
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@given(TEXTS)
@settings(max_examples=1500, deadline=None)
@example("1 in")
@example("not")
@example("a.")
@example('column("')
def test_any_text_is_read_or_told_at_a_place_inside_it(text: str) -> None:
    source = Source("expression", text)
    read = read_expression(passage_of_source(source))
    told = list(read.diagnostics)
    assert (read.value is None) == bool(told)
    if read.value:
        told += evaluate(read.value, HARBOUR).diagnostics
        told += matching_rows(read.value, HARBOUR["ports"], HARBOUR).diagnostics
    for diagnostic in told:
        assert diagnostic.message[:1] == diagnostic.message[:1].lower()
        assert diagnostic.span is not None
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        assert diagnostic.span.text or not text


def read(text: str) -> Outcome[Expression]:
    return read_expression(passage_of_source(Source("expression", text)))


def code_of(text: str) -> str:
    (diagnostic,) = read(text).diagnostics
    return diagnostic.code


def test_what_is_too_long_or_too_deep_is_told() -> None:
    assert code_of("1" * (LONGEST + 1)) == "E104"
    assert code_of("(" * DEEPEST + "1" + ")" * DEEPEST) == "E104"
    assert code_of("not " * DEEPEST + "true") == "E104"
    assert code_of("-" * DEEPEST + "1") == "E104"
    assert code_of("1" + "+1" * (MOST_OPERATORS + 1)) == "E104"


def test_the_longest_and_the_deepest_come_to_something() -> None:
    for text in (
        "1" * LONGEST,
        "(" * (DEEPEST - 1) + "1" + ")" * (DEEPEST - 1),
        "not " * (DEEPEST - 2) + "true",
        "1" + "+1" * MOST_OPERATORS,
        "1" + "*999999999" * 90,
    ):
        expression = read(text).value
        assert expression
        assert evaluate(expression, {}).value
