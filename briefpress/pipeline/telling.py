"""What a run tells those who watch when it is over."""

from collections.abc import Callable

from briefpress.model.built import Report
from briefpress.work.events import Done, Event, Told


def tell_report(report: Report, tell: Callable[[Event], None]) -> None:
    """Tell all that was noticed, first about the house and then brief by brief, and which briefs stand in the site."""
    of_briefs = {diagnostic for brief in report.briefs for diagnostic in brief.diagnostics}
    tell(Told(tuple(diagnostic for diagnostic in report.diagnostics if diagnostic not in of_briefs)))
    for brief in report.briefs:
        tell(Told(brief.diagnostics, brief.slug))
    built = tuple(brief.slug for brief in report.briefs if brief.built)
    tell(Done(built, tuple(brief.slug for brief in report.briefs if not brief.built)))
