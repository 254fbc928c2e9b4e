"""The report of a brief brings together what rules, the validator and people found."""

import datetime
from dataclasses import replace

import pytest

from briefpress.check.accessibility_report import Inspected, accessibility_report
from briefpress.check.rules import RULES
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.accessibility_report import AccessibilityReport, ReportedPdf
from briefpress.model.conditions import HUMAN_CHECKS, MACHINE_CHECKS
from briefpress.model.judged_pdf import JudgedPdf, ProfileVerdict
from briefpress.model.settings import RuleSetting, Settings
from briefpress.render.accessibility_report import render_accessibility_report
from briefpress.render.metadata import metadata_of
from tests.cases import concise
from tests.check.house_of_case import built_in_look, make_house, page_of, resolved

DAY = datetime.date(2024, 6, 1)
PASSED = (ProfileVerdict("PDF/UA-1", 104, 0, 0), ProfileVerdict("PDF/A-3a", 156, 0, 0))
CHECKED = """\
checks:
  - {check: 13-005, verdict: passed, owner: Ada, date: 2024-03-06, note: All five.}
  - {check: 13-007, verdict: passed, owner: Eve, date: 2024-03-01}
  - {check: 29-001, verdict: not-applicable, owner: Eve, date: 2024-03-06}
"""
LINE = Span(Source("content/brief/body.md", "## Tides\n\nThey rise.\n"), 10, 14)


@pytest.fixture(scope="module")
def inspected(tmp_path_factory: pytest.TempPathFactory) -> Inspected:
    """A brief that is in order, with a PDF that passed."""
    made = resolved(make_house(tmp_path_factory.mktemp("house"), {"accessibility.yaml": CHECKED}))
    page, _ = page_of({}, made.brief, made.settings)
    return Inspected("brief", made.manuscript, made.brief, page, (pdf_with(*PASSED),), ())


def pdf_with(*profiles: ProfileVerdict) -> ReportedPdf:
    return ReportedPdf("brief.pdf", JudgedPdf("a4", 2, "abc", "1.7", profiles))


def verdict_of(report: AccessibilityReport, code: str) -> str:
    return next(rule.verdict for group in report.groups for rule in group.rules if rule.code == code)


def condition_of(report: AccessibilityReport, id_: str) -> tuple[str, tuple[str, ...]]:
    return next((result.verdict, result.judges) for result in report.machine if result.id == id_)


