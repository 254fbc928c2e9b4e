"""A document on its pages becomes a PDF file."""

import warnings

from weasyprint import Document

from briefpress.model.page import Page
from briefpress.model.settings import Paper
from briefpress.typeset.conformance import finish, identifier_of, options_for
from briefpress.typeset.streams import own_streams
from briefpress.typeset.table_rules import whole_rules
from briefpress.typeset.tags.tagging import Tagged, own_tags


def write_pdf(document: Document, page: Page, paper: Paper) -> tuple[bytes, Tagged]:
    """Return the PDF of `page` on `paper`, and its tags. The same document gives the same bytes.

    The pages of `document` are gone afterwards.
    """
    options = options_for(page.archival)
    identifier = identifier_of(page, paper).encode()
    tags = own_tags(document, pdf_2=page.archival == "pdf-2.0")
    with tags as tagged, own_streams(), whole_rules(), warnings.catch_warnings():
        # WeasyPrint leaves it to Python to close the file of its colour profile.
        warnings.filterwarnings("ignore", message="unclosed file .*icc", category=ResourceWarning)
        content: bytes = document.write_pdf(**options, pdf_identifier=identifier, finisher=finish(page, paper))
    return content, tagged


def anchors_of(document: Document) -> tuple[tuple[str, int], ...]:
    """Return each anchor with the page (from 1) on which it first stands, in the order of pages."""
    first: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:
            first.setdefault(anchor, number)
    return tuple(first.items())
