"""A typeset document."""

from dataclasses import dataclass, field

from briefpress.model.settings import Paper


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF file for one paper, its number of pages, and the page (from 1) on which each anchor stands."""

    paper: Paper
    content: bytes = field(repr=False)
    pages: int
    anchors: tuple[tuple[str, int], ...] = ()


def pdf_name(slug: str, paper: Paper, *, first: bool) -> str:
    """Return the name of a PDF in its brief's folder: the first paper of the house needs no mark."""
    return f"{slug}.pdf" if first else f"{slug}-{paper}.pdf"
