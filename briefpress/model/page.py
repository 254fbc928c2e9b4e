"""A closed page: HTML, style sheets and every asset, by content. Nothing outside it is needed to show or typeset it."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from briefpress.diagnostics.source import Source
from briefpress.model.attachment import Attachment
from briefpress.model.page_metadata import PageMetadata
from briefpress.model.settings import Archival, Paper

WEB_FONT: Final = "font/woff2"
"""The media type of fonts. In the page they are OpenType, of which this is a compressed form for browsers."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the page. `name` is its address relative to the page, with the digest of its content in it.

    `typeset_content` is what the typesetter gets in place of `content`, such as a style sheet with all its lines.
    `origin` is the authored file a style sheet or an image came from, for diagnostics; it takes no part in equality.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)
    typeset_content: bytes | None = field(default=None, repr=False)
    origin: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to publish and to typeset.

    `html` refers to assets by name only. `papers` pairs a paper with the name of the style sheet that sets its size.
    A PDF of more than `contents_from` pages gets `contents_sheet` too, which shows the contents list in print.
    `archival` names the standards of its PDFs, which carry `attachments`: all that was authored for the page.
    """

    slug: str
    metadata: PageMetadata
    html: str
    assets: tuple[Asset, ...]
    papers: tuple[tuple[Paper, str], ...]
    contents_sheet: str
    contents_from: int
    archival: Archival = "pdf-1.7"
    attachments: tuple[Attachment, ...] = ()

    @property
    def title(self) -> str:
        """The title."""
        return self.metadata.title

    @property
    def language(self) -> str:
        """The language (BCP 47)."""
        return self.metadata.language

    def asset(self, name: str) -> Asset | None:
        """Return the asset called `name`."""
        return next((asset for asset in self.assets if asset.name == name), None)

    @property
    def digest(self) -> str:
        """The SHA-256 of everything in the page, in hexadecimal."""
        total = hashlib.sha256()
        closed = (self.slug, self.metadata, self.papers, self.contents_sheet, self.contents_from, self.archival)
        for part in (repr(closed), self.html, repr(self.attachments)):
            total.update(part.encode() + b"\0")
        for asset in self.assets:
            total.update(asset.name.encode() + b"\0" + hashlib.sha256(asset.content).digest())
            total.update(hashlib.sha256(asset.typeset_content or b"").digest())
        for attachment in self.attachments:
            total.update(hashlib.sha256(attachment.content).digest())
        return total.hexdigest()
