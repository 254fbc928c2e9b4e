"""Scales of confidence and likelihood: `templates/scales/<name>.yaml`, one file each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from briefpress.model.schema import CONFIGURATION

NOT_STATED: Final = "not-stated"
"""The confidence of a finding whose source gives none."""

ByLanguage = Mapping[str, str]
"""A text in several languages, by tag (BCP 47)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleTerm:
    """A level of confidence, a row of a likelihood table, or a strength of recommendations."""

    __pydantic_config__ = CONFIGURATION

    id: str
    """The name that findings use, such as `moderate`."""
    terms: Mapping[str, tuple[str, ...]]
    """Its words by language: the first is shown on findings, the others mean the same."""
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further words by which a sentence says it, by language; `*` at the end of a word stands for any ending."""
    meaning: ByLanguage = field(default_factory=dict)
    """What it says, in a few words, by language."""
    least: int | None = None
    """The least probability that it stands for, in per cent."""
    most: int | None = None
    """The greatest probability that it stands for, in per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The fields of a scale. Levels and rows go from the least to the greatest."""

    __pydantic_config__ = CONFIGURATION

    name: ByLanguage
    """What the scale is called, by language."""
    document: str
    """The document that defines it, so that a reader can look it up."""
    url: str | None = None
    """Where that document is."""
    note: ByLanguage = field(default_factory=dict)
    """A sentence about the scale for its readers, by language."""
    confidence_name: ByLanguage = field(default_factory=dict)
    """What the scale calls confidence, by language, where it has a word of its own, such as `Certainty`."""
    confidence: tuple[ScaleTerm, ...] = ()
    """The levels of confidence; none where a scale rates none."""
    likelihood: tuple[ScaleTerm, ...] = ()
    """The rows of the likelihood table."""
    strength: tuple[ScaleTerm, ...] = ()
    """How strongly something is recommended."""
    declared: bool = True
    """Whether a finding must declare the words of probability in its statement, by its `likelihood:`."""
    apart: bool = False
    """Whether confidence and likelihood must not stand in one sentence."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A level or row that a finding declares, in words: `language` is theirs where it is not that of the brief.

    `rank` counts from 1, the least, to `ranks`; it is 0 where nothing is stated, and where nothing is ranked by marks.
    """

    id: str
    text: str
    rank: int = 0
    ranks: int = 0
    range: str = ""
    language: str | None = None

    @property
    def steps(self) -> tuple[bool, ...]:
        """Its marks, the full ones first."""
        return _steps(self.rank, self.ranks)


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """A level or row as its key shows it: `words` with their synonyms, the range in per cent, the meaning.

    `language` and `meaning_language` are those of the words and the meaning, where they are not the brief's.
    """

    id: str
    words: tuple[str, ...]
    meaning: str
    rank: int
    ranks: int
    range: str = ""
    language: str | None = None
    meaning_language: str | None = None
    used: bool = False

    @property
    def steps(self) -> tuple[bool, ...]:
        """Its marks, the full ones first."""
        return _steps(self.rank, self.ranks)


@dataclass(frozen=True, slots=True)
class ScaleKey:
    """A scale as the key and the back of a brief show it; `language` is that of its name, where not the brief's."""

    id: str
    name: str
    document: str
    url: str | None
    note: str
    confidence_name: str
    confidence: tuple[ScaleRow, ...]
    likelihood: tuple[ScaleRow, ...]
    strength: tuple[ScaleRow, ...]
    language: str | None = None
    note_language: str | None = None

    @property
    def used(self) -> tuple[ScaleRow, ...]:
        """The levels and rows that findings declare, the greatest of each kind first."""
        rows = (*reversed(self.confidence), *reversed(self.likelihood), *reversed(self.strength))
        return tuple(row for row in rows if row.used)


def _steps(rank: int, ranks: int) -> tuple[bool, ...]:
    return tuple(step < rank for step in range(ranks))
