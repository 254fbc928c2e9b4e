"""What the index says about a brief."""

from typing import Final

from briefpress.model.brief import Brief
from briefpress.model.manifest import Listing
from briefpress.model.pdf import Pdf, pdf_name
from briefpress.model.walk import text_of

PARAGRAPHS: Final = 1
"""How many paragraphs of the abstract the index shows."""


def list_brief(brief: Brief, pdfs: tuple[Pdf, ...]) -> Listing:
    """Return the listing of a brief that was published with `pdfs`, in the order of the house's papers."""
    return Listing(
        slug=brief.slug,
        kind=brief.kind,
        title=brief.title,
        subtitle=brief.subtitle,
        date=brief.date,
        language=brief.language,
        authors=tuple(author.name for author in brief.authors),
        abstract="\n\n".join(text_of(brief.abstract).split("\n\n")[:PARAGRAPHS]),
        pdfs=tuple(
            (pdf_name(brief.slug, pdf.paper, first=index == 0), pdf.pages, len(pdf.content))
            for index, pdf in enumerate(pdfs)
        ),
    )
