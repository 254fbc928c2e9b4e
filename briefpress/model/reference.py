"""Works that are cited, in the terms of CSL-JSON (Citation Style Language 1.0.2), and the glossary."""

from dataclasses import dataclass
from typing import Literal

from briefpress.model.markup import MarkdownLine
from briefpress.model.schema import CONFIGURATION

ReferenceType = Literal[
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "chapter",
    "dataset",
    "document",
    "legislation",
    "paper-conference",
    "post",
    "post-weblog",
    "report",
    "speech",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceEntry:
    """One cited work, by CSL variable names (`_` for `-`)."""

    __pydantic_config__ = CONFIGURATION

    type: ReferenceType
    """What kind of work it is."""
    title: str
    """Its title."""
    author: tuple[ReferenceName, ...] = ()
    """Its authors, in order."""
    editor: tuple[ReferenceName, ...] = ()
    """Its editors, in order."""
    issued: str | None = None
    """When it appeared: `2023`, `2023-06` or `2023-06-12`."""
    publisher: str | None = None
    """Who published it."""
    publisher_place: str | None = None
    """Where it was published."""
    container_title: str | None = None
    """The journal, book or site it stands in."""
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