def said(code: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(code, severity, "it is wrong", LINE, "", "mend it")


def test_where_nothing_was_found_everything_has_passed(inspected: Inspected) -> None:
    report = accessibility_report(inspected, Settings(), DAY)
    assert {rule.verdict for group in report.groups for rule in group.rules} == {"passed"}
    assert {result.verdict for result in report.machine} == {"passed"}
    assert (report.errors, report.warnings, report.reached, report.made) == (0, 0, "pdf", DAY)
    assert report.claims == ("PDF/A-3a", "PDF/UA-1", "WCAG 2.2 AA")
    assert report.judged_by_validator == ("PDF/UA-1", "PDF/A-3a")


def test_every_rule_is_in_one_group(inspected: Inspected) -> None:
    report = accessibility_report(inspected, Settings(), DAY)
    assert sorted(rule.code for group in report.groups for rule in group.rules) == [rule.code.id for rule in RULES]


def test_what_was_found_stands_with_its_rule_and_its_place(inspected: Inspected) -> None:
    noticed = (said("U141"), said("A111", Severity.ADVICE), said("R101", Severity.WARNING))
    report = accessibility_report(replace(inspected, diagnostics=noticed), Settings(), DAY)
    assert [verdict_of(report, code) for code in ("U141", "A111", "U142")] == ["failed", "advice", "passed"]
    assert (report.errors, report.warnings) == (1, 1)
    assert [(fault.place, fault.message) for fault in report.others] == [("content/brief/body.md:3:1", "it is wrong")]
    assert condition_of(report, "13-004") == ("failed", ("PDF/UA-1", "A101", "U141", "W116"))


def test_a_rule_that_is_switched_off_says_why(inspected: Inspected) -> None:
    settings = Settings(rules={"U122": RuleSetting(level="off", reason="we print only")})
    report = accessibility_report(inspected, settings, DAY)
    rule = next(rule for group in report.groups for rule in group.rules if rule.code == "U122")
    assert (rule.verdict, rule.reason) == ("off", "we print only")


def test_a_fault_of_the_validator_leaves_open_what_only_it_judges(inspected: Inspected) -> None:
    pdf = pdf_with(ProfileVerdict("PDF/UA-1", 104, 1, 1))
    report = accessibility_report(replace(inspected, pdfs=(pdf,), diagnostics=(said("U101"),)), Settings(), DAY)
    assert condition_of(report, "28-015") == ("unclear", ("PDF/UA-1",))
    assert condition_of(report, "13-004")[0] == "passed"


def test_where_the_validator_knows_no_profile_that_is_said(inspected: Inspected) -> None:
    pdf = pdf_with()
    report = accessibility_report(replace(inspected, pdfs=(pdf,)), Settings(archival="pdf-2.0"), DAY)
    assert report.claims == ("PDF/A-4f", "PDF/UA-2", "WCAG 2.2 AA")
    assert report.judged_by_validator == ()
    assert [verdict_of(report, code) for code in ("U101", "U102", "U141")] == ["not-judged", "not-judged", "passed"]
    assert condition_of(report, "28-015") == ("not-judged", ())
    assert condition_of(report, "13-004") == ("passed", ("A101", "U141", "W116"))


def test_what_was_not_reached_has_not_passed(inspected: Inspected) -> None:
    early = replace(inspected, page=None, pdfs=(), brief=None, manuscript=None, diagnostics=(said("Y101"),))
    report = accessibility_report(early, Settings(), DAY)
    assert [verdict_of(report, code) for code in ("A101", "W101", "U110", "U101")] == ["not-reached"] * 4
    assert {result.verdict for result in report.machine} == {"not-reached"}
    assert (report.title, report.reached, report.date, report.errors) == ("brief", "read", None, 1)


def test_people_are_named_with_what_they_found(inspected: Inspected) -> None:
    report = accessibility_report(inspected, Settings(), DAY)
    by_id = {result.check.id: result for result in report.human}
    assert (by_id["13-005"].state, by_id["13-005"].owner, by_id["13-005"].note) == ("passed", "Ada", "All five.")
    assert (by_id["13-007"].outdated, by_id["13-005"].outdated) == (True, False)
    assert [by_id[id_].state for id_ in ("29-001", "03-001", "09-001")] == ["not-applicable", "never", "open"]
    assert report.open_checks == sum(not check.never for check in HUMAN_CHECKS) - 2
    assert next(topic for topic, _ in report.topics) == "Content"


def test_the_report_is_accessible_itself(inspected: Inspected) -> None:
    html = render_accessibility_report(accessibility_report(inspected, Settings(), DAY), built_in_look()).value
    assert html is not None
    assert inspected.page is not None
    assert inspected.brief is not None
    assert inspected.manuscript is not None
    page = replace(inspected.page, html=html, metadata=metadata_of(inspected.brief))
    subject = PageSubject(page, inspected.brief, inspected.manuscript, built_in_look())
    # Its title is its own, and it has no navigation to skip.
    rules = [rule for rule in RULES if rule.subject is PageSubject and rule.code.id not in {"W101", "W107"}]
    assert concise(diagnostic for rule in rules for diagnostic in rule.check(subject)) == ""


def test_the_protocol_is_complete() -> None:
    people = [check.id for check in HUMAN_CHECKS if not check.id.startswith("wcag-")]
    programs = [check.id for check in MACHINE_CHECKS]
    assert (len(people), len(programs)) == (48, 87)
    assert len({*people, *programs}) == 135
    assert people == sorted(people)
    assert programs == sorted(programs)


def test_rules_name_conditions_that_there_are() -> None:
    known = {check.id for check in (*HUMAN_CHECKS, *MACHINE_CHECKS)} | {"1.1"}
    named = {s.removeprefix("Matterhorn ") for rule in RULES for s in rule.standards if s.startswith("Matterhorn ")}
    assert named <= known
