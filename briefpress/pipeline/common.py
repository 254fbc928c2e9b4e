"""What all briefs of a house have in common: read once in a run, and judged as a whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefpress.check.explain import known_codes
from briefpress.check.levels import weighed
from briefpress.check.run import check_look
from briefpress.check.settings import check_levels, check_organisation, check_scale, place_of_setting
from briefpress.diagnostics.diagnostic import Diagnostic, stopping
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.look import Look
from briefpress.model.package_versions import versions_of
from briefpress.model.scale import Scale
from briefpress.model.settings import Settings, WrittenSettings
from briefpress.model.shared import Shared
from briefpress.model.task import Task
from briefpress.model.words import Words
from briefpress.read.scales import read_scales
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.render.template_check import check_templates
from briefpress.resolve.citation_styles import citation_style
from briefpress.work.events import Event
from briefpress.work.workshop import Workshop

TEMPLATES_CHECKED_WITH: Final = ("jinja2", "markupsafe")
"""The packages that know what is wrong with a template."""
Progress = Callable[[str, str], None]
"""Told the slug of a brief and the stage that it enters."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how work goes on: the stage that each brief enters, and, if anybody asks, what can be seen of it."""

    progress: Progress = lambda _slug, _stage: None
    tell: Callable[[Event], None] | None = None


@dataclass(frozen=True, slots=True)
class Common:
    """All that the briefs of a house have in common. What could not be read is none."""

    house: House
    written: WrittenSettings
    look: Look | None
    shared: Shared | None
    scales: Mapping[str, Scale]
    strict: bool
    watcher: Watcher

    @property
    def settings(self) -> Settings:
        """What `briefpress.yaml` says."""
        return self.written.settings

    def progress(self, slug: str, stage: str) -> None:
        """Tell that brief `slug` enters `stage`."""
        self.watcher.progress(slug, stage)

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
class ReadCommon:
    """What briefs have in common, and what was noticed in it."""

    common: Common
    noticed: tuple[Diagnostic, ...]


def read_common(house: House, written: WrittenSettings, watcher: Watcher, *, strict: bool) -> ReadCommon:
    """Return what the briefs of `house` have in common, with what is wrong with it; the look is judged later."""
    look, shared = read_look(house), read_shared(house, raw_html=written.settings.raw_html)
    scales: Outcome[Mapping[str, Scale]] = read_scales(look.value) if look.value else Outcome(None)
    common = Common(house, written, look.value, shared.value, scales.value or {}, strict, watcher)
    return ReadCommon(common, common.weigh(_settings_at_fault(common), look, shared, scales))


async def check_house_look(common: Common, workshop: Workshop) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the look of a house. Its templates seldom change, and take long."""
    if common.look is None:
        return ()
    noticed = common.weigh(check_look(common.look))
    made_with = versions_of(*TEMPLATES_CHECKED_WITH)
    task = Task("templates", "the house", check_templates, (common.look.templates,), made_with)
    found = await workshop.do(task)
    return noticed + common.weigh(found)


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
