"""The first half of a brief's line: read, resolve, and check what its authors wrote."""

from dataclasses import dataclass

from briefpress.check.run import check_brief, check_manuscript
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.brief import Brief
from briefpress.model.brief_uses import BriefUses, uses_of
from briefpress.model.manuscript import Manuscript
from briefpress.pipeline.common import Common
from briefpress.read.folder import read_manuscript
from briefpress.resolve.brief import resolve_brief


@dataclass(frozen=True, slots=True)
class Prepared:
    """A brief that was read and resolved as far as it went, and what was noticed in it."""

    slug: str
    manuscript: Manuscript | None
    brief: Brief | None
    diagnostics: tuple[Diagnostic, ...]
    uses: BriefUses | None = None
    """What it uses of the shared files, where it was resolved."""


def prepare(slug: str, common: Common) -> Prepared:
    """Read and resolve one brief, and check it. It goes as far as it can, so that all problems are found."""
    common.progress(slug, "read")
    manuscript = read_manuscript(common.house, slug, raw_html=common.settings.raw_html)
    noticed = common.weigh(manuscript)
    if manuscript.value is None or common.look is None:
        return Prepared(slug, None, None, noticed)
    noticed += common.weigh(check_manuscript(manuscript.value, common.settings, common.look))
    language = manuscript.value.front_matter.language
    words = common.words(language, manuscript.value.front_matter_places.value("language") if language else None)
    noticed += common.weigh(words)
    if common.shared is None or words.value is None:
        return Prepared(slug, None, None, noticed)
    common.progress(slug, "resolve")
    brief = resolve_brief(
        manuscript.value,
        common.shared,
        common.settings,
        words.value,
        common.scales,
        common.look.citation_styles,
    )
    noticed += common.weigh(brief)
    if brief.value:
        noticed += common.weigh(
            check_brief(brief.value, manuscript.value, common.shared, common.look, common.settings, common.scales)
        )
    return Prepared(slug, manuscript.value, brief.value, noticed, uses_of(brief.value) if brief.value else None)
