"""Which elements may not stand in which (ISO/TS 32005, table 5), as far as authors can put them there."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from briefpress.model.structure import StructureElement

NO_ASIDES: Final = frozenset({"Aside", "BlockQuote"})
"""Types that may hold no aside: in them it is a part like any other."""
IN_ITS_PLACE: Final[Mapping[str, str]] = {"Aside": "Div"}


def contained(element: StructureElement) -> StructureElement:
    """Return `element` with nothing below it that it may not hold."""
    return _contained(element, within=frozenset())


def _contained(element: StructureElement, within: frozenset[str]) -> StructureElement:
    type_ = IN_ITS_PLACE.get(element.type, element.type) if within & NO_ASIDES else element.type
    inside = within | {type_}
    children = tuple(
        _contained(child, inside) if isinstance(child, StructureElement) else child for child in element.children
    )
    held = element.holding(children)
    return held if type_ == element.type else replace(held, type=type_)
