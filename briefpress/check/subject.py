"""What rules look at: a value of the line together with what it takes to judge it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefpress.check.html.document import Document, parse_html
from briefpress.check.html.document import Element as PageElement
from briefpress.check.html.roles import is_control, is_in_tab_order
from briefpress.check.html.screen_rules import screen_rules
from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf_validator import Verdict
from briefpress.check.source_place import SourcePlaces
from briefpress.check.style_rules import StyleRule
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, ChartCall, Figure, Gallery, Picture, Supporting
from briefpress.model.brief import Brief
from briefpress.model.brief_uses import BriefUses
from briefpress.model.finding import FindingEntry, cited_in
from briefpress.model.inline import Inline, Link, plain_text
from briefpress.model.look import Look
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from briefpress.model.pdf import TypesetPdf
from briefpress.model.scale import Scale
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared
from briefpress.model.structure import StructureElement
from briefpress.model.walk import blocks_of_manuscript, inlines_of_manuscript, walk_blocks


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
        """The ids that passages and exhibits of the body say they support."""
        blocks = walk_blocks(self.manuscript.body.blocks)
        return frozenset(finding for block in blocks if isinstance(block, Supporting) for finding in block.supports)

    @property
    def data_ids(self) -> frozenset[str]:
        """The ids of data that no part of the body has: as evidence they mean the data."""
        taken = {block.id for block in walk_blocks(self.manuscript.body.blocks)}
        return frozenset(entry.id for entry in self.manuscript.front_matter.data if entry.id not in taken)

    def is_taken_up(self, finding: FindingEntry) -> bool:
        """Return whether something in the body supports `finding`, or its evidence names an id that nothing has."""
        named = (item for item in finding.evidence if isinstance(item, str) and not cited_in(item))
        return finding.id in self.argued or any(item not in self.data_ids for item in named)

    def blocks(self) -> Iterator[Block]:
        """Yield every block an author wrote: front matter, findings, body; outer ones first."""
        return blocks_of_manuscript(self.manuscript)

    def images(self) -> Iterator[Figure | ChartCall | Picture]:
        """Yield every figure and chart, and every picture of a gallery."""
        for block in self.blocks():
            if isinstance(block, Figure | ChartCall):
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
    settings: Settings
    scales: Mapping[str, Scale] = field(default_factory=dict)

    @property
    def scale_name(self) -> str:
        """The name of the scale in force."""
        return self.manuscript.front_matter.scale or self.settings.scale


@dataclass(frozen=True)
class PageSubject:
    """The page of a brief. `brief` and `manuscript` know where its parts were written."""

    page: Page
    brief: Brief
    manuscript: Manuscript
    look: Look

    @cached_property
    def places(self) -> SourcePlaces:
        """Where the parts of the page were written."""
        return SourcePlaces(self.brief, self.manuscript)

    @cached_property
    def document(self) -> Document:
        """The page as a browser reads it; it is read once for all rules."""
        return parse_html(self.page.html)

    @cached_property
    def controls(self) -> tuple[PageElement, ...]:
        """The elements that are there to be operated, in order; of hidden ones none."""
        return tuple([e for e in self.document.elements if not e.is_hidden and is_control(e)])

    @cached_property
    def tab_stops(self) -> tuple[PageElement, ...]:
        """The elements at which the tabulator stops, in order; of hidden ones none."""
        return tuple([e for e in self.document.elements if not e.is_hidden and is_in_tab_order(e)])

    @cached_property
    def screen_rules(self) -> tuple[StyleRule, ...]:
        """The style rules of the page on a screen, in the order in which they apply."""
        return screen_rules(self.page, self.document)

    @cached_property
    def authored_links(self) -> frozenset[tuple[str, str]]:
        """The address and the words of every link an author wrote in running text: rules for content judge those."""
        links = (inline for inline in inlines_of_manuscript(self.manuscript) if isinstance(inline, Link))
        return frozenset((link.url, " ".join(plain_text(link.children).split())) for link in links)


@dataclass(frozen=True)
class PdfSubject:
    """A PDF of a brief, and what its bytes hold. `places` knows where its parts were written, if anybody does."""

    pdf: TypesetPdf
    file: PdfFile
    page: Page
    places: SourcePlaces | None

    @cached_property
    def written(self) -> tuple[StructureElement, ...]:
        """The elements that were to be written, in reading order."""
        return tuple(self.pdf.structure.elements())

    def place(self, element: Element | None) -> Span | None:
        """Return where `element`, or the nearest one around it, was written; none where a template made it."""
        return self.places.place_of(self.file.key_of(element)) if self.places else None


@dataclass(frozen=True, slots=True)
class VerdictSubject:
    """What a validator says of a PDF, apart from what rules of ours said already at a better place."""

    verdict: Verdict
    pdf: PdfSubject


@dataclass(frozen=True, slots=True)
class SharedSubject:
    """The shared files, and what every brief of the house uses of them."""

    shared: Shared
    uses: tuple[BriefUses, ...]


@dataclass(frozen=True, slots=True)
class LookSubject:
    """The templates, style sheets and typefaces of a house."""

    look: Look


Subject = ManuscriptSubject | BriefSubject | PageSubject | PdfSubject | VerdictSubject | SharedSubject | LookSubject
