"""Each rule tells what it is for, at its place, and nothing else."""

from pathlib import Path

import pytest

from briefpress.check.rules import RULES
from briefpress.check.run import check_brief, check_look, check_manuscript, check_page, check_shared
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.brief_uses import uses_of
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import DRAWING, look_of, make_house, page_of, resolved, scales

CASES = read_cases(Path(__file__).parent / "cases")
# Cases of rules for PDFs hold a PDF: see tests/check/pdf/test_rules.py.
EVERY_CASE = [*CASES, *read_cases(Path(__file__).parent / "pdf" / "cases")]
CODES = [rule.code.id for rule in RULES]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_tells_what_it_is_for(case: Case, tmp_path: Path, update: bool) -> None:
    found = [diagnostic for diagnostic in _check_all(case, tmp_path) if diagnostic.code == case.path.stem]
    check_case(case, "diagnostics", concise(found), update=update)
    assert bool(found) == case.name.startswith("fails")


def _check_all(case: Case, root: Path) -> tuple[Diagnostic, ...]:
    images = dict.fromkeys(("images/a.svg", "images/b.svg"), DRAWING)
    house = make_house(root, images | dict(case.files))
    look = look_of(case.files)
    made = resolved(house)
    # To render a page takes a moment: only rules that look at one get it.
    rule = next(rule for rule in RULES if rule.code.id == case.path.stem)
    if rule.subject is PageSubject:
        page, page_look = page_of(case.files, made.brief, made.settings)
        return check_page(page, made.brief, made.manuscript, page_look)
    return (
        *check_manuscript(made.manuscript, made.settings, look),
        *check_brief(made.brief, made.manuscript, made.shared, look, made.settings, scales()),
        *check_look(look),
        *check_shared(made.shared, (uses_of(made.brief),)),
    )


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_cases_that_pass_and_cases_that_fail(code: str) -> None:
    names = [case.name.split(":")[0] for case in EVERY_CASE if case.path.stem == code]
    assert {"passes", "fails"} <= set(names)


def test_every_file_of_cases_is_about_a_rule() -> None:
    assert {case.path.stem for case in EVERY_CASE} <= set(CODES)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_every_rule_is_documented(rule: object) -> None:
    code = rule.code  # type: ignore[attr-defined]
    assert code.summary.endswith(".")
    assert "\n" not in code.summary
    assert all(part in code.explanation for part in ("**What.**", "**Why.**", "**How to mend it.**", "```"))


def test_every_rule_is_in_a_file_named_after_it() -> None:
    folder = Path(__file__).parents[2] / "briefpress" / "check" / "rules"
    files = sorted(file.stem for file in folder.glob("*.py") if file.stem != "__init__")
    expected = [f"{rule.code.id.lower()}_{rule.code.name.replace('-', '_')}" for rule in RULES]
    assert files == sorted(expected)
    assert sorted(CODES) == CODES
