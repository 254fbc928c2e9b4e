"""The end of the line: what was made, or kept, is written to the site, and the index after it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from briefpress.diagnostics.outcome import Outcome
from briefpress.house.files import is_file
from briefpress.house.location import SITE
from briefpress.model.brief import Brief
from briefpress.model.built import BuiltBrief
from briefpress.model.kept_brief import KeptBrief
from briefpress.model.manifest import Listing, OutputFile
from briefpress.model.pdf import Pdf
from briefpress.model.settings import Settings
from briefpress.pipeline.common import Common
from briefpress.pipeline.keeping import Keeper
from briefpress.pipeline.making import Made
from briefpress.pipeline.not_done import NOT_DONE
from briefpress.publish.listing import list_brief
from briefpress.publish.site import INDEX, publish_brief, publish_index, published_listings
from briefpress.render.index import render_index
from briefpress.work.workshop import Workshop


def publish_made(made: Made, common: Common, *, publish: bool) -> BuiltBrief:
    """Return what became of a brief that was made, once it is written, where that is wanted and it is sound."""
    built = BuiltBrief(made.slug, made.sound, (), made.pages, made.diagnostics)
    return _written(built, made.files, common) if made.sound and publish else built


def publish_kept(kept: KeptBrief, common: Common, keeper: Keeper, *, publish: bool) -> BuiltBrief:
    """Return what became of a kept brief; its files are written only where the site does not hold them."""
    built = BuiltBrief(kept.slug, kept.built, (), kept.pages, kept.diagnostics, unchanged=True)
    if not (kept.built and publish):
        return built
    if keeper.is_published(kept):
        return replace(built, files=tuple(f"{SITE}/{kept.slug}/{path}" for path, _ in kept.files))
    return _written(replace(built, unchanged=False), keeper.files_of(kept) or (), common)


async def make_index(
    slugs: tuple[str, ...], common: Common, workshop: Workshop, *, publish: bool
) -> Outcome[tuple[OutputFile, ...]]:
    """Render the index of all briefs that stand in the site, old ones included, and publish it where asked to.

    Its files, which are relative to the site, are returned where they stand there now.
    """
    words = common.words(None)
    if words.value is None or common.look is None:
        return Outcome(None, words.diagnostics)
    listings = published_listings(common.house, slugs)
    files = await render_index(listings.value or (), common.settings, words.value, common.look, workshop.do)
    noticed = listings.diagnostics + files.diagnostics
    if files.value is None or not publish:
        return Outcome(None, noticed)
    failed = publish_index(common.house, slugs, files.value).diagnostics
    return Outcome(None if failed else files.value, noticed + failed)


def list_ahead(brief: Brief, settings: Settings) -> Listing:
    """Return how the index will list a brief, but for numbers: its PDFs are not there yet."""
    papers = settings.paper if "pdf" in settings.outputs else ()
    return list_brief(brief, tuple(Pdf(paper, b"", pages=2) for paper in papers))


async def prepare_index(listings: Iterable[Listing], common: Common, workshop: Workshop) -> None:
    """Have the fonts of the index made and kept while PDFs are in the making, where the site has no index yet.

    Fonts have all digits: as a rule, the same ones will be asked for. What is wrong is told of the index itself.
    """
    words = common.words(None)
    if words.value is None or common.look is None or is_file(common.house, f"{SITE}/{INDEX}"):
        return
    with suppress(*NOT_DONE):
        await render_index(tuple(listings), common.settings, words.value, common.look, workshop.do)


def _written(built: BuiltBrief, files: tuple[OutputFile, ...], common: Common) -> BuiltBrief:
    """Write the files of a brief and return what became of it."""
    common.progress(built.slug, "publish")
    failed = common.weigh(publish_brief(common.house, built.slug, files))
    if failed:
        return replace(built, built=False, diagnostics=(*built.diagnostics, *failed))
    return replace(built, files=tuple(f"{SITE}/{built.slug}/{file.path}" for file in files))
