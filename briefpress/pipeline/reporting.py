"""The accessibility report of a brief."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefpress.check.accessibility_report import Inspected, accessibility_report
from briefpress.check.pdf.outline import outline
from briefpress.clock import today
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.house.location import House
from briefpress.house.writing import write_file
from briefpress.model.accessibility_report import ReportedPdf
from briefpress.model.built import BuiltBrief
from briefpress.model.pdf import pdf_name
from briefpress.pipeline.common import Common
from briefpress.pipeline.making import Made
from briefpress.pipeline.preparing import Prepared
from briefpress.render.accessibility_report import render_accessibility_report


@dataclass(frozen=True, slots=True)
class Reportable:
    """What the report of a brief tells of: as it was prepared, and what was made of it, as far as it can be trusted."""

    prepared: Prepared
    made: Made | None = None


def write_report(
    one: Reportable, built: BuiltBrief, noticed: tuple[Diagnostic, ...], common: Common, folder: House
) -> BuiltBrief:
    """Write the accessibility report of a brief, whether or not it is sound; `noticed` is about the whole house."""
    if common.look is None:
        return built
    prepared, page = one.prepared, one.made.page if one.made else None
    pdfs = tuple(_reported(one.made)) if one.made else ()
    diagnostics = tuple(dict.fromkeys((*noticed, *built.diagnostics)))
    inspected = Inspected(prepared.slug, prepared.manuscript, prepared.brief, page, pdfs, diagnostics)
    html = render_accessibility_report(accessibility_report(inspected, common.settings, today()), common.look)
    path = f"{prepared.slug}/accessibility.html"
    written = write_file(folder, path, html.value.encode()) if html.value else Outcome(None)
    said = common.weigh(html, written)
    done = html.value is not None and not written.diagnostics
    return replace(built, diagnostics=built.diagnostics + said, report=path if done else "")


def _reported(made: Made) -> Iterator[ReportedPdf]:
    for index, (pdf, judged) in enumerate(made.judged):
        yield ReportedPdf(pdf_name(made.slug, pdf.paper, first=index == 0), judged, outline(pdf))
