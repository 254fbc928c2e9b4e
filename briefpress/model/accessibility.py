"""What people have checked by hand, as authored in `accessibility.yaml`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from briefpress.model.schema import CONFIGURATION

HumanVerdict = Literal["passed", "failed", "not-applicable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEntry:
    """What one person found out about one check."""

    __pydantic_config__ = CONFIGURATION

    check: str
    """The id of the check, as the accessibility report names it: `13-005`, `wcag-1.4.1`."""
    verdict: HumanVerdict
    """`passed`, `failed`, or `not-applicable`."""
    owner: str
    """Who has checked it."""
    date: datetime.date
    """On which day."""
    note: str | None = None
    """What there is to say about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityFile:
    """The fields of `accessibility.yaml`."""

    __pydantic_config__ = CONFIGURATION

    checks: tuple[CheckEntry, ...] = ()
    """What people have checked, one entry for each check."""
