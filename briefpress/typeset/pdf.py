"""A document on its pages becomes a PDF file."""

from collections.abc import Mapping
from typing import Any, Final

from weasyprint import Document

# Presentational hints are attributes such as `start` of a list, which WeasyPrint passes over otherwise.
OPTIONS: Final[Mapping[str, Any]] = {"pdf_variant": "pdf/ua-1", "pdf_tags": True, "presentational_hints": True}
"""PDF/UA-1: tagged, with the document's language and title, its outline, and its claim in the metadata."""


def write_pdf(document: Document, identifier: str) -> bytes:
    """Return the PDF. The same document gives the same bytes: no clock, no random number; `identifier` stands in it."""
    content: bytes = document.write_pdf(**OPTIONS, pdf_identifier=identifier.encode())
    return content


def anchors_of(document: Document) -> tuple[tuple[str, int], ...]:
    """Return each anchor with the page (from 1) on which it first stands, in the order of pages."""
    first: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:
            first.setdefault(anchor, number)
    return tuple(first.items())
