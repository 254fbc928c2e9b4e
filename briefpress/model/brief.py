"""A brief with nothing left to look up: what templates see, apart from the words of the house."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from briefpress.model.block import Block, Chart, People, Person, Section
from briefpress.model.bound import Held, Value
from briefpress.model.data import DataFile
from briefpress.model.finding import EvidenceMatrix, Finding, FindingType
from briefpress.model.front_matter import BasedOn, Event, Kind, Status, WebLink
from briefpress.model.inline import Inline
from briefpress.model.manuscript import Image
from briefpress.model.people import OrganisationEntry
from briefpress.model.scale import NOT_STATED, ScaleKey
from briefpress.model.walk import walk_blocks


@dataclass(frozen=True, slots=True)
class CitedReference:
    """An entry of the reference list: its key, and its text in the style of the house.

    `label` is the number that a numeric style puts before it, `name` how the work is called in a sentence, `citations`
    the numbers of the places that cite it, from 1.
    """

    key: str
    text: tuple[Inline, ...]
    label: str = ""
    name: str = ""
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryItem:
    """A term that the brief uses, with its definition."""

    id: str
    term: str
    expansion: str | None
    definition: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """A document the brief is based on, its relation ready to render."""

    entry: BasedOn
    relation: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class EditionNote:
    """One line of the edition history."""

    number: str
    date: datetime.date
    changes: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A resolved brief."""

    slug: str
    """The name of the brief's folder, of its address and its PDF."""
    kind: Kind
    """Which document it is."""
    title: str
    """The title."""
    subtitle: str | None
    """The subtitle."""
    short_title: str
    """The title for running heads; the title where none is given."""
    number: str | None
    """The number within the series."""
    series: str | None
    """The series."""
    date: datetime.date
    """The day of publication; that of the event where a research note has no other."""
    event: Event | None
    """The event a research note reports on."""
    language: str
    """The language (BCP 47)."""
    direction: Literal["ltr", "rtl"]
    """The direction in which its script runs."""
    edition: str
    """The number of the edition."""
    status: Status
    """Where the brief stands."""
    authors: tuple[Person, ...]
    """The authors in order."""
    organisation: OrganisationEntry
    """The publisher."""
    abstract: tuple[Block, ...]
    """The abstract."""
    keywords: tuple[str, ...]
    """Words that describe the content."""
    findings: tuple[Finding, ...]
    """The key findings in the order of their file, each with its ratings and what supports it."""
    body: tuple[Block, ...]
    """The argument: sections, and blocks before the first of them."""
    references: tuple[CitedReference, ...]
    """The works cited, in the order of the list."""
    abbreviations: tuple[GlossaryItem, ...]
    """The abbreviations used that are listed at the end, in alphabetical order."""
    glossary: tuple[GlossaryItem, ...]
    """The other terms used that are listed at the end, in alphabetical order."""
    based_on: tuple[Basis, ...]
    """Documents the brief restates or builds on."""
    prepared: tuple[Block, ...]
    """How it was prepared."""
    contact: tuple[Inline, ...]
    """Whom to turn to."""
    acknowledgements: tuple[Block, ...]
    """Thanks."""
    funding: tuple[Block, ...]
    """Who paid."""
    disclaimer: tuple[Block, ...]
    """Whose views these are."""
    distribution: tuple[Inline, ...]
    """Who may have it."""
    licence: tuple[Inline, ...]
    """Under which licence it may be used."""
    editions: tuple[EditionNote, ...]
    """The history of editions, newest first."""
    links: tuple[WebLink, ...]
    """Further links."""
    suggested_citation: tuple[Inline, ...]
    """How to cite the brief, in the style of its own references."""
    data: tuple[DataFile, ...]
    """The data files that were read."""
    images: Mapping[str, Image]
    """The images in the brief's folder, by path."""
    scale: ScaleKey | None = None
    """The scale of confidence and likelihood, where a finding is rated on it."""
    evidence_matrix: EvidenceMatrix | None = None
    """The findings against what supports them, where the brief shows that table."""
    bound: tuple[Value | Held, ...] = ()
    """The values and phrases that are bound to data, by number."""
    suggested_citations: Mapping[str, tuple[Inline, ...]] = field(default_factory=dict)
    """How to cite the brief in each of the built-in styles, by the name of the style."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The top sections, for a contents list."""
        return tuple(block for block in self.body if isinstance(block, Section))

    @property
    def panel(self) -> tuple[tuple[FindingType, tuple[Finding, ...]], ...]:
        """The key findings as the panel shows them: findings, implications, recommendations, those there are."""
        groups = ((kind, tuple(f for f in self.findings if f.type == kind)) for kind in get_args(FindingType))
        return tuple((kind, findings) for kind, findings in groups if findings)

    @property
    def states_no_confidence(self) -> bool:
        """Whether every finding says that its source gives no confidence: then it is said once for all."""
        return all(f.confidence and f.confidence.id == NOT_STATED for f in self.findings)

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts of the body, in order."""
        return tuple(block for block in walk_blocks(self.body) if isinstance(block, Chart))

    @property
    def back_matter(self) -> tuple[tuple[Block, ...], ...]:
        """The texts behind the body: how the brief was prepared, the acknowledgements, funding and disclaimer."""
        return self.prepared, self.acknowledgements, self.funding, self.disclaimer

    @property
    def authors_are_introduced(self) -> bool:
        """Whether the body introduces the authors itself, by the directive `people`."""
        return introduces_people(self.body)


def introduces_people(blocks: tuple[Block, ...]) -> bool:
    """Return whether `blocks` introduce people, by the directive `people`."""
    return any(
        isinstance(block, People) or (isinstance(block, Section) and introduces_people(block.blocks))
        for block in blocks
    )
