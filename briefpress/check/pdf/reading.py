"""A PDF is opened once, and all that the rules look at is taken out of it as plain values."""

import io
import re
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree

import pikepdf

from briefpress.check.pdf.characters import Characters
from briefpress.check.pdf.drawing import read_contents
from briefpress.check.pdf.file import PaperSize, PdfAnnotation, PdfFile
from briefpress.check.pdf.tree import read_owners, read_roles, read_top
from briefpress.model.pdf import Pdf, TypesetPdf

PREFIXES: Final = {
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://purl.org/dc/elements/1.1/": "dc",
}
"""The namespaces of the metadata that rules look at, with their usual prefixes."""
RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
MOST_BOOKMARKS: Final = 100_000
HEADER: Final = re.compile(rb"%PDF-(\d\.\d)")


def read_pdf_file(pdf: Pdf) -> PdfFile | None:
    """Return what the bytes of `pdf` hold; none where they are no PDF that can be opened."""
    try:
        with pikepdf.open(io.BytesIO(pdf.content)) as document:
            return _read(document, pdf)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError):
        return None


def _read(document: Any, pdf: Pdf) -> PdfFile:
    catalog = document.Root
    pages = {page.objgen: number for number, page in enumerate(document.pages, 1)}
    fonts: dict[tuple[int, int], Characters] = {}
    contents = tuple(
        content for number, page in enumerate(document.pages, 1) for content in read_contents(page, number, fonts)
    )
    root = catalog.get("/StructTreeRoot", pikepdf.Dictionary())
    preferences = catalog.get("/ViewerPreferences", pikepdf.Dictionary())
    header = HEADER.match(pdf.content)
    return PdfFile(
        pages=tuple(PaperSize(_box(page.cropbox)) for page in document.pages),
        contents=contents,
        top=read_top(root, pages),
        annotations=tuple(_annotations(document)),
        roles=read_roles(root),
        owners=read_owners(root, dict(_holders(document))),
        language=str(catalog.get("/Lang", "")),
        shows_title=preferences.get("/DisplayDocTitle") is True,
        bookmarks=_bookmarks(catalog),
        attachments=len(document.attachments),
        claims=_claims(catalog.get("/Metadata")),
        version=header[1].decode() if header else "",
        keys=tuple(element.source for element in pdf.structure.elements()) if isinstance(pdf, TypesetPdf) else (),
    )


def _annotations(document: Any) -> Iterator[PdfAnnotation]:
    for number, page in enumerate(document.pages, 1):
        for annotation in page.obj.get("/Annots", ()):
            if isinstance(annotation, pikepdf.Dictionary):
                yield PdfAnnotation(
                    object_number=annotation.objgen[0],
                    page=number,
                    kind=str(annotation.get("/Subtype", "")).removeprefix("/"),
                    contents=str(annotation.get("/Contents", "")),
                    target=_target(annotation),
                )


def _target(annotation: Any) -> str:
    action = annotation.get("/A", pikepdf.Dictionary())
    if "/URI" in action:
        return str(action["/URI"])
    destination = annotation.get("/Dest", action.get("/D"))
    return f"#{destination}" if isinstance(destination, pikepdf.String) else ""


def _holders(document: Any) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield each key of the parent tree that a page or a form has, with the page's and the form's number."""
    for number, page in enumerate(document.pages, 1):
        if "/StructParents" in page.obj:
            yield int(page.obj["/StructParents"]), (number, 0)
        for drawn in page.obj.get("/Resources", {}).get("/XObject", {}).values():
            if isinstance(drawn, pikepdf.Stream) and "/StructParents" in drawn:
                yield int(drawn["/StructParents"]), (number, drawn.objgen[0])


def _bookmarks(catalog: Any) -> int:
    """Return how many bookmarks there are, whether or not they are unfolded."""
    open_ = [catalog.get("/Outlines", {}).get("/First")]
    total = 0
    while open_ and total < MOST_BOOKMARKS:
        item = open_.pop()
        if isinstance(item, pikepdf.Dictionary):
            total += 1
            open_ += [item.get("/Next"), item.get("/First")]
    return total


def _claims(metadata: Any) -> dict[str, str]:
    """Return the simple facts of the metadata (XMP, ISO 16684-1) by their usual names, such as `pdfaid:part`."""
    if not isinstance(metadata, pikepdf.Stream):
        return {}
    try:
        tree = ElementTree.fromstring(metadata.read_bytes().strip(b"\0 \r\n"))  # noqa: S314 - a file of our own making
    except ElementTree.ParseError:
        return {}
    found: dict[str, str] = {"xmp": "yes"}
    for description in tree.iter(f"{RDF}Description"):
        for name, value in description.attrib.items():
            _claim(found, name, value)
        for child in description:
            # Of the same text in several languages, the first is the one for everybody.
            texts = [" ".join("".join(item.itertext()).split()) for item in (*child.iter(f"{RDF}li"), child)]
            _claim(found, child.tag, texts[0])
    return found


def _claim(found: dict[str, str], name: str, value: str) -> None:
    namespace, _, local = name.removeprefix("{").rpartition("}")
    if namespace in PREFIXES:
        found.setdefault(f"{PREFIXES[namespace]}:{local}", value)


def _box(source: Any) -> tuple[float, float, float, float]:
    left, lower, right, upper = (float(value) for value in source)
    return left, lower, right, upper
