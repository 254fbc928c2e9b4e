"""What a build wrote."""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to publish. `path` is relative to the site and uses `/`."""

    path: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """What the index says about a brief; kept in its folder so that the index can be made without building it again."""

    slug: str
    kind: str
    title: str
    subtitle: str | None
    date: datetime.date
    language: str
    authors: tuple[str, ...]
    abstract: str
    pdfs: tuple[tuple[str, int, int], ...]
    """For each PDF its file name, its pages and its size in bytes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of one brief with their digests (SHA-256), and the digest of the page they came from."""

    listing: Listing
    page_digest: str
    files: tuple[tuple[str, str], ...]
