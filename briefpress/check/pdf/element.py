"""The tag tree of a PDF as it is written (ISO 32000-1, 14.7.2; ISO 32000-2, 14.7.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class ContentReference(NamedTuple):
    """Marked content: its page (from 1), its identifier, and the object number of its form (0: the page itself)."""

    page: int
    number: int
    form: int = 0


class ObjectReference(NamedTuple):
    """An annotation or other object that belongs to an element, by its object number."""

    object_number: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Element:
    """A structure element. Two of them are never the same, however alike."""

    type: str
    """The structure type as written."""
    role: str
    """The standard type that it stands for; the type itself where the role map leads nowhere."""
    object_number: int = 0
    namespace: str = ""
    """The namespace of the type; empty for that of PDF 1.7."""
    children: "tuple[Element | ContentReference | ObjectReference, ...]" = ()
    id: str | None = None
    language: str | None = None
    alternative: str | None = None
    actual_text: str | None = None
    expansion: str | None = None
    refers_to: tuple[int, ...] = ()
    """The object numbers of the elements that it refers to."""
    numbering: str | None = None
    scope: str | None = None
    headers: tuple[str, ...] = ()
    column_span: int = 1
    row_span: int = 1
    box: tuple[float, ...] | None = None

    @property
    def is_image(self) -> bool:
        """Whether its own content is seen only: an alternative text is read in place of the words in a drawing."""
        return self.role == "Figure" and self.alternative is not None

    def elements(self) -> "Iterator[Element]":
        """Yield this element and all inside it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend([child for child in reversed(element.children) if isinstance(child, Element)])

    def inner(self) -> "tuple[Element, ...]":
        """Return the elements right inside it."""
        return tuple([child for child in self.children if isinstance(child, Element)])

    def own_contents(self) -> "tuple[ContentReference, ...]":
        """Return the content right inside it."""
        return tuple([child for child in self.children if isinstance(child, ContentReference)])

    def own_objects(self) -> "tuple[ObjectReference, ...]":
        """Return the annotations right inside it."""
        return tuple([child for child in self.children if isinstance(child, ObjectReference)])

    def has(self, *roles: str) -> bool:
        """Return whether an element inside it, at any depth, has one of `roles`."""
        return any(element.role in roles for child in self.inner() for element in child.elements())
