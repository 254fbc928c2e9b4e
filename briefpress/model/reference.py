"""Works that are cited, in the terms of CSL-JSON (Citation Style Language 1.0.2), and the glossary."""

from dataclasses import dataclass
from typing import Literal

from briefpress.model.markup import MarkdownLine
from briefpress.model.schema import CONFIGURATION

ReferenceType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceName:
    """A name in a reference: `family` and `given`, or `literal` for an organisation."""

    __pydantic_config__ = CONFIGURATION

    family: str | None = None
    """The family name."""
    given: str | None = None
    """The given names."""
    literal: str | None = None
    """A name that is not split, such as an organisation's."""
    suffix: str | None = None
    """What stands behind it, such as `Jr.`."""
    dropping_particle: str | None = None
    """A particle that the family name can do without: the `de` of Alfred de Musset."""
    non_dropping_particle: str | None = None
    """A particle that the family name keeps: the `van` of Vincent van Gogh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceEntry:
    """One cited work, by CSL variable names (`_` for `-`)."""

    __pydantic_config__ = CONFIGURATION

    type: ReferenceType
    """What kind of work it is."""
    title: str
    """Its title; `<i>`, `<sup>`, `<sub>` and `<span class="nocase">` may stand in it."""
    title_short: str | None = None
    """A short form of the title, for notes that cite the work again."""
    author: tuple[ReferenceName, ...] = ()
    """Its authors, in order."""
    editor: tuple[ReferenceName, ...] = ()
    """Its editors, in order."""
    translator: tuple[ReferenceName, ...] = ()
    """Who translated it, in order."""
    issued: str | None = None
    """When it appeared: `2023`, `2023-06` or `2023-06-12`; `2021/2023` for a span of time, `~2023` for about then."""
    issued_text: str | None = None
    """When it appeared, in words, where that is no date: `forthcoming`."""
    publisher: str | None = None
    """Who published it."""
    publisher_place: str | None = None
    """Where it was published."""
    container_title: str | None = None
    """The journal, book or site it stands in."""
    collection_title: str | None = None
    """The series it is part of."""
    collection_number: str | None = None
    """Its number in that series."""
    edition: str | None = None
    """The edition: `2`, or in words."""
    version: str | None = None
    """The version, of software or data."""
    event_title: str | None = None
    """The conference it was presented at."""
    event_place: str | None = None
    """Where that conference was held."""
    volume: str | None = None
    """The volume."""
    issue: str | None = None
    """The issue."""
    page: str | None = None
    """The pages, `12–34`."""
    genre: str | None = None
    """A kind in words, such as `Policy brief`."""
    number: str | None = None
    """A report number."""
    authority: str | None = None
    """The court, parliament or office it comes from."""
    status: str | None = None
    """Where it stands, such as `in force`."""
    isbn: str | None = None
    """The ISBN."""
    issn: str | None = None
    """The ISSN."""
    language: str | None = None
    """The language of its title (BCP 47), where it is not that of the brief."""
    doi: str | None = None
    """The DOI, without `https://doi.org/`."""
    url: str | None = None
    """Its address."""
    accessed: str | None = None
    """When the address was visited: `2023-06-12`."""
    note: str | None = None
    """Anything a reader needs to know to find it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term and what it means here."""

    __pydantic_config__ = CONFIGURATION

    term: str
    """The term as it stands in a sentence."""
    definition: MarkdownLine
    """What it means, one sentence."""
    expansion: str | None = None
    """The words an abbreviation stands for."""
