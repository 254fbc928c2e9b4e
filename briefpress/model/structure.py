"""The structure of a tagged PDF: what a screen reader meets, in the order in which it meets it (ISO 32000-2, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import is_
from typing import Literal

Scope = Literal["Row", "Column", "Both"]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Content of a page (from 1) that belongs to an element; `text` is what is read. An image has no text."""

    page: int
    number: int
    """The marked-content identifier: the place of the content on its page, from 0."""
    text: str = ""
    generated: bool = False
    """Whether a style sheet adds it: a mark of a list, a page number behind a link."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """The rectangle of a link on a page (from 1); `number` counts all links of the document, from 0."""

    page: int
    number: int
    target: str
    """The address, or `#id` for a place in the document."""
    contents: str = ""
    """What the link is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureElement:
    """One element: its standard structure type, its attributes, and what it holds."""

    type: str
    """A standard structure type, such as `P` or `TH` (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4)."""
    children: "tuple[Child, ...]" = ()
    source: str | None = None
    """The key of the authored node that it came from: see `model.authored`. None where a template made it."""
    id: str | None = None
    """A name that is unique in the document, where another element refers to this one."""
    title: str | None = None
    """What an aside is called."""
    language: str | None = None
    """Only where it differs from the language around it (BCP 47)."""
    alternative: str | None = None
    """What is read in place of an image."""
    expansion: str | None = None
    """What an abbreviation stands for."""
    refers_to: tuple[str, ...] = ()
    """The ids of the elements that it belongs with: a call and its note, an entry of the contents and its heading."""
    numbering: str | None = None
    """How the labels of a list count: `Decimal`, `Disc`, `None` …"""
    scope: Scope | None = None
    """What a header cell heads."""
    headers: tuple[str, ...] = ()
    """The ids of the header cells of a cell."""
    column_span: int = 1
    row_span: int = 1
    placement: Literal["Block", "Inline"] | None = None
    """Whether a figure stands by itself or within a line."""
    box: tuple[float, float, float, float] | None = None
    """The bounding box of a figure on its first page: left, lower, right, upper, in points."""

    def holding(self, children: "tuple[Child, ...]") -> "StructureElement":
        """Return this element with other `children`: itself, where each of them is the very one that it has."""
        own = self.children
        if len(children) == len(own) and all(map(is_, children, own)):
            return self
        return replace(self, children=children)

    def elements(self) -> "Iterator[StructureElement]":
        """Yield this element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend([child for child in reversed(element.children) if isinstance(child, StructureElement)])

    def contents(self) -> Iterator[MarkedContent]:
        """Yield all content in it, in reading order."""
        for child in self.children:
            if isinstance(child, StructureElement):
                yield from child.contents()
            elif isinstance(child, MarkedContent):
                yield child

    @property
    def text(self) -> str:
        """All that is read in it."""
        return "".join(content.text for content in self.contents())


Child = StructureElement | MarkedContent | Annotation
"""What an element may hold."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content of a page (from 1) that is not read: `kind` is `Header`, `Footer`, `Pagination` or `Layout`."""

    page: int
    kind: str
    text: str
