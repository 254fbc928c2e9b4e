"""The second half of a brief's line: render, typeset, and all its files. What is expensive is a closed task."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

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
from briefpress.pipeline.common import Common
from briefpress.pipeline.pdf_task import pdf_task, placed
from briefpress.pipeline.preparing import Prepared
from briefpress.publish.site import outputs_of
from briefpress.render.attachments import attachments_of
from briefpress.render.page import render_page
from briefpress.render.web_fonts import web_fonts
from briefpress.work.events import PageReady, PdfReady
from briefpress.work.workshop import Workshop

Result = TypeVar("Result")


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


async def make(one: Prepared, common: Common, workshop: Workshop) -> Made:
    """Render and typeset one brief that has no errors."""
    made = Made(one.slug, sound=False, uses=one.uses, diagnostics=one.diagnostics)
    words = common.words(one.brief.language).value if one.brief else None
    if one.brief is None or one.manuscript is None or words is None or common.look is None or common.shared is None:
        return made
    if common.stops(one.diagnostics):
        return made
    common.progress(one.slug, "render")
    attachments = attachments_of(one.brief, one.manuscript, common.shared, common.written, common.look)
    rendered = await render_page(one.brief, common.settings, words, common.look, attachments, workshop.do)
    page, noticed = rendered.value, one.diagnostics + common.weigh(rendered)
    if page is None or common.stops(noticed):
        noticed += common.weigh(check_page(page, one.brief, one.manuscript, common.look)) if page else ()
        return replace(made, page=page, diagnostics=noticed)
    shown = asyncio.Event()
    # First, for it takes longest: all that follows is done beside it.
    async with _given_up(_typesetting(page, common, workshop, shown)) as typesetting:
        fonts = await web_fonts(page.assets, workshop.do)
        if tell := common.watcher.tell:
            tell(PageReady(one.slug, outputs_of(one.brief, page, (), common.settings, fonts)))
        shown.set()
        noticed += common.weigh(check_page(page, one.brief, one.manuscript, common.look))
        made = replace(made, page=page, diagnostics=noticed)
        if common.stops(noticed):
            return made
        pdfs = _judged(await typesetting, page, one, common)
    noticed += tuple(diagnostic for _, _, diagnostics in pdfs for diagnostic in diagnostics)
    made = replace(made, judged=tuple((pdf, judged) for pdf, judged, _ in pdfs if pdf and judged), diagnostics=noticed)
    if common.stops(noticed):
        return made
    written = tuple(pdf for pdf, _, _ in pdfs if pdf)
    files = outputs_of(one.brief, page, written, common.settings, fonts)
    stages = (("brief", digest_of(one.brief)), ("page", page.digest))
    return replace(made, sound=True, files=files, pages=written[0].pages if written else 0, stages=stages)


@asynccontextmanager
async def _given_up(begun: "asyncio.Future[Result]") -> "AsyncIterator[asyncio.Future[Result]]":
    """Give up what was begun, where it is not done at the end."""
    try:
        yield begun
    finally:
        begun.cancel()
        await asyncio.gather(begun, return_exceptions=True)


def _typesetting(
    page: Page, common: Common, workshop: Workshop, shown: asyncio.Event
) -> "asyncio.Future[list[MadePdf]]":
    """Begin with the PDF for each paper of the house.

    Nothing is told of a PDF before the page is `shown`. That of the first paper is begun at once; others leave room for
    the fonts of the page.
    """
    papers = common.settings.paper if "pdf" in common.settings.outputs else ()
    if papers:
        common.progress(page.slug, "typeset")
    return asyncio.gather(*(_pdf(page, paper, common, workshop, shown) for paper in papers))


def _judged(
    made: list[MadePdf], page: Page, one: Prepared, common: Common
) -> list[tuple[Pdf | None, JudgedPdf | None, tuple[Diagnostic, ...]]]:
    """Return each PDF, what the gate knows of it, and what was noticed."""
    judged = [placed(each, page, one) for each in made]
    return [
        (each.pdf, verdict.value, common.weigh(each.told, verdict)) for each, verdict in zip(made, judged, strict=True)
    ]


async def _pdf(page: Page, paper: Paper, common: Common, workshop: Workshop, shown: asyncio.Event) -> MadePdf:
    is_first = paper == common.settings.paper[0]
    if not is_first:
        await shown.wait()
    made = await workshop.do(pdf_task(page, paper))
    await shown.wait()
    tell = common.watcher.tell
    if tell and made.pdf and not common.stops(common.weigh(made.told)):
        name = pdf_name(page.slug, paper, first=is_first)
        tell(PdfReady(page.slug, name, made.pdf.content))
    return made
