"""Links: one element each, however many lines they run over."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.model.structure import Annotation, Child, MarkedContent, StructureElement
from briefpress.typeset.tags import notes
from briefpress.typeset.tags.elements import Element

if TYPE_CHECKING:
    from briefpress.typeset.tags.structure import Surroundings


def link(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the link that `element` is; where it leads nowhere in the PDF, its words."""
    if not any(isinstance(child, Annotation) for child in children):
        return children
    said = words_of(element, children)
    named = tuple(replace(child, contents=said) if isinstance(child, Annotation) else child for child in children)
    made = StructureElement(type="Link", children=named)
    if element.attributes.get("role") == "doc-biblioref":
        # It leads to what is cited, as the standard means it.
        return (StructureElement(type="Reference", children=(made,)),)
    return notes.call(element, made) if notes.is_call(element) else (made,)


def words_of(element: Element, children: tuple[Child, ...]) -> str:
    """Return what a link is called: its title or label, or its words and what is read in place of its images."""
    attributes = element.attributes
    said = (attributes.get("title"), attributes.get("aria-label"), "".join(_said(children)))
    return next((words for words in (" ".join((text or "").split()) for text in said) if words), "")


def _said(children: tuple[Child, ...]) -> Iterator[str]:
    for child in children:
        if isinstance(child, MarkedContent):
            yield child.text
        elif isinstance(child, StructureElement):
            yield child.alternative or ""
            yield from _said(child.children)
