"""`brief.yaml`: everything about a brief that is not its argument."""

import datetime
from dataclasses import dataclass
from typing import Literal

from briefpress.model.data import DataEntry
from briefpress.model.markup import MarkdownLine, MarkdownText
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.schema import CONFIGURATION
from briefpress.model.settings import GlossaryLists

Kind = Literal["policy-brief", "research-note"]
Status = Literal["draft", "final", "superseded", "withdrawn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BasedOn:
    """A document that the brief restates or builds on."""

    __pydantic_config__ = CONFIGURATION

    title: str
    """Its title."""
    authors: tuple[str, ...]
    """Its authors, in order."""
    publisher: str
    """Who published it."""
    date: str
    """When it appeared."""
    relation: MarkdownLine
    """What the brief does with it, one sentence."""
    reference: str | None = None
    """The key of its entry in the references."""
    url: str | None = None
    """Its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The conference, hearing or launch the brief reports on."""

    __pydantic_config__ = CONFIGURATION

    name: str
    """The event's name."""
    date: datetime.date
    """The day it took place."""
    organiser: str | None = None
    """Who organised it."""
    place: str | None = None
    """Where it took place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition in the history of the brief."""

    __pydantic_config__ = CONFIGURATION

    number: str
    """Its number."""
    date: datetime.date
    """When it appeared."""
    changes: MarkdownLine
    """What is new in it, one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """A link that belongs to the brief as a whole."""

    __pydantic_config__ = CONFIGURATION

    label: str
    """What the reader sees."""
    url: str
    """The address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The fields of `brief.yaml`. A kind may require more of them."""

    __pydantic_config__ = CONFIGURATION

    kind: Kind
    """Which document this is; chooses the template and the required fields."""
    title: str
    """The title, the largest text on the first page."""
    subtitle: str | None = None
    """A second line under the title."""
    short_title: str | None = None
    """The title in running heads, where the title is long."""
    number: str | None = None
    """The number within the series."""
    series: str | None = None
    """The series the brief appears in."""
    date: datetime.date | None = None
    """The day of publication, `YYYY-MM-DD`."""
    event: Event | None = None
    """The event a research note reports on."""
    language: str | None = None
    """The language (BCP 47); the house's where left out."""
    edition: str = "1"
    """The number of this edition."""
    status: Status = "final"
    """Where the brief stands; all but `final` is shown on the first page."""
    authors: tuple[str | PersonEntry, ...]
    """Ids of people in `people.yaml`, or people written out, in the order of the author line."""
    organisation: str | OrganisationEntry | None = None
    """The publisher: an id in `organisations.yaml`, or written out; the house's where left out."""
    citation_style: str | None = None
    """How works are cited; as in the house where left out."""
    abstract: MarkdownText
    """The abstract; it stands under the title."""
    keywords: tuple[str, ...] = ()
    """Words that describe the content."""
    scale: str | None = None
    """The scale of confidence and likelihood; the house's where left out."""
    evidence_matrix: bool | None = None
    """Whether the brief shows a table of its findings against what supports them; as the house does where left out."""
    based_on: tuple[BasedOn, ...] = ()
    """Documents the brief restates or builds on."""
    data: tuple[DataEntry, ...] = ()
    """The brief's data files."""
    prepared: MarkdownText | None = None
    """How the brief was prepared: method, strengths, limitations."""
    contact: MarkdownLine | None = None
    """Whom to turn to, and how."""
    acknowledgements: MarkdownText | None = None
    """Thanks."""
    funding: MarkdownText | None = None
    """Who paid."""
    disclaimer: MarkdownText | None = None
    """Whose views these are, and are not."""
    distribution: MarkdownLine | None = None
    """Who may have the brief."""
    licence: MarkdownLine | None = None
    """Under which licence it may be used."""
    editions: tuple[Edition, ...] = ()
    """The history of editions, newest first."""
    links: tuple[WebLink, ...] = ()
    """Further links, shown at the end."""
    glossary: GlossaryLists | None = None
    """What is listed at the end: `terms`, `abbreviations`, `both` or `none`; what the house says where left out."""


REQUIRED_BY_KIND: dict[Kind, tuple[tuple[str, ...], ...]] = {
    "policy-brief": (("date",),),
    "research-note": (("date", "event"),),
}
"""For each kind, groups of fields of which at least one must be given."""
