"""A parsed page: elements that know their parents, ids, and text. Parsed by Lexbor, by the rules that browsers keep."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

HIDDEN: Final = frozenset({"script", "style", "template", "noscript", "head", "title", "meta", "link"})
"""Elements that show nothing on the page."""
FOREIGN: Final = ("svg", "math")
"""Elements that are not of HTML itself, with what is inside them."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element of a page. `children` are elements and runs of text, in order; two elements are never equal."""

    tag: str
    attributes: Mapping[str, str]
    parent: "Element | None" = field(repr=False)
    is_hidden: bool
    """Whether it, or an element around it, is kept from everybody or from assistive technology."""
    children: "list[Element | str]" = field(default_factory=list, repr=False)

    def get(self, name: str) -> str:
        """Return the value of an attribute without spaces around it; an empty text where there is none."""
        return self.attributes.get(name, "").strip()

    def has(self, name: str) -> bool:
        """Return whether the element has an attribute, empty or not."""
        return name in self.attributes

    def elements(self) -> "Iterator[Element]":
        """Yield this element and all inside it, in document order, however deep they are."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend([child for child in reversed(element.children) if isinstance(child, Element)])

    def inside(self, *tags: str) -> "Iterator[Element]":
        """Yield the elements with one of `tags` that are inside this one."""
        return (element for element in self.elements() if element is not self and element.tag in tags)

    def around(self) -> "Iterator[Element]":
        """Yield this element and those around it, the nearest first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def is_in(self, *tags: str) -> bool:
        """Return whether this element, or one around it, has one of `tags`."""
        return any(element.tag in tags for element in self.around())

    @property
    def text(self) -> str:
        """The characters in it, white space made single; what is never shown is left out."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        waiting: list[Element | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                yield part
            elif part.tag == "br":
                yield " "
            elif part is self or part.tag not in HIDDEN:
                waiting.extend(reversed(part.children))


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A page: its elements in order, those with each tag, and the first element with each id."""

    root: Element
    elements: tuple[Element, ...]
    by_tag: Mapping[str, list[Element]]
    ids: Mapping[str, Element]

    def all(self, *tags: str) -> Iterator[Element]:
        """Yield the elements with one of `tags`, in order."""
        if len(tags) == 1:
            return iter(self.by_tag.get(tags[0], ()))
        return (element for element in self.elements if element.tag in tags)

    def first(self, tag: str) -> Element | None:
        """Return the first element with a tag."""
        return next(self.all(tag), None)


# A page is looked at by its own rules and by those of each of its PDFs: the last one is kept.
@lru_cache(maxsize=1)
def parse_html(html: str) -> Document:
    """Return the document that a browser would make of `html`: there is no text it cannot read."""
    # Here, because a run that renders no page needs no parser.
    from selectolax.lexbor import LexborHTMLParser

    root = _tree(LexborHTMLParser(html).root)
    elements = tuple(root.elements())
    by_tag: dict[str, list[Element]] = {}
    ids: dict[str, Element] = {}
    for element in elements:
        by_tag.setdefault(element.tag, []).append(element)
        if element.get("id"):
            ids.setdefault(element.get("id"), element)
    return Document(root, elements, by_tag, ids)


def _element(node: Any, parent: Element | None) -> Element:
    tag: str = node.tag
    attributes = {name: value or "" for name, value in node.attributes.items()}
    if ":" in "".join(attributes) and (tag in FOREIGN or (parent and parent.is_in(*FOREIGN))):
        # In drawings and formulas they come with the prefix of their namespace.
        attributes = {name.rpartition(":")[2]: value for name, value in attributes.items()}
    hides = tag in HIDDEN or "hidden" in attributes or attributes.get("aria-hidden", "").strip() == "true"
    return Element(tag, attributes, parent, hides or (parent is not None and parent.is_hidden))


def _tree(root: Any) -> Element:
    """Return the element for `root` with all below it; a deep page must not run out of stack."""
    top = _element(root, None)
    waiting = [(root, top)]
    while waiting:
        node, element = waiting.pop()
        child = node.first_child
        while child is not None:
            if child.is_element_node:
                inner = _element(child, element)
                element.children.append(inner)
                waiting.append((child, inner))
            elif child.is_text_node:
                element.children.append(child.text_content or "")
            child = child.next
    return top
