"""A brief with nothing left to look up: what templates see, apart from the words of the house."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefpress.model.block import Block, People, Person, Section
from briefpress.model.data import DataFile
from briefpress.model.finding import Finding
from briefpress.model.front_matter import BasedOn, Event, Kind, Status, WebLink
from briefpress.model.inline import Inline
from briefpress.model.manuscript import Image
from briefpress.model.people import OrganisationEntry


@dataclass(frozen=True, slots=True)
class CitedReference:
    """An entry of the reference list: its key, its text, and the anchors of the citations that lead to it."""

    key: str
    text: tuple[Inline, ...]


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
    kind: Kind
    title: str
    subtitle: str | None
    short_title: str
    number: str | None
    series: str | None
    date: datetime.date
    event: Event | None
    language: str
    direction: Literal["ltr", "rtl"]
    edition: str
    status: Status
    authors: tuple[Person, ...]
    organisation: OrganisationEntry
    abstract: tuple[Block, ...]
    keywords: tuple[str, ...]
    findings: tuple[Finding, ...]
    body: tuple[Block, ...]
    references: tuple[CitedReference, ...]
    glossary: tuple[GlossaryItem, ...]
    based_on: tuple[Basis, ...]
    prepared: tuple[Block, ...]
    contact: tuple[Inline, ...]
    acknowledgements: tuple[Block, ...]
    funding: tuple[Block, ...]
    disclaimer: tuple[Block, ...]
    distribution: tuple[Inline, ...]
    licence: tuple[Inline, ...]
    editions: tuple[EditionNote, ...]
    links: tuple[WebLink, ...]
    suggested_citation: tuple[Inline, ...]
    data: tuple[DataFile, ...]
    images: Mapping[str, Image]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The top sections, for a contents list."""
        return tuple(block for block in self.body if isinstance(block, Section))

    @property
    def authors_are_introduced(self) -> bool:
        """Whether the body introduces the authors itself, by the directive `people`."""
        return _introduces_people(self.body)


def _introduces_people(blocks: tuple[Block, ...]) -> bool:
    return any(
        isinstance(block, People) or (isinstance(block, Section) and _introduces_people(block.blocks))
        for block in blocks
    )
