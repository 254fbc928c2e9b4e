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
