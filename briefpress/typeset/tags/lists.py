"""Lists: items with their labels and bodies, and how the labels count (ISO 32000-2, table 382)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefpress.model.structure import Child, StructureElement
from briefpress.typeset.tags.elements import Element
from briefpress.typeset.tags.paragraphs import is_block, with_paragraphs

if TYPE_CHECKING:
    from briefpress.typeset.tags.structure import Surroundings

NUMBERING: Final[Mapping[str, str]] = {
    "none": "None",
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
}
"""The counting of PDF for each style of CSS."""


def listing(element: Element, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return a list. What stands in it and is no item becomes one."""
    styles = [child.list_style for child in element.elements() if child.tag == "li"]
    style = next(iter(styles), "none") or "none"
    other = "Decimal" if element.tag == "ol" else "Disc"
    items = tuple(_as_item(child) for child in children)
    if style == "none" and any(_is_label(part) for one in items for part in one.children):
        # The labels are words of the page.
        style = other
    return (StructureElement(type="L", numbering=NUMBERING.get(style, other), children=items),)


def item(_element: Element, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return an item of a list: its label, where it has one, and all else as its body."""
    return (_item_of(children if any(map(_is_label, children)) else _label_first(children)),)


def _label_first(children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return the content of an item with the label in front that its first paragraph begins with."""
    first = children[0] if children else None
    if not isinstance(first, StructureElement) or first.type != "P" or not _is_label(first.children[0]):
        return children
    words = first.children[1:]
    return (first.children[0], *([replace(first, children=words)] if words else []), *children[1:])


def label(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the bullet or the number of an item."""
    return (StructureElement(type="Lbl", children=children),)


def definitions(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a list of terms, each the label of its definitions."""
    items: list[tuple[Child, ...]] = []
    for child in children:
        # Several terms may share a definition.
        if not items or (_is_label(child) and not all(map(_is_label, items[-1]))):
            items.append(())
        items[-1] = (*items[-1], child)
    # No standard numbering fits words; a list with labels must have one all the same (ISO 14289-2, 8.2.5.25).
    return (StructureElement(type="L", numbering="Description", children=tuple(_item_of(i) for i in items)),)


def term(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a term that is defined. A label holds no headings (ISO/TS 32005): one with blocks in it is none."""
    if any(is_block(child) for child in children):
        return with_paragraphs(children)
    return (StructureElement(type="Lbl", children=children),)


def definition(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a definition of the term before it."""
    return with_paragraphs(children)


def _as_item(child: Child) -> StructureElement:
    return child if isinstance(child, StructureElement) and child.type == "LI" else _item_of((child,))


def _is_label(child: Child) -> bool:
    return isinstance(child, StructureElement) and child.type == "Lbl"


def _item_of(children: tuple[Child, ...]) -> StructureElement:
    labels = tuple(child for child in children if _is_label(child))
    body = tuple(child for child in children if not _is_label(child))
    bodies = (StructureElement(type="LBody", children=body),) if body else ()
    return StructureElement(type="LI", children=(*labels, *bodies))
