"""The fragments of each element put together again, whatever lines and pages they are on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from briefpress.model.structure import Annotation, Artifact, MarkedContent
from briefpress.typeset.tags.fragment import Fragment
from briefpress.typeset.tags.line_ends import SOFT_HYPHEN

Area = tuple[float, float, float, float]
WITHIN_LINES: Final = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp"}
    | {"small", "span", "strong", "sub", "sup", "u", "var"}
)
"""Elements that stand in a line."""


@dataclass(slots=True, eq=False)
class Element:
    """An element of the page, or a pseudo-element such as a list marker, with what of it is on the pages, in order."""

    tag: str
    pseudo: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | MarkedContent | Annotation]" = field(default_factory=list)
    list_style: str = ""
    column_span: int = 1
    row_span: int = 1
    area: Area | None = None
    """Of an image: left, lower, right, upper, in points."""
    title: str = ""
    """Of a drawing: the text of its `title`."""

    def elements(self) -> "list[Element]":
        """Return the elements right below this one."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def is_side_note(self) -> bool:
        """Whether it is a note that stands in a line of the page and beside it in the PDF."""
        return _is_side_note(self.tag, self.attributes)

    @property
    def text(self) -> str:
        """All that is read in it."""
        parts = (child.text for child in self.children if isinstance(child, Element | MarkedContent))
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The elements of a document, its artifacts, and what WeasyPrint's objects became.

    `annotations` are what was written for each `Annotation.number`; `bookmarks` are the ids of the outline's entries,
    in order.
    """

    root: Element
    artifacts: tuple[Artifact, ...]
    annotations: tuple[Any, ...]
    bookmarks: tuple[str, ...]


def gather_elements(root: Any, pages: list[Fragment]) -> Gathered:
    """Return the elements of the element tree `root` that have something drawn or linked on `pages`."""
    gatherer = _Gatherer(root)
    for page in pages:
        gatherer.visit(page)
    gatherer.order()
    return Gathered(gatherer.top, tuple(gatherer.artifacts), tuple(gatherer.annotations), tuple(gatherer.bookmarks))


class _Gatherer:
    """Goes through the fragments in order and finds or makes the element of each."""

    def __init__(self, root: Any) -> None:
        self.top = Element("html", attributes=dict(root.attrib))
        self.artifacts: list[Artifact] = []
        self.annotations: list[Any] = []
        self.bookmarks: list[str] = []
        self._root = root
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._known: dict[tuple[Any, str], Element] = {(root, ""): self.top}

    def order(self) -> None:
        """Put elements into the order of the document where a style sheet has drawn them in another one.

        Where words stand among them they were drawn in order, for no style moves words.
        """
        places = {element: place for place, element in enumerate(self._root.iter())}
        # What a style sheet makes of an element has that element's place: a marker comes first in it.
        placed = {id(known): places.get(source, 0) for (source, _), known in self._known.items()}
        for element in self._known.values():
            if len(element.elements()) == len(element.children):
                element.children.sort(key=lambda child: placed[id(child)])

    def visit(self, fragment: Fragment) -> None:
        if fragment.artifact:
            self._note_artifact(fragment)
            return
        element = self._element(fragment.element, fragment.pseudo)
        if fragment.note is not None:
            # The note stands at the foot of a page, but is read where it is called.
            note = self._element(fragment.note, "")
            note.attributes.setdefault("id", f"_footnote-{fragment.page}-{len(self._known)}")
            element.attributes.setdefault("id", note.attributes["id"])
        if fragment.bookmark:
            # The outline has to name what it leads to, also where its author gave it no name.
            element.attributes.setdefault("id", f"_bookmark-{len(self.bookmarks)}")
            self.bookmarks.append(element.attributes["id"])
        self._take(fragment, element)
        for child in fragment.children:
            self.visit(child)
        if fragment.target is not None:
            _add(element, Annotation(fragment.page, len(self.annotations), fragment.target))
            self.annotations.append(fragment.link_annotation)

    def _take(self, fragment: Fragment, element: Element) -> None:
        if fragment.list_style:
            element.list_style = fragment.list_style
        if fragment.column_span != 1 or fragment.row_span != 1:
            element.column_span, element.row_span = fragment.column_span, fragment.row_span
        if fragment.area and element.area is None:
            element.area = fragment.area
        if fragment.number is not None:
            heard = fragment.read.replace(SOFT_HYPHEN, "")
            _add(element, MarkedContent(fragment.page, fragment.number, heard, fragment.generated))

    def _element(self, source: Any, pseudo: str) -> Element:
        if source is None:
            return self.top
        known = self._known.get((source, pseudo))
        if known is None:
            # A call stands beside its note, not in it.
            beside = not pseudo or pseudo == "footnote-call"
            parent = self._element(self._holder(source) if beside else source, "")
            attributes = dict(source.attrib) if beside else {}
            known = Element(source.tag.rpartition("}")[2], pseudo, attributes)
            if known.tag == "svg":
                known.title = next((child.text or "" for child in source if child.tag.endswith("}title")), "")
            _add(parent, known)
            self._known[source, pseudo] = known
        return known

    def _holder(self, source: Any) -> Any:
        """Return the element tree's element that holds `source`: a side note is read behind its paragraph."""
        holder = self._parents.get(source)
        if _is_side_note(source.tag.rpartition("}")[2], source.attrib):
            while holder is not None and holder.tag in WITHIN_LINES:
                holder = self._parents.get(holder)
            if holder is not None and holder.tag == "p":
                self._element(holder, "")
                return self._parents.get(holder)
        return holder

    def _note_artifact(self, fragment: Fragment) -> None:
        text = "".join(part.text for part in fragment.walk())
        if text.strip():
            self.artifacts.append(Artifact(fragment.page, fragment.artifact or "Layout", " ".join(text.split())))


def _add(parent: Element, child: Element | MarkedContent | Annotation) -> None:
    """Add what comes next in an element: words that go on behind its side notes, on the next page, before these."""
    at = len(parent.children)
    if not isinstance(child, Element) or (child.tag in WITHIN_LINES and not child.is_side_note):
        while at and _is_note(parent.children[at - 1]):
            at -= 1
    parent.children.insert(at, child)


def _is_note(child: Element | MarkedContent | Annotation) -> bool:
    return isinstance(child, Element) and child.is_side_note


def _is_side_note(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag == "span" and attributes.get("role") == "note"
