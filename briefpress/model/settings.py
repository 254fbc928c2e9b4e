"""`briefpress.yaml`: the settings of a house."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefpress.model.schema import CONFIGURATION

Paper = Literal["a4", "letter"]
Output = Literal["html", "pdf", "json"]
Level = Literal["error", "warning", "advice", "off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """How much a rule weighs in this house."""

    __pydantic_config__ = CONFIGURATION

    level: Level
    """`error`, `warning`, `advice`, or `off`."""
    reason: str
    """Why the house differs from the default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLimits:
    """What the house allows in the panel of key findings."""

    __pydantic_config__ = CONFIGURATION

    most: int = 9
    """How many findings a brief may have."""
    words: int = 40
    """How many words a finding's statement may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The fields of `briefpress.yaml`, each with the value it has when left out."""

    __pydantic_config__ = CONFIGURATION

    organisation: str | None = None
    """The publisher: an id in `content/_shared/organisations.yaml`."""
    title: str = "Policy briefs"
    """The heading of the site's index."""
    introduction: str | None = None
    """One paragraph under it."""
    language: str = "en"
    """The language of briefs that name none (BCP 47)."""
    paper: tuple[Paper, ...] = ("a4",)
    """The papers a PDF is made for; the first gives `<slug>.pdf`, the others `<slug>-<paper>.pdf`."""
    theme: str | None = None
    """The name of a style sheet in `styles/themes/`, such as `large-print`."""
    outputs: tuple[Output, ...] = ("html", "pdf", "json")
    """What is written for each brief."""
    contents_from: int = 6
    """A PDF of more pages than this carries a contents list."""
    numbered_sections: bool = True
    """Whether sections are numbered."""
    findings: FindingLimits = field(default_factory=FindingLimits)
    """Limits for key findings."""
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    """Codes of diagnostics whose weight this house changes, each with its reason."""
