"""An accessibility report becomes a page: one file, with its styles in it."""

from typing import Final

from markupsafe import Markup

from briefpress.diagnostics.outcome import Outcome
from briefpress.model.accessibility_report import AccessibilityReport
from briefpress.model.look import Look
from briefpress.render.context import ReportContext, names_of
from briefpress.render.stylesheet import gather_sheet
from briefpress.render.template import render_template

TEMPLATE: Final = "accessibility-report.html"
SHEETS: Final = ("tokens.css", "report.css")


def render_accessibility_report(report: AccessibilityReport, look: Look) -> Outcome[str]:
    """Return the report as HTML that needs no other file. It is in English, as all messages are."""
    sheets = [gather_sheet(look.styles, name) for name in SHEETS]
    noticed = tuple(diagnostic for sheet in sheets for diagnostic in sheet.diagnostics)
    # A sheet stands in the page as it is; only what would end its element must not.
    style = Markup("\n".join(sheet.value or "" for sheet in sheets).replace("</", "<\\/"))  # noqa: S704
    rendered = render_template(look.templates, TEMPLATE, names_of(ReportContext(report=report, style=style)))
    return Outcome(rendered.value, (*noticed, *rendered.diagnostics))
