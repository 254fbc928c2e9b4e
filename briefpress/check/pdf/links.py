"""The links of a PDF, each with the element that it belongs to."""

from collections.abc import Iterator

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfAnnotation, PdfFile


def elements_of_links(file: PdfFile) -> Iterator[tuple[PdfAnnotation, Element | None]]:
    """Yield each link annotation with its element; none where the tag tree does not hold it."""
    for annotation in file.annotations:
        if annotation.kind == "Link":
            yield annotation, file.holders.get(annotation.object_number)
