"""The PDF files, one for each paper of the house."""

from typing import Final

from briefpress.model.manifest import OutputFile
from briefpress.model.pdf import pdf_name
from briefpress.publish.exports.export import Export, Publication


def files(publication: Publication) -> tuple[OutputFile, ...]:
    """Return a file for each PDF."""
    slug = publication.page.slug
    return tuple(
        OutputFile(pdf_name(slug, pdf.paper, first=index == 0), pdf.content)
        for index, pdf in enumerate(publication.pdfs)
    )


EXPORT: Final = Export("pdf", "application/pdf", "`<slug>.pdf`, and `<slug>-<paper>.pdf` for each further paper", files)
