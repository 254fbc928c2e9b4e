"""The manifest inside a PDF: what it was made of and by what, so that it can be made again."""

from dataclasses import dataclass
from typing import Final

from briefpress.model.page_metadata import Creator
from briefpress.model.settings import Archival, Paper

MANIFEST_NAME: Final = "manifest.json"
"""The name of the manifest among the attachments."""
FORMAT: Final = "briefpress PDF manifest 1"
"""Says whose file it is. A later form of the file has another number, and is not read by this version."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """An authored file: its name among the attachments, its place in the house, the SHA-256 of its content."""

    name: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfManifest:
    """What made a PDF. The digests are SHA-256 in hexadecimal; that of the PDF itself cannot stand inside it."""

    format: str
    briefpress: str
    weasyprint: str
    slug: str
    title: str
    authors: tuple[Creator, ...]
    edition: str
    identifier: str
    paper: Paper
    archival: Archival
    page_digest: str
    html_digest: str
    assets: tuple[tuple[str, str], ...]
    """The name of each style sheet, image and font of the page, with its digest."""
    files: tuple[AttachedFile, ...]
