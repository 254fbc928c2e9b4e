"""What a PDF has lost: footnotes that are not in it, page references that name another page."""

import re
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2

from benchmarks.corpora.document import Document, Note, Reference, pieces


@dataclass(frozen=True, slots=True)
class Losses:
    """How many of how many."""

    pages: int
    notes: int
    notes_lost: int
    references: int
    references_wrong: int
    """Those that name another page than the one that their target begins on, or that are missing."""


def losses(path: Path, document: Document) -> Losses:
    """Return what is missing from or wrong in the PDF at `path`, which was made of the page of `document`."""
    with pypdfium2.PdfDocument(path) as pdf:
        texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    text = " ".join(texts)
    starts = _starts(path)
    notes = [piece.mark for piece in pieces(document) if isinstance(piece, Note)]
    stated = [
        (_number(text, f"{re.escape(piece.mark)} ?\\(p\\. (\\d+)\\)"), piece.target)
        for piece in pieces(document)
        if isinstance(piece, Reference)
    ]
    stated += [(_number(text, f"{re.escape(part.title)} p\\. (\\d+)"), part.id) for part in document.sections]
    return Losses(
        pages=len(texts),
        notes=len(notes),
        notes_lost=sum(f"entry {mark}:" not in text for mark in notes),
        references=len(stated),
        references_wrong=sum(number is None or number != starts.get(target) for number, target in stated),
    )


def _number(text: str, pattern: str) -> int | None:
    found = re.search(pattern, text)
    return int(found[1]) if found else None


def _starts(path: Path) -> dict[str, int]:
    """Return the number of the page to which each name of a PDF leads, from 1."""
    with pikepdf.open(path) as pdf:
        numbers: dict[object, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {str(name): numbers[_page(place).objgen] for name, place in names.items()}


def _page(place: pikepdf.Object) -> pikepdf.Object:
    target = place.D if isinstance(place, pikepdf.Dictionary) else place
    return target[0]
