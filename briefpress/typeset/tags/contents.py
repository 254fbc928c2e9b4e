"""The list of contents: entries that refer to the headings they lead to."""

from briefpress.model.structure import Annotation, Child, StructureElement
from briefpress.typeset.tags.elements import Element
from briefpress.typeset.tags.paragraphs import is_block


def is_contents(element: Element) -> bool:
    """Return whether `element` is a list of contents (DPUB-ARIA)."""
    return element.attributes.get("role") == "doc-toc"


def contents(_element: Element, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return the list that holds entries."""
    return (StructureElement(type="TOC", children=children),)


def entry(_element: Element, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return an entry: its words as one reference, and lists of entries below it."""
    words = tuple(child for child in children if not is_block(child))
    below = tuple(child for child in children if is_block(child))
    targets = tuple(
        inner.target.removeprefix("#")
        for child in words
        if isinstance(child, StructureElement)
        for part in child.elements()
        for inner in part.children
        if isinstance(inner, Annotation) and inner.target.startswith("#")
    )
    reference = (StructureElement(type="Reference", children=words),) if words else ()
    return (StructureElement(type="TOCI", refers_to=tuple(dict.fromkeys(targets)), children=(*reference, *below)),)
