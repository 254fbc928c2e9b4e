"""A PDF as its bytes say it is: content, tag tree, annotations and claims, as plain values."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefpress.check.pdf.element import ContentReference, Element
from briefpress.check.pdf.standard_types import INLINE


@dataclass(frozen=True, slots=True)
class PaperSize:
    """The visible area of a page: left, lower, right and upper edge, in points."""

    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Content:
    """What one marked-content sequence draws on a page (from 1), or what is drawn between two of them."""

    page: int
    text: str = ""
    """What is read: the characters of the glyphs, or the text that replaces them."""
    reference: ContentReference | None = None
    """How a structure element refers to it; none where it cannot."""
    artifact: str | None = None
    """Which artifact it is, such as `Header`; empty where that is not said, none where it is no artifact."""
    image: bool = False
    """Whether an image is among it."""
    unreadable: int = 0
    """How many of its glyphs stand for no character."""
    place: tuple[float, float] | None = None
    """Where its first glyph stands, in points from the lower left corner."""


@dataclass(frozen=True, slots=True)
class PdfAnnotation:
    """An annotation of a page (from 1)."""

    object_number: int
    page: int
    kind: str
    """Its subtype, such as `Link`."""
    contents: str = ""
    """What is said of it to those who do not see it."""
    target: str = ""
    """The address that a link leads to, or `#name` for a place in the document."""


@dataclass(frozen=True)
class PdfFile:
    """All that the rules look at. `top` are the elements right under the root of the tag tree."""

    pages: tuple[PaperSize, ...]
    contents: tuple[Content, ...] = ()
    top: tuple[Element, ...] = ()
    annotations: tuple[PdfAnnotation, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    """The role map: what other types stand for."""
    owners: Mapping[ContentReference, int] = field(default_factory=dict)
    """The parent tree: for marked content, the object number of the element that it belongs to."""
    language: str = ""
    """The language of the document."""
    shows_title: bool = False
    """Whether a viewer shows the title in place of the file's name."""
    bookmarks: int = 0
    """The number of bookmarks."""
    attachments: int = 0
    """The number of files inside it."""
    claims: Mapping[str, str] = field(default_factory=dict)
    """Facts of the metadata, such as `pdfuaid:part`."""
    version: str = "1.7"
    """The version of PDF in the file's header."""
    keys: tuple[str | None, ...] = field(default=(), repr=False)
    """For each element in reading order, the key of the authored node that it came from."""

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element of the tag tree, in reading order."""
        return tuple(element for top in self.top for element in top.elements())

    @cached_property
    def texts(self) -> Mapping[ContentReference, str]:
        """What each piece of tagged content says."""
        texts: dict[ContentReference, str] = {}
        for content in self.contents:
            if content.reference is not None:
                texts[content.reference] = texts.get(content.reference, "") + content.text
        return texts

    @cached_property
    def reached(self) -> Mapping[ContentReference, Element]:
        """For each piece of content that the tag tree reaches, the element that holds it."""
        return {reference: element for element in self.elements for reference in element.own_contents()}

    @cached_property
    def holders(self) -> Mapping[int, Element]:
        """For each annotation or other object of the tag tree, by its number, the element that holds it."""
        return {one.object_number: element for element in self.elements for one in element.own_objects()}

    @cached_property
    def parents(self) -> Mapping[Element, Element | None]:
        """For each element, the one around it; none at the top."""
        parents: dict[Element, Element | None] = dict.fromkeys(self.top)
        for element in self.elements:
            parents.update(dict.fromkeys(element.inner(), element))
        return parents

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Element, ...]]:
        """The elements that have each id."""
        found: dict[str, tuple[Element, ...]] = {}
        for element in self.elements:
            if element.id is not None:
                found[element.id] = (*found.get(element.id, ()), element)
        return found

    @cached_property
    def by_number(self) -> Mapping[int, Element]:
        """The elements by the number of their object."""
        return {element.object_number: element for element in self.elements}

    @cached_property
    def annotation_by_number(self) -> Mapping[int, PdfAnnotation]:
        """The annotations by the number of their object."""
        return {annotation.object_number: annotation for annotation in self.annotations}

    @cached_property
    def _keys_of_elements(self) -> Mapping[Element, str | None]:
        return dict(zip(self.elements, self.keys, strict=False)) if len(self.keys) == len(self.elements) else {}

    def key_of(self, element: Element | None) -> str | None:
        """Return the key of the authored node that `element` came from, or the nearest element around it."""
        if element is None:
            return None
        keys = (self._keys_of_elements.get(each) for each in (element, *self.around(element)))
        return next((key for key in keys if key is not None), None)

    def around(self, element: Element) -> Iterator[Element]:
        """Yield the elements around `element`, from the nearest."""
        outer = self.parents.get(element)
        while outer is not None:
            yield outer
            outer = self.parents.get(outer)

    def is_in(self, element: Element, roles: Collection[str]) -> bool:
        """Return whether `element`, or one around it, has one of `roles`."""
        return element.role in roles or any(outer.role in roles for outer in self.around(element))

    def text_of(self, element: Element) -> str:
        """Return what is read in `element`, white space made single."""
        return " ".join(self.raw_text_of(element).split())

    def raw_text_of(self, element: Element) -> str:
        """Return what is read in `element`, with a space around what does not stand within a line."""
        if element.actual_text is not None:
            return element.actual_text
        return "".join(self._texts_in(element))

    def _texts_in(self, element: Element) -> Iterator[str]:
        for child in element.children:
            if isinstance(child, Element):
                text = self.raw_text_of(child)
                yield text if child.role in INLINE else f" {text} "
            elif isinstance(child, ContentReference) and not element.is_image:
                yield self.texts.get(child, "")

    def page_of(self, element: Element) -> int | None:
        """Return the page (from 1) on which `element` starts; none where it has no content."""
        for inner in element.elements():
            for child in inner.children:
                if isinstance(child, ContentReference):
                    return child.page
        return None
