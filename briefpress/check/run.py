"""All rules over one subject: what the pipeline calls between the stages.

The diagnostics carry the severity their rule declares; `levels.apply_levels` gives them the house's.
"""

from briefpress.check.rules import RULES
from briefpress.check.subject import (
    BriefSubject,
    LookSubject,
    ManuscriptSubject,
    PageSubject,
    PdfSubject,
    SharedSubject,
    Subject,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.brief import Brief
from briefpress.model.look import Look
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared


def check_manuscript(manuscript: Manuscript, settings: Settings, look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in a manuscript, whether or not its names can be resolved."""
    return _run(ManuscriptSubject(manuscript, settings, look))


def check_brief(brief: Brief, manuscript: Manuscript, shared: Shared, look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in a resolved brief, each at its place in the manuscript or the shared files."""
    return _run(BriefSubject(brief, manuscript, shared, look))


def check_page(page: Page, brief: Brief, manuscript: Manuscript, look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the page of a brief, each at the authored place it came from, where it has one."""
    return _run(PageSubject(page, brief, manuscript, look))


def check_pdf(pdf: Pdf, page: Page, brief: Brief, manuscript: Manuscript) -> tuple[Diagnostic, ...]:
    """Return what the rules find in a PDF of a brief, each at the authored place it came from, where it has one."""
    return _run(PdfSubject(pdf, page, brief, manuscript))


def check_shared(shared: Shared, briefs: tuple[Brief, ...]) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the shared files; `briefs` are all briefs of the house."""
    return _run(SharedSubject(shared, briefs))


def check_look(look: Look) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the style sheets of a house."""
    return _run(LookSubject(look))


def _run(subject: Subject) -> tuple[Diagnostic, ...]:
    found = (rule.check(subject) for rule in RULES if isinstance(subject, rule.subject))
    return tuple(diagnostic for diagnostics in found for diagnostic in diagnostics)
