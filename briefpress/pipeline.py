"""The line: the order of the stages, and what is checked between them. The only module that knows it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefpress.check.accessibility_report import Inspected, accessibility_report
from briefpress.check.explain import known_codes
from briefpress.check.levels import weighed
from briefpress.check.run import check_brief, check_look, check_manuscript, check_page, check_pdf, check_shared
from briefpress.check.settings import check_levels, check_organisation, check_scale, place_of_setting
from briefpress.clock import today
from briefpress.diagnostics.diagnostic import Diagnostic, stopping
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span
from briefpress.house.files import brief_slugs
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.house.writing import write_file
from briefpress.model.brief import Brief
from briefpress.model.brief_uses import uses_of
from briefpress.model.built import BuiltBrief, Report
from briefpress.model.judged_pdf import JudgedPdf
from briefpress.model.look import Look
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.model.scale import Scale
from briefpress.model.settings import Settings, WrittenSettings
from briefpress.model.shared import Shared
from briefpress.model.words import Words
from briefpress.publish.site import SITE, publish_brief, publish_index, published_listings
from briefpress.read.folder import read_manuscript
from briefpress.read.scales import read_scales
from briefpress.read.settings import read_written_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.render.accessibility_report import render_accessibility_report
from briefpress.render.attachments import attachments_of
from briefpress.render.index import render_index
from briefpress.render.page import render_page
from briefpress.render.template_check import check_templates
from briefpress.resolve.brief import resolve_brief
from briefpress.resolve.citation_styles import citation_style
from briefpress.typeset.door import typeset

LINE = (
    ("read", "folder → Manuscript", "YAML, Markdown and CSV become values that know their place; names stay open"),
    ("resolve", "Manuscript → Brief", "ids, numbers, citations, evidence: nothing is left to look up"),
    ("render", "Brief + look → Page", "Jinja makes HTML; the page is closed, with every asset in it"),
    ("typeset", "Page → Pdf", "WeasyPrint sets the page on paper and reads nothing else"),
    ("publish", "all → site/ + Manifest", "what was made is written, whole or not at all"),
)
"""The stages in order, with what each makes of what, and what it may do. `check` looks on after each."""

Progress = Callable[[str, str], None]
"""Told the slug of a brief and the stage that it enters."""


@dataclass(frozen=True, slots=True)
class Common:
    """All that the briefs of a house have in common, read once. What could not be read is none."""

    house: House
    written: WrittenSettings
    look: Look | None
    shared: Shared | None
    scales: Mapping[str, Scale]
    strict: bool
    progress: Progress

    @property
    def settings(self) -> Settings:
        """What `briefpress.yaml` says."""
        return self.written.settings

    def words(self, language: str | None, at: Span | None = None) -> Outcome[Words]:
        """Return the fixed words of a language, the house's own where none is named; `at` is where it is named."""
        if self.look is None:
            return Outcome(None)
        words = read_words(self.look, language or self.settings.language, at)
        # What is wrong with the language of the house was said of its settings.
        return words if language else Outcome(words.value)

    def weigh(self, *noticed: Outcome[object] | Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return what stages and rules noticed as the house weighs it."""
        return weighed(noticed, self.settings)

    def stops(self, diagnostics: tuple[Diagnostic, ...]) -> bool:
        """Return whether any of `diagnostics` keeps a brief from being published."""
        return any(diagnostic.severity in stopping(strict=self.strict) for diagnostic in diagnostics)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A brief that was read and resolved as far as it went, and what was noticed in it."""

    slug: str
    manuscript: Manuscript | None
    brief: Brief | None
    diagnostics: tuple[Diagnostic, ...]


def _no_progress(_slug: str, _stage: str) -> None:
    """Tell nobody."""


def build(
    house: House, slugs: tuple[str, ...] = (), *, strict: bool = False, progress: Progress = _no_progress
) -> Report:
    """Build the briefs `slugs`, all where none is named, and write those that are sound to `site/`.

    A brief with errors (with `strict`, also with warnings) is not written; its last good output stays.
    """
    return _run(house, slugs, strict, progress, publish=True)


def check(
    house: House,
    slugs: tuple[str, ...] = (),
    *,
    strict: bool = False,
    progress: Progress = _no_progress,
    reports: House | None = None,
) -> Report:
    """Do all that `build` does, except for writing. With `reports`, each brief gets an accessibility report there."""
    return _run(house, slugs, strict, progress, publish=False, reports=reports)


def _run(
    house: House,
    slugs: tuple[str, ...],
    strict: bool,
    progress: Progress,
    *,
    publish: bool,
    reports: House | None = None,
) -> Report:
    settings = read_written_settings(house)
    if settings.value is None:
        return Report((), settings.diagnostics)
    look, shared = read_look(house), read_shared(house, raw_html=settings.value.settings.raw_html)
    every = brief_slugs(house)
    wanted = slugs or every
    scales = read_scales(look.value) if look.value else Outcome[Mapping[str, Scale]](None)
    common = Common(house, settings.value, look.value, shared.value, scales.value or {}, strict, progress)
    noticed = common.weigh(settings, _settings_at_fault(common), look, shared, scales)
    if look.value:
        noticed += common.weigh(check_look(look.value), check_templates(look.value.templates))
    prepared = tuple(_prepare(slug, common) for slug in wanted)
    if shared.value and wanted == every:
        uses = tuple(uses_of(one.brief) for one in prepared if one.brief)
        complete = len(uses) == len(every)
        noticed += common.weigh(check_shared(shared.value, uses) if complete else ())
    if common.stops(noticed):
        # What the briefs share is broken: none can be trusted, but all of their own problems are told as well.
        built = tuple(BuiltBrief(one.slug, built=False, diagnostics=one.diagnostics) for one in prepared)
    else:
        built = tuple(_make(one, common, publish=publish) for one in prepared)
        noticed += common.weigh(_index(every, common, publish=publish))
    if reports:
        built = tuple(_report(one, brief, noticed, common, reports) for one, brief in zip(prepared, built, strict=True))
    return Report(built, tuple(dict.fromkeys((*noticed, *(d for one in built for d in one.diagnostics)))))


def _prepare(slug: str, common: Common) -> Prepared:
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
    return Prepared(slug, manuscript.value, brief.value, noticed)


def _make(one: Prepared, common: Common, *, publish: bool) -> BuiltBrief:
    """Render, typeset and publish one brief that has no errors; return what became of it."""
    failed = BuiltBrief(one.slug, built=False, diagnostics=one.diagnostics)
    words = common.words(one.brief.language).value if one.brief else None
    if one.brief is None or one.manuscript is None or words is None or common.look is None or common.shared is None:
        return failed
    if common.stops(one.diagnostics):
        return failed
    common.progress(one.slug, "render")
    attachments = attachments_of(one.brief, one.manuscript, common.shared, common.written, common.look)
    page = render_page(one.brief, common.settings, words, common.look, attachments)
    failed = replace(failed, page=page.value)
    noticed = one.diagnostics + common.weigh(page)
    if page.value:
        noticed += common.weigh(check_page(page.value, one.brief, one.manuscript, common.look))
    if page.value is None or common.stops(noticed):
        return replace(failed, diagnostics=noticed)
    typeset = tuple(_typeset(page.value, one.brief, one.manuscript, common))
    noticed += tuple(diagnostic for _, _, diagnostics in typeset for diagnostic in diagnostics)
    pdfs = tuple(pdf for pdf, _, _ in typeset if pdf)
    failed = replace(failed, judged=tuple(judged for _, judged, _ in typeset if judged))
    if common.stops(noticed):
        return replace(failed, diagnostics=noticed)
    pages = pdfs[0].pages if pdfs else 0
    if not publish:
        return replace(failed, built=True, pages=pages, diagnostics=noticed)
    common.progress(one.slug, "publish")
    manifest = publish_brief(common.house, one.brief, page.value, pdfs, common.settings)
    noticed += common.weigh(manifest)
    if manifest.value is None:
        return replace(failed, diagnostics=noticed)
    files = tuple(f"{SITE}/{one.slug}/{path}" for path, _ in manifest.value.files)
    return BuiltBrief(one.slug, built=True, files=files, pages=pages, diagnostics=noticed)


def _typeset(
    page: Page, brief: Brief, manuscript: Manuscript, common: Common
) -> Iterator[tuple[Pdf | None, JudgedPdf | None, tuple[Diagnostic, ...]]]:
    """Yield the PDF for each paper of the house, what the gate knows of it, and what was noticed."""
    for paper in common.settings.paper if "pdf" in common.settings.outputs else ():
        common.progress(brief.slug, "typeset")
        pdf = typeset(page, paper)
        noticed = common.weigh(pdf)
        if pdf.value is None:
            yield None, None, noticed
            continue
        checked = check_pdf(pdf.value, page, brief, manuscript, pdf.diagnostics)
        yield pdf.value, checked.value, noticed + common.weigh(checked)


def _report(
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


def _index(slugs: tuple[str, ...], common: Common, *, publish: bool) -> Outcome[None]:
    """Render the index of all briefs that stand in the site, old ones included, and publish it where asked to."""
    words = common.words(None)
    if words.value is None or common.look is None:
        return Outcome(None, words.diagnostics)
    listings = published_listings(common.house, slugs)
    files = render_index(listings.value or (), common.settings, words.value, common.look)
    noticed = listings.diagnostics + files.diagnostics
    if files.value is None or not publish:
        return Outcome(None, noticed)
    return Outcome(None, noticed + publish_index(common.house, slugs, files.value).diagnostics)


def _settings_at_fault(common: Common) -> Iterator[Diagnostic]:
    """Yield what the settings name and nothing has."""
    source = common.written.source
    yield from check_levels(common.settings, known_codes(), source)
    if common.shared:
        yield from check_organisation(common.settings, common.shared, source)
    if common.look:
        named = common.settings.citation_style
        at = place_of_setting("citation_style", named, source)
        yield from citation_style(named, common.look.citation_styles, at).diagnostics
        at = place_of_setting("language", common.settings.language, source)
        yield from read_words(common.look, common.settings.language, at).diagnostics
        yield from check_scale(common.settings, common.scales, source)
