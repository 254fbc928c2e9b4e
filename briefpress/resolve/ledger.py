"""What resolving can look up, and what it notes down on its way through the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.bound import Held, Value
from briefpress.model.inline import Inline
from briefpress.model.manuscript import Manuscript
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared
from briefpress.model.words import Words
from briefpress.resolve.citations import CitationTexts
from briefpress.resolve.targets import Target


@dataclass(frozen=True, slots=True)
class Names:
    """Everything a name in the text may stand for."""

    manuscript: Manuscript
    shared: Shared
    settings: Settings
    words: Words
    language: str
    targets: Mapping[str, Target]
    citations: CitationTexts
    footnotes: Mapping[str, tuple[Inline, ...]]


@dataclass(slots=True)
class Ledger:
    """Notes taken in document order: problems, footnotes by number, terms used, what is bound to data.

    `written_out` are the terms whose expansion a reader has met. Lives for one brief's resolving.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    footnotes: dict[str, int] = field(default_factory=dict)
    notes: int = 0
    """How many footnotes there are so far: those of authors, and those that a style makes of citations."""
    note: int = 0
    """The number of the footnote that is being closed; none outside of footnotes."""
    in_note: bool = False
    """Whether a note is being closed, at the foot or in the margin: it calls no other."""
    terms: dict[str, None] = field(default_factory=dict)
    written_out: set[str] = field(default_factory=set)
    bound: list[Value | Held] = field(default_factory=list)
