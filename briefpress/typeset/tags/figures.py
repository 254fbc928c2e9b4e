"""Figures: an image with what is read in its place, and its caption inside."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.model.structure import Child, StructureElement
from briefpress.typeset.tags.elements import Element
from briefpress.typeset.tags.paragraphs import with_paragraphs

if TYPE_CHECKING:
    from briefpress.typeset.tags.structure import Surroundings


def image(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the figure that an image is."""
    attributes = element.attributes
    said = (attributes.get("alt"), attributes.get("aria-label"), element.title)
    alternative = next((" ".join(text.split()) for text in said if text and text.strip()), None)
    return (
        StructureElement(
            type="Figure", alternative=alternative, placement="Inline", box=element.area, children=children
        ),
    )


def caption(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a caption."""
    return (StructureElement(type="Caption", children=children),)


def figure(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return what a `figure` holds: an image or a table with all around it as its caption, or blocks."""
    blocks = with_paragraphs(children)
    kinds = [child.type for child in blocks if isinstance(child, StructureElement)]
    if kinds.count("Figure") == 1 and "Table" not in kinds and not _captioned(blocks, "Figure"):
        return (_with_caption(blocks, "Figure"),)
    if kinds.count("Table") == 1 and "Figure" not in kinds and not _captioned(blocks, "Table"):
        return (_with_caption(blocks, "Table"),)
    # Of several pictures none can have the caption: it is a paragraph before or after them.
    return with_paragraphs(tuple(inner for child in blocks for inner in _uncaptioned(child)))


def _captioned(blocks: tuple[Child, ...], type_: str) -> bool:
    found = next(child for child in blocks if isinstance(child, StructureElement) and child.type == type_)
    return any(isinstance(inner, StructureElement) and inner.type == "Caption" for inner in found.children)


def _with_caption(blocks: tuple[Child, ...], type_: str) -> StructureElement:
    at = next(i for i, child in enumerate(blocks) if isinstance(child, StructureElement) and child.type == type_)
    exhibit = blocks[at]
    assert isinstance(exhibit, StructureElement)  # noqa: S101 - `at` was found as one
    words = tuple(inner for child in (*blocks[:at], *blocks[at + 1 :]) for inner in _uncaptioned(child))
    if type_ == "Figure":
        exhibit = replace(exhibit, placement="Block")
    if not words:
        return exhibit
    made = StructureElement(type="Caption", children=words)
    # A caption comes first or last (ISO/TS 32005); one with words before the exhibit comes first.
    return replace(exhibit, children=(made, *exhibit.children) if at else (*exhibit.children, made))


def _uncaptioned(child: Child) -> tuple[Child, ...]:
    return child.children if isinstance(child, StructureElement) and child.type == "Caption" else (child,)
