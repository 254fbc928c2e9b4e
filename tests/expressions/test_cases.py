"""What expressions come to, and what is said of those that come to nothing: `cases/`, one expression a line."""

from pathlib import Path

import pytest

from tests.cases import Case, check_case, concise, read_cases
from tests.expressions.harbour import result_of, shown

CASES = read_cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_expression_comes_to_this(case: Case, update: bool) -> None:
    told = (f"> {line}\n{told_of(line)}" for line in case.files["expressions"].splitlines())
    check_case(case, "results", "\n\n".join(told), update=update)


def told_of(expression: str) -> str:
    outcome = result_of(expression)
    assert (outcome.value is None) == bool(outcome.diagnostics)
    return "\n".join(shown(outcome.value)) if outcome.value else concise(outcome.diagnostics)
