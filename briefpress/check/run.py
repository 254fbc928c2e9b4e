"""All rules over one subject: what the pipeline calls between the stages.

The diagnostics carry the severity their rule declares; `levels.apply_levels` gives them the house's.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from multiprocessing import parent_process
from types import MappingProxyType
from typing import Final

from briefpress.check.pdf.verdicts import said_while_typeset
from briefpress.check.pdf_validator import Profile, Verdict, judge_beside, thread_of_validator
from briefpress.check.rules import RULES
from briefpress.check.source_place import SourcePlaces
from briefpress.check.subject import (
    BriefSubject,
    LookSubject,
    ManuscriptSubject,
    PageSubject,
    PdfSubject,
    SharedSubject,
    Subject,
    VerdictSubject,
)
from briefpress.diagnostics.codes.typeset import DAMAGED_PDF, LOST_WORDS, TRANSLUCENT
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.memory import memory_for_one_document
from briefpress.model.brief import Brief
from briefpress.model.brief_uses import BriefUses
from briefpress.model.judged_pdf import JudgedPdf, ProfileVerdict
from briefpress.model.look import Look
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from briefpress.model.pdf import TypesetPdf
from briefpress.model.scale import Scale
from briefpress.model.settings import Archival, Settings
from briefpress.model.shared import Shared

PROFILES: Final[Mapping[Archival, tuple[Profile, ...]]] = {"pdf-1.7": ("ua1", "3a"), "pdf-2.0": ()}
"""What the validator judges. It knows neither PDF/A-4 nor PDF/UA-2: there the rules of family U alone are the gate."""
NO_SCALES: Final[Mapping[str, Scale]] = MappingProxyType({})
FOLLOW_FROM: Final[Mapping[str, frozenset[str]]] = {
    "U110": frozenset({TRANSLUCENT.id}),
    "U114": frozenset({TRANSLUCENT.id, LOST_WORDS.id}),
}
"""Rules whose faults follow from what the typesetter told: they are tried when that is mended, and not before."""
LARGE: Final = 400_000
"""A PDF of so many bytes, of about fifty pages, is read before the validator begins: both at once take much memory."""


def check_manuscript(manuscript: Manuscript, settings: Settings, look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in a manuscript, whether or not its names can be resolved."""
    return _run(ManuscriptSubject(manuscript, settings, look))


def check_brief(
    brief: Brief,
    manuscript: Manuscript,
    shared: Shared,
    look: Look,
    settings: Settings,
    scales: Mapping[str, Scale] = NO_SCALES,
) -> tuple[Diagnostic, ...]:
    """Return what the rules find in a resolved brief, each at its place in the manuscript or the shared files.

    `scales` are those of the house, by name.
    """
    return _run(BriefSubject(brief, manuscript, shared, look, settings, scales))


def check_page(page: Page, brief: Brief, manuscript: Manuscript, look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the page of a brief, each at the authored place it came from, where it has one."""
    with memory_for_one_document():
        return _run(PageSubject(page, brief, manuscript, look))


def check_pdf(
    pdf: TypesetPdf, page: Page, places: SourcePlaces | None, told: tuple[Diagnostic, ...] = ()
) -> Outcome[JudgedPdf]:
    """Return what is known of a PDF, and what the rules and the validator find in it.

    `places` are those of its brief: each fault is at the authored place it came from, where it has one. Where a rule of
    ours and the validator find the same, ours speaks, and so does what was `told` while the PDF was made. There is no
    value where the file cannot be opened.
    """
    # Here, because a process that lets others typeset opens no PDF.
    from briefpress.check.pdf.reading import read_pdf_file

    with memory_for_one_document(), thread_of_validator() as thread:
        judge = partial(judge_beside, thread, pdf.content, PROFILES[page.archival])
        # Who does all in one process has one core for it, or little memory.
        beside = parent_process() is not None
        early = judge() if beside and len(pdf.content) < LARGE else None
        with memory_for_one_document():
            file = read_pdf_file(pdf)
        if file is None:
            return Outcome(None, (DAMAGED_PDF.at(None, "the PDF that was written cannot be opened"),))
        verdicts = early or (judge() if beside else lambda: judge()())
        return _judged(PdfSubject(pdf, file, page, places), told, verdicts)


def _judged(
    subject: PdfSubject, told: tuple[Diagnostic, ...], verdicts: Callable[[], tuple[Verdict, ...]]
) -> Outcome[JudgedPdf]:
    pdf, file = subject.pdf, subject.file
    codes = {diagnostic.code for diagnostic in told}
    follow = {code for code, causes in FOLLOW_FROM.items() if causes & codes}
    rules = tuple(rule for rule in RULES if rule.subject is PdfSubject)
    found = {rule.code.id: tuple(rule.check(subject)) for rule in rules if rule.code.id not in follow}
    said = frozenset(id_ for rule in rules for id_ in rule.covers if rule.code.id in follow or found[rule.code.id])
    # All that needs no verdict was done before, for to ask for them is to wait.
    judgements = verdicts()
    for verdict in judgements:
        left = tuple(f for f in verdict.failures if f.rule not in said and not said_while_typeset(f.rule, told))
        found[verdict.profile] = _run(VerdictSubject(replace(verdict, failures=left), subject))
    diagnostics = tuple(diagnostic for each in found.values() for diagnostic in each)
    judged = JudgedPdf(
        paper=pdf.paper,
        pages=pdf.pages,
        digest=hashlib.sha256(pdf.content).hexdigest(),
        version=file.version,
        profiles=tuple(ProfileVerdict(v.name, v.rules, len(v.failures), v.checks, v.trouble) for v in judgements),
    )
    return Outcome(judged, diagnostics)


def check_shared(shared: Shared, uses: tuple[BriefUses, ...]) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the shared files; `uses` says what each brief of the house uses of them."""
    return _run(SharedSubject(shared, uses))


def check_look(look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the style sheets of a house."""
    return _run(LookSubject(look))


def _run(subject: Subject) -> tuple[Diagnostic, ...]:
    found = (rule.check(subject) for rule in RULES if isinstance(subject, rule.subject))
    return tuple(diagnostic for diagnostics in found for diagnostic in diagnostics)
