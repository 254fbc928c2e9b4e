"""What every stage returns: a value, or none, and all that was noticed on the way."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from briefpress.diagnostics.diagnostic import Diagnostic, Severity

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value and its diagnostics. Errors may stand beside a value: work goes on so that all problems are found."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Return whether any of `diagnostics` is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
