"""The PDF files, one for each paper of the house."""

from typing import Final

from briefpress.model.manifest import OutputFile
from briefpress.model.settings import Paper
from briefpress.publish.exports.export import Export, Publication


def file_name(slug: str, paper: Paper, *, first: bool) -> str:
    """Return the name of a PDF in its brief's folder: the first paper of the house needs no mark."""
    return f"{slug}.pdf" if first else f"{slug}-{paper}.pdf"


def files(publication: Publication) -> tuple[OutputFile, ...]:
    """Return a file for each PDF."""
    slug = publication.page.slug
    return tuple(
        OutputFile(file_name(slug, pdf.paper, first=index == 0), pdf.content)
        for index, pdf in enumerate(publication.pdfs)
    )


EXPORT: Final = Export("pdf", "application/pdf", "`<slug>.pdf`, and `<slug>-<paper>.pdf` for each further paper", files)
