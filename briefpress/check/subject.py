"""What rules look at: a value of the line together with what it takes to judge it."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefpress.model.block import Block, Figure, Gallery, Heading, Picture
from briefpress.model.brief import Brief
from briefpress.model.inline import Inline
from briefpress.model.look import Look
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared
from briefpress.model.walk import blocks_of_manuscript, inlines_of_manuscript


@dataclass(frozen=True, slots=True)
class ManuscriptSubject:
    """A manuscript, before names are looked up; `look` knows the style sheets its classes refer to."""

    manuscript: Manuscript
    settings: Settings
    look: Look

    @property
    def language(self) -> str:
        """The language of the brief (BCP 47)."""
        return self.manuscript.front_matter.language or self.settings.language

    @property
    def argued(self) -> frozenset[str]:
        """The ids that headings of the body say they support."""
        headings = (block for block in self.manuscript.body.blocks if isinstance(block, Heading))
        return frozenset(finding for heading in headings for finding in heading.supports)

    def blocks(self) -> Iterator[Block]:
        """Yield every block an author wrote: front matter, findings, body; outer ones first."""
        return blocks_of_manuscript(self.manuscript)

    def images(self) -> Iterator[Figure | Picture]:
        """Yield every figure, and every picture of a gallery."""
        for block in self.blocks():
            if isinstance(block, Figure):
                yield block
            elif isinstance(block, Gallery):
                yield from block.pictures

    def inlines(self) -> Iterator[Inline]:
        """Yield every inline node an author wrote, footnotes included."""
        return inlines_of_manuscript(self.manuscript)


@dataclass(frozen=True, slots=True)
class BriefSubject:
    """A resolved brief. `manuscript` and `shared` know where its words were written."""

    brief: Brief
    manuscript: Manuscript
    shared: Shared
    look: Look


@dataclass(frozen=True, slots=True)
class PageSubject:
    """The page of a brief. `brief` and `manuscript` know where its parts were written."""

    page: Page
    brief: Brief
    manuscript: Manuscript
    look: Look


@dataclass(frozen=True, slots=True)
class PdfSubject:
    """A PDF of a brief. `brief` and `manuscript` know where its parts were written."""

    pdf: Pdf
    page: Page
    brief: Brief
    manuscript: Manuscript


@dataclass(frozen=True, slots=True)
class SharedSubject:
    """The shared files, and every brief of the house."""

    shared: Shared
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class LookSubject:
    """The templates, style sheets and typefaces of a house."""

    look: Look


Subject = ManuscriptSubject | BriefSubject | PageSubject | PdfSubject | SharedSubject | LookSubject
