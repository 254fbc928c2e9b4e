"""The second half of a brief's line: render, typeset, and all its files. What is expensive is a closed task."""

import asyncio
from dataclasses import dataclass, field, replace

from briefpress.check.run import check_page
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.brief_uses import BriefUses
from briefpress.model.digest import digest_of
from briefpress.model.judged_pdf import JudgedPdf
from briefpress.model.made_pdf import MadePdf
from briefpress.model.manifest import OutputFile
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf, pdf_name
from briefpress.model.settings import Paper
from briefpress.model.task import Do
from briefpress.pipeline.common import Common
from briefpress.pipeline.pdf_task import pdf_task, placed
from briefpress.pipeline.preparing import Prepared
from briefpress.publish.site import outputs_of
from briefpress.render.attachments import attachments_of
from briefpress.render.page import render_page
from briefpress.work.events import PageReady, PdfReady
from briefpress.work.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Made:
    """A brief in all its forms, as far as it got. `sound` says that nothing stops it from being published."""

    slug: str
    sound: bool
    uses: BriefUses | None
    diagnostics: tuple[Diagnostic, ...]
    page: Page | None = field(default=None, repr=False)
    judged: tuple[tuple[Pdf, JudgedPdf], ...] = field(default=(), repr=False)
    """Its PDFs with what the gate knows of them."""
    files: tuple[OutputFile, ...] = field(default=(), repr=False)
    """The files in its folder of the site."""
    pages: int = 0
    """The pages of its first PDF."""
    stages: tuple[tuple[str, str], ...] = ()
    """The digest of what each stage has made of it, in the order of the line."""


async def make(one: Prepared, common: Common, workshop: Workshop, do: Do) -> Made:
    """Render and typeset one brief that has no errors; `do` does what its page needs."""
    made = Made(one.slug, sound=False, uses=one.uses, diagnostics=one.diagnostics)
    words = common.words(one.brief.language).value if one.brief else None
    if one.brief is None or one.manuscript is None or words is None or common.look is None or common.shared is None:
        return made
    if common.stops(one.diagnostics):
        return made
    common.progress(one.slug, "render")
    attachments = attachments_of(one.brief, one.manuscript, common.shared, common.written, common.look)
    page = await render_page(one.brief, common.settings, words, common.look, attachments, do)
    noticed = one.diagnostics + common.weigh(page)
    if page.value:
        tell = common.watcher.tell
        if tell and not common.stops(noticed):
            tell(PageReady(one.slug, outputs_of(one.brief, page.value, (), common.settings)))
        noticed += common.weigh(check_page(page.value, one.brief, one.manuscript, common.look))
    made = replace(made, page=page.value, diagnostics=noticed)
    if page.value is None or common.stops(noticed):
        return made
    pdfs = await _pdfs(page.value, one, common, workshop)
    noticed += tuple(diagnostic for _, _, diagnostics in pdfs for diagnostic in diagnostics)
    made = replace(made, judged=tuple((pdf, judged) for pdf, judged, _ in pdfs if pdf and judged), diagnostics=noticed)
    if common.stops(noticed):
        return made
    written = tuple(pdf for pdf, _, _ in pdfs if pdf)
    files = outputs_of(one.brief, page.value, written, common.settings)
    stages = (("brief", digest_of(one.brief)), ("page", page.value.digest))
    return replace(made, sound=True, files=files, pages=written[0].pages if written else 0, stages=stages)


async def _pdfs(
    page: Page, one: Prepared, common: Common, workshop: Workshop
) -> list[tuple[Pdf | None, JudgedPdf | None, tuple[Diagnostic, ...]]]:
    """Return the PDF for each paper of the house, what the gate knows of it, and what was noticed."""
    papers = common.settings.paper if "pdf" in common.settings.outputs else ()
    if papers:
        common.progress(one.slug, "typeset")
    made = await asyncio.gather(*(_pdf(page, paper, common, workshop) for paper in papers))
    judged = [placed(each, page, one) for each in made]
    return [
        (each.pdf, verdict.value, common.weigh(each.told, verdict)) for each, verdict in zip(made, judged, strict=True)
    ]


async def _pdf(page: Page, paper: Paper, common: Common, workshop: Workshop) -> MadePdf:
    made = await workshop.do(pdf_task(page, paper))
    tell = common.watcher.tell
    if tell and made.pdf and not common.stops(common.weigh(made.told)):
        name = pdf_name(page.slug, paper, first=paper == common.settings.paper[0])
        tell(PdfReady(page.slug, name, made.pdf.content))
    return made
