"""A typeset document."""

from dataclasses import dataclass, field

from briefpress.model.settings import Paper
from briefpress.model.structure import Artifact, StructureElement


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF file for one paper, and its number of pages."""

    paper: Paper
    content: bytes = field(repr=False)
    pages: int


@dataclass(frozen=True, slots=True)
class TypesetPdf(Pdf):
    """A PDF with what its typesetter knows of it: the page (from 1) on which each anchor stands, and its tags.

    `structure` is its tag tree as it was written, `artifacts` is what stands on its pages outside that tree.
    """

    anchors: tuple[tuple[str, int], ...] = ()
    structure: StructureElement = field(default=StructureElement(type="Document"), repr=False)
    artifacts: tuple[Artifact, ...] = field(default=(), repr=False)


def pdf_name(slug: str, paper: Paper, *, first: bool) -> str:
    """Return the name of a PDF in its brief's folder: the first paper of the house needs no mark."""
    return f"{slug}.pdf" if first else f"{slug}-{paper}.pdf"
