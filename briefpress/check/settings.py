"""What the settings name: codes of diagnostics, and the organisation that publishes."""

import re
from collections.abc import Collection, Iterator

from briefpress.diagnostics.codes.finding import UNKNOWN_SCALE
from briefpress.diagnostics.codes.house import UNKNOWN_RULE
from briefpress.diagnostics.codes.reference import UNKNOWN_ORGANISATION
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared


def check_levels(settings: Settings, known: Collection[str], source: Source | None = None) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each code under `rules:` that is not `known`; `source` is `briefpress.yaml`."""
    for code in settings.rules:
        if code not in known:
            yield UNKNOWN_RULE.at(
                _find(rf"(?<![\w-]){re.escape(code)}(?=['\"]?\s*:)", source, after="rules:"),
                f"no diagnostic has the code `{code}`",
                label="changes nothing",
                help=did_you_mean(code, known, "briefpress explain lists all codes"),
            )


def check_organisation(settings: Settings, shared: Shared, source: Source | None = None) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the publisher of the house is nobody; `source` is `briefpress.yaml`."""
    known = shared.organisations
    if settings.organisation and settings.organisation not in {*known.entries, *known.broken}:
        yield UNKNOWN_ORGANISATION.at(
            place_of_setting("organisation", settings.organisation, source),
            f"no organisation is called `{settings.organisation}`",
            label="unknown organisation",
            help=did_you_mean(settings.organisation, known.entries, "add it to content/_shared/organisations.yaml"),
        )


def check_scale(settings: Settings, scales: Collection[str], source: Source | None = None) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the settings name none of `scales`; `source` is `briefpress.yaml`."""
    if scales and settings.scale not in scales:  # where there are none, one could not be read, which was told
        yield UNKNOWN_SCALE.at(
            place_of_setting("scale", settings.scale, source),
            f"no scale is called `{settings.scale}`",
            label="unknown scale",
            help=did_you_mean(settings.scale, scales, f"the scales are {one_of(scales)}"),
        )


def place_of_setting(key: str, value: str, source: Source | None) -> Span:
    """Return where `briefpress.yaml` gives the setting `key` the `value`."""
    return _find(re.escape(value), source, after=f"{key}:")


def _find(pattern: str, source: Source | None, after: str) -> Span:
    """Return the first place of `pattern` behind the word `after`: settings are read without their places."""
    if source is None:
        return span_of_file("briefpress.yaml")
    found = re.compile(pattern).search(source.text, max(source.text.find(after), 0))
    return Span(source, found.start(), found.end()) if found else Span(source, 0, 0)
