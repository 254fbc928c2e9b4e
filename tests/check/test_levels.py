"""A house weighs diagnostics as it likes, with a reason, and what stops the line stays an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.check.levels import apply_levels, apply_levels_to_outcome
from briefpress.check.settings import check_levels
from briefpress.check.style_sheet import syntax_faults
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.model.settings import Level, RuleSetting, Settings
from tests.cases import concise

ERROR = Diagnostic("F104", Severity.ERROR, "too long")
OTHER = Diagnostic("F105", Severity.ADVICE, "a link")


def settings(**levels: Level) -> Settings:
    return Settings(rules={code: RuleSetting(level=level, reason="we know") for code, level in levels.items()})


@pytest.mark.parametrize(
    ("level", "severities"),
    [("off", ["advice"]), ("advice", ["advice", "advice"]), ("warning", ["warning", "advice"])],
)
def test_a_level_counts_for_its_code_alone(level: Level, severities: list[str]) -> None:
    weighed = apply_levels((ERROR, OTHER), settings(F104=level))
    assert [diagnostic.severity for diagnostic in weighed] == severities


def test_an_error_without_a_value_cannot_be_switched_off() -> None:
    house = settings(F104="off", F105="off")
    assert apply_levels_to_outcome(Outcome(None, (ERROR, OTHER)), house) == Outcome(None, (ERROR,))
    assert apply_levels_to_outcome(Outcome("value", (ERROR, OTHER)), house) == Outcome("value", ())


def test_a_code_that_does_not_exist_is_told_with_the_nearest_one() -> None:
    source = Source("briefpress.yaml", "title: F14 is near\nrules:\n  F14: {level: off, reason: x}\n")
    assert concise(check_levels(settings(F14="off"), ("F104", "A101"), source)) == (
        "briefpress.yaml:3:3: error[H501]: no diagnostic has the code `F14`\n    F14\n    ^^^ changes nothing\n"
        "    help: did you mean `F104`?"
    )
    assert not list(check_levels(settings(F104="off"), ("F104",), source))


@given(st.text(alphabet="ab:;{}()[]\"'/*\\@-. \n,<>&!url#1", max_size=60))
def test_no_style_sheet_makes_a_traceback(text: str) -> None:
    for fault in syntax_faults(Source("x.css", text)):
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
