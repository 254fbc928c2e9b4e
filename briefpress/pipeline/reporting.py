"""The accessibility report of a brief."""

from dataclasses import replace

from briefpress.check.accessibility_report import Inspected, accessibility_report
from briefpress.clock import today
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.house.location import House
from briefpress.house.writing import write_file
from briefpress.model.built import BuiltBrief
from briefpress.pipeline.common import Common
from briefpress.pipeline.preparing import Prepared
from briefpress.render.accessibility_report import render_accessibility_report


def write_report(
    one: Prepared, built: BuiltBrief, noticed: tuple[Diagnostic, ...], common: Common, folder: House
) -> BuiltBrief:
    """Write the accessibility report of a brief, whether or not it is sound; `noticed` is about the whole house."""
    if common.look is None:
        return built
    diagnostics = tuple(dict.fromkeys((*noticed, *built.diagnostics)))
    inspected = Inspected(one.slug, one.manuscript, one.brief, built.page, built.judged, diagnostics)
    html = render_accessibility_report(accessibility_report(inspected, common.settings, today()), common.look)
    path = f"{one.slug}/accessibility.html"
    written = write_file(folder, path, html.value.encode()) if html.value else Outcome(None)
    said = common.weigh(html, written)
    done = html.value is not None and not written.diagnostics
    return replace(built, diagnostics=built.diagnostics + said, report=path if done else "")
