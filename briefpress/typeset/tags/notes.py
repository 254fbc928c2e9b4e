"""Footnotes and their calls, each knowing the other: by their roles (DPUB-ARIA), or made by `float: footnote`."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.model.structure import Annotation, Child, MarkedContent, StructureElement
from briefpress.typeset.tags.elements import Element

if TYPE_CHECKING:
    from briefpress.typeset.tags.structure import Surroundings


def is_note(element: Element) -> bool:
    """Return whether `element` is a note."""
    marked = any(child.pseudo == "footnote-marker" and child.children for child in element.elements())
    return not element.pseudo and (element.attributes.get("role") == "doc-footnote" or marked)


def is_call(element: Element) -> bool:
    """Return whether `element` is a link to a note."""
    return element.attributes.get("role") == "doc-noteref"


def note(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the note that `element` is; its number, where it begins with one, is its label."""
    if _begins_with_way_back(children):
        children = (StructureElement(type="Lbl", children=children[:1]), *children[1:])
    # A note must have a name of its own (ISO 14289-1, 7.9).
    return (StructureElement(type="Note", id=element.attributes.get("id", "_footnote"), children=children),)


def side_note(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the aside that a note in the margin is."""
    return (StructureElement(type="Aside", title=element.attributes.get("aria-label"), children=_paragraph(children)),)


def call(element: Element, link: StructureElement) -> tuple[Child, ...]:
    """Return the call that the link of `element` is."""
    target = element.attributes.get("href", "").removeprefix("#")
    return (StructureElement(type="Reference", id=element.attributes.get("id"), refers_to=(target,), children=(link,)),)


def marker(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the number that WeasyPrint puts before a note."""
    return (StructureElement(type="Lbl", children=children),)


def call_by_style(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the call that WeasyPrint makes for an element that its style sheet sends to the foot of the page."""
    words = "".join(child.text for child in children if isinstance(child, MarkedContent)).strip()
    if any(isinstance(child, Annotation) for child in children):
        named = (replace(child, contents=words) if isinstance(child, Annotation) else child for child in children)
        children = (StructureElement(type="Link", children=tuple(named)),)
    return (StructureElement(type="Reference", refers_to=(element.attributes["id"],), children=children),)


def _paragraph(children: tuple[Child, ...]) -> tuple[Child, ...]:
    return (StructureElement(type="P", children=children),)


def connected(tree: StructureElement) -> StructureElement:
    """Return `tree` with every call named, and every note referring to all of its calls (ISO 14289-2, 8.2.5.14)."""
    calls: dict[str, list[str]] = {}
    return _referring(_named(tree, calls), calls)


def _named(element: StructureElement, calls: dict[str, list[str]]) -> StructureElement:
    if element.type == "Reference" and element.refers_to:
        known = calls.setdefault(element.refers_to[0], [])
        element = replace(element, id=element.id or f"{element.refers_to[0]}_call-{len(known) + 1}")
        known.append(element.id or "")
    children = (_named(child, calls) if isinstance(child, StructureElement) else child for child in element.children)
    return element.holding(tuple(children))


def _referring(element: StructureElement, calls: dict[str, list[str]]) -> StructureElement:
    if element.type == "Note" and element.id in calls:
        element = replace(element, refers_to=tuple(calls[element.id]))
    children = (
        _referring(child, calls) if isinstance(child, StructureElement) else child for child in element.children
    )
    return element.holding(tuple(children))


def _begins_with_way_back(children: tuple[Child, ...]) -> bool:
    """Return whether the first words of a note are a link within the document: its number, which leads to its call."""
    first = children[0] if children else None
    if not isinstance(first, StructureElement) or first.type != "Link":
        return False
    return any(isinstance(child, Annotation) and child.target.startswith("#") for child in first.children)
