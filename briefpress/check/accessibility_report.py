"""The accessibility report of a brief: what rules, the validator and people found, brought together."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, Final

import briefpress
from briefpress.check.pdf_validator import NAMES
from briefpress.check.rule import Rule
from briefpress.check.rules import RULES
from briefpress.check.subject import (
    BriefSubject,
    LookSubject,
    ManuscriptSubject,
    PageSubject,
    PdfSubject,
    SharedSubject,
    VerdictSubject,
)
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.accessibility import CheckEntry
from briefpress.model.accessibility_report import (
    AccessibilityReport,
    HumanResult,
    MachineResult,
    Reached,
    ReportedFault,
    ReportedPdf,
    RuleGroup,
    RuleResult,
    RuleVerdict,
)
from briefpress.model.brief import Brief
from briefpress.model.conditions import HUMAN_CHECKS, MACHINE_CHECKS
from briefpress.model.conditions.condition import HumanCheck
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from briefpress.model.settings import Archival, Settings

GROUPS: Final = (
    ("Content", (ManuscriptSubject, BriefSubject, SharedSubject)),
    ("Web page", (PageSubject,)),
    ("PDF", (PdfSubject, VerdictSubject)),
    ("Templates and styles", (LookSubject,)),
)
"""What rules look at, as the report calls it."""
CLAIMS: Final[Mapping[Archival, tuple[str, str]]] = {
    "pdf-1.7": ("PDF/A-3a", "PDF/UA-1"),
    "pdf-2.0": ("PDF/A-4f", "PDF/UA-2"),
}
"""The standards of the PDFs, by the setting of the house."""
MATTERHORN: Final = "Matterhorn "
VALIDATOR: Final = NAMES["ua1"]
"""The profile of the validator that judges the conditions of the Matterhorn Protocol."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """A brief as far as the line brought it, with all that was noticed in it and in what it shares with others."""

    slug: str
    manuscript: Manuscript | None
    brief: Brief | None
    page: Page | None
    pdfs: tuple[ReportedPdf, ...]
    diagnostics: tuple[Diagnostic, ...]


def accessibility_report(inspected: Inspected, settings: Settings, made: datetime.date) -> AccessibilityReport:
    """Return the report of a brief, whether or not it is in order; `made` is the day of the report."""
    brief, page = inspected.brief, inspected.page
    results = {rule.code.id: _result(rule, inspected, settings) for rule in RULES}
    groups = tuple(
        RuleGroup(title, tuple(results[rule.code.id] for rule in RULES if rule.subject in subjects))
        for title, subjects in GROUPS
    )
    judged = tuple(dict.fromkeys(profile.name for pdf in inspected.pdfs for profile in pdf.judged.profiles))
    entries = inspected.manuscript.accessibility if inspected.manuscript else ()
    return AccessibilityReport(
        slug=inspected.slug,
        title=_title(inspected),
        edition=brief.edition if brief else "",
        date=brief.date if brief else None,
        made=made,
        reached=_reached(inspected),
        page_digest=page.digest if page else "",
        claims=(*CLAIMS[settings.archival], "WCAG 2.2 AA"),
        judged_by_validator=judged,
        versions=(
            ("briefpress", briefpress.__version__),
            ("WeasyPrint", version("weasyprint")),
            ("page-validation", version("page-validation")),
        ),
        pdfs=inspected.pdfs,
        groups=groups,
        others=tuple(_fault(d) for d in inspected.diagnostics if d.code not in results),
        machine=tuple(_machine(inspected, results)),
        human=tuple(_human(check, entries, brief) for check in HUMAN_CHECKS),
    )


def _result(rule: Rule[Any], inspected: Inspected, settings: Settings) -> RuleResult:
    faults = tuple(_fault(diagnostic) for diagnostic in inspected.diagnostics if diagnostic.code == rule.code.id)
    setting = settings.rules.get(rule.code.id)
    verdict: RuleVerdict = "passed"
    if setting is not None and setting.level == "off":
        verdict = "off"
    elif faults:
        verdict = "advice" if all(fault.severity is Severity.ADVICE for fault in faults) else "failed"
    elif not _was_reached(rule, inspected):
        verdict = "not-reached"
    elif rule.subject is VerdictSubject and not any(pdf.judged.profiles for pdf in inspected.pdfs):
        verdict = "not-judged"
    code = rule.code
    reason = setting.reason if setting is not None else ""
    return RuleResult(code.id, code.name, code.summary, code.severity, rule.standards, verdict, faults, reason)


def _was_reached(rule: Rule[Any], inspected: Inspected) -> bool:
    there: Mapping[type, object] = {
        ManuscriptSubject: inspected.manuscript,
        BriefSubject: inspected.brief,
        PageSubject: inspected.page,
        PdfSubject: inspected.pdfs,
        VerdictSubject: inspected.pdfs,
    }
    return bool(there.get(rule.subject, True))


def _machine(inspected: Inspected, results: Mapping[str, RuleResult]) -> Iterator[MachineResult]:
    validator = [profile for pdf in inspected.pdfs for profile in pdf.judged.profiles if profile.name == VALIDATOR]
    for condition in MACHINE_CHECKS:
        wanted = f"{MATTERHORN}{condition.id}"
        ours = [result for result in results.values() if wanted in result.standards]
        judges = (*((VALIDATOR,) if validator else ()), *(result.code for result in ours))
        verdict: RuleVerdict = "passed"
        if not inspected.pdfs:
            verdict = "not-reached"
        elif any(result.verdict == "failed" for result in ours):
            verdict = "failed"
        elif not judges:
            verdict = "not-judged"
        elif not ours and any(not profile.passed for profile in validator):
            verdict = "unclear"
        yield MachineResult(condition.id, condition.fault, verdict, judges)


def _human(check: HumanCheck, entries: Iterable[CheckEntry], brief: Brief | None) -> HumanResult:
    entry = next((entry for entry in entries if entry.check == check.id), None)
    if entry is None:
        return HumanResult(check, "never" if check.never else "open")
    outdated = brief is not None and entry.date < brief.date
    return HumanResult(check, entry.verdict, entry.owner, entry.date, entry.note or "", outdated)


def _fault(diagnostic: Diagnostic) -> ReportedFault:
    span = diagnostic.span
    place = ""
    if span is not None:
        place = f"{span.source.path}:{span.line}:{span.column}" if span.source.text else span.source.path
    return ReportedFault(diagnostic.severity, diagnostic.message, place, diagnostic.help)


def _reached(inspected: Inspected) -> Reached:
    if inspected.pdfs:
        return "pdf"
    if inspected.page:
        return "page"
    return "resolved" if inspected.brief else "read"


def _title(inspected: Inspected) -> str:
    if inspected.brief:
        return inspected.brief.title
    return inspected.manuscript.front_matter.title if inspected.manuscript else inspected.slug
