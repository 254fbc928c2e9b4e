"""How much a diagnostic weighs in this house: the levels under `rules:` in `briefpress.yaml`."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.first_of_many import first_in_each_file
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.settings import Settings

T = TypeVar("T")


def weighed(noticed: Iterable[Outcome[object] | Iterable[Diagnostic]], settings: Settings) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of stages and rules as this house weighs them, each once, of a great many the first."""
    parts = (
        apply_levels_to_outcome(one, settings).diagnostics if isinstance(one, Outcome) else apply_levels(one, settings)
        for one in noticed
    )
    return tuple(first_in_each_file(dict.fromkeys(diagnostic for part in parts for diagnostic in part)))


def apply_levels(diagnostics: Iterable[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    """Return `diagnostics` with the severities this house gives them, without those it has switched off."""
    weighed = (_weigh(diagnostic, settings) for diagnostic in diagnostics)
    return tuple(diagnostic for diagnostic in weighed if diagnostic is not None)


def apply_levels_to_outcome(outcome: Outcome[T], settings: Settings) -> Outcome[T]:
    """Return `outcome` with the severities this house gives.

    Where there is no value, errors stay errors: a stage that could not do its work has no lesser way of saying so.
    """
    if outcome.value is not None:
        return Outcome(outcome.value, apply_levels(outcome.diagnostics, settings))
    weighed = (d if d.severity is Severity.ERROR else _weigh(d, settings) for d in outcome.diagnostics)
    return Outcome(None, tuple(diagnostic for diagnostic in weighed if diagnostic is not None))


def _weigh(diagnostic: Diagnostic, settings: Settings) -> Diagnostic | None:
    setting = settings.rules.get(diagnostic.code)
    if setting is None:
        return diagnostic
    return None if setting.level == "off" else replace(diagnostic, severity=Severity(setting.level))
