"""`briefpress.yaml`: the settings of a house."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefpress.diagnostics.source import Source
from briefpress.model.schema import CONFIGURATION

Paper = Literal["a4", "letter"]
Output = Literal["html", "pdf", "json", "findings", "data"]
Level = Literal["error", "warning", "advice", "off"]
Archival = Literal["pdf-1.7", "pdf-2.0"]
"""Which standards a PDF keeps: PDF/A-3a with PDF/UA-1, or PDF/A-4f with PDF/UA-2."""


GlossaryLists = Literal["terms", "abbreviations", "both", "none"]
"""What is listed at the end of a brief: terms, what abbreviations stand for, both, or nothing."""


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
    outputs: tuple[Output, ...] = ("html", "pdf", "json", "findings", "data")
    """What is written for each brief."""
    archival: Archival = "pdf-1.7"
    """The standards of every PDF: `pdf-1.7` keeps PDF/A-3a and PDF/UA-1, `pdf-2.0` keeps PDF/A-4f and PDF/UA-2."""
    citation_style: str = "author-date"
    """How works are cited: `author-date`, `numeric`, `notes`, or the name of a CSL file in `styles/citations/`."""
    raw_html: bool = False
    """Whether a few elements of HTML, such as `<abbr title="…">`, may stand among words: see `docs/safety.md`."""
    contents_from: int = 6
    """A PDF of more pages than this carries a contents list."""
    numbered_sections: bool = True
    """Whether sections are numbered."""
    findings: FindingLimits = field(default_factory=FindingLimits)
    """Limits for key findings."""
    scale: str = "icd-203"
    """The scale of confidence and likelihood: a file in `templates/scales/`, such as `ipcc` or `as-stated`."""
    evidence_matrix: bool = False
    """Whether briefs show a table of their findings against the exhibits and sources that support them."""
    abbreviations: Literal["expand", "as-written"] = "expand"
    """Whether a term that is an abbreviation is written out where it is first used, or shown as it is written."""
    glossary: GlossaryLists = "both"
    """What is listed at the end of a brief: `terms`, `abbreviations`, `both` in a list each, or `none`."""
    known_abbreviations: tuple[str, ...] = ()
    """Abbreviations that every reader of the house knows, besides EU, UN, PDF and the like."""
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    """Codes of diagnostics whose weight this house changes, each with its reason."""


@dataclass(frozen=True, slots=True)
class WrittenSettings:
    """The settings of a house with the file that says them; none where the house has no such file."""

    settings: Settings
    source: Source | None = field(default=None, compare=False, repr=False)
