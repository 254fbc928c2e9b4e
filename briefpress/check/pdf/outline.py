"""The tag tree of a PDF for people, so that they can judge the order in which it is read."""

from collections.abc import Iterator

from briefpress.check.pdf.element import ContentReference, Element, ObjectReference
from briefpress.check.pdf.file import PdfFile
from briefpress.memory import memory_for_one_document
from briefpress.model.accessibility_report import Tag
from briefpress.model.pdf import Pdf


def outline(pdf: Pdf) -> tuple[Tag, ...]:
    """Return the elements of a tag tree, each with the words that stand right in it; `…` stands for those inside.

    There are none where the file cannot be opened.
    """
    # Here, because a process that writes no report opens no PDF.
    from briefpress.check.pdf.reading import read_pdf_file

    with memory_for_one_document():
        file = read_pdf_file(pdf)
        return tuple(_tag(top, file) for top in file.top) if file else ()


def _tag(element: Element, file: PdfFile) -> Tag:
    own = element.actual_text
    if own is None:
        own = "".join([_read(child, element, file) for child in element.children])
    words = " ".join(own.split())
    children = tuple([_tag(child, file) for child in element.inner()])
    return Tag(element.type, words if words.strip("… ") else "", tuple(_notes(element)), children)


def _read(child: Element | ContentReference | ObjectReference, around: Element, file: PdfFile) -> str:
    if isinstance(child, Element):
        return " … "
    return file.texts.get(child, "") if isinstance(child, ContentReference) and not around.is_image else ""


def _notes(element: Element) -> Iterator[str]:
    for name, value in (
        ("alternative", element.alternative),
        ("expansion", element.expansion),
        ("language", element.language),
        ("numbering", element.numbering),
        ("scope", element.scope),
        ("columns", element.column_span if element.column_span > 1 else None),
        ("rows", element.row_span if element.row_span > 1 else None),
    ):
        if value:
            yield f"{name}: {value}"
