"""What a page says of itself to libraries and archives, apart from its text."""

import datetime
from dataclasses import dataclass
from typing import Literal

from briefpress.model.front_matter import Kind


@dataclass(frozen=True, slots=True)
class Creator:
    """An author: the full name in reading order, and the ORCID iD where it is known."""

    name: str
    orcid: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """The record of a page. Every text is one line without markup."""

    title: str
    language: str
    """The language of the page (BCP 47)."""
    identifier: str
    """An address that names this edition and no other (RFC 8141)."""
    issued: datetime.date
    """The day of publication."""
    created: datetime.date
    """The day of the first edition that is known."""
    modified: datetime.date
    """The day of the latest edition that is known."""
    subtitle: str | None = None
    authors: tuple[Creator, ...] = ()
    description: str = ""
    keywords: tuple[str, ...] = ()
    publisher: str | None = None
    licence: str | None = None
    licence_url: str | None = None
    series: str | None = None
    number: str | None = None
    edition: str = "1"
    kind: Kind | None = None
    direction: Literal["ltr", "rtl"] = "ltr"
    """The direction in which the script of the language runs."""
