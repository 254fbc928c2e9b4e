"""Computed values: those that are inherited or initial, which nearly all are, are looked up and not worked out."""

from collections.abc import Mapping
from typing import Any, Final

from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension

from briefpress.typeset.swift.change import Change

SPECIAL: Final = frozenset({"display", "float", "page", "position"})
"""Properties whose computed values rest on more than the parent and the initial value."""
DECORATION: Final = "text_decoration_"
PLAIN: Final = frozenset({Dimension, float, int, str, type(None)})
"""Kinds of values that are no expression to be worked out."""


def _is_looked_up(name: str) -> bool:
    return name not in SPECIAL and not name.startswith(DECORATION)


FROM_PARENT: Final = frozenset(name for name in INHERITED if _is_looked_up(name))
HANDED_DOWN: Final = frozenset({"page", *(name for name in INITIAL_VALUES if name.startswith(DECORATION))})
"""Properties that are not inherited, but have the value of the parent where none is declared."""
INITIAL: Final = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if _is_looked_up(name) and name not in INHERITED | INITIAL_NOT_COMPUTED and not check_math(value)
}
TO_COMPUTE: Final = {
    name: (COMPUTER_FUNCTIONS[name], INITIAL_VALUES[name])
    for name in INITIAL_NOT_COMPUTED & COMPUTER_FUNCTIONS.keys() - SPECIAL - INHERITED
}
"""Properties whose initial value is computed like a declared one, as the width of a border that is not there."""
LOGICAL: Final = {
    name: (function(block="ttb", inline="ltr"), function(block="ttb", inline="rtl"))
    for name, function in PHYSICAL_FUNCTIONS.items()
}
"""For each physical property, such as the left margin, the logical ones that may set it."""
PHYSICAL: Final = {
    logical: tuple(name for name in LOGICAL if logical in LOGICAL[name])
    for pair in LOGICAL.values()
    for logical in pair
}
"""For each logical property, the physical ones that it may set."""
_stock: Final[Any] = ComputedStyle.__missing__


def computed_value(style: Any, name: str) -> Any:
    """Return the value of a property that has not been asked for yet, and keep it in the style."""
    cascaded = style.cascaded
    if name in cascaded:
        return _stock(style, name)
    if name in LOGICAL:
        left_to_right, right_to_left = LOGICAL[name]
        if left_to_right in cascaded or right_to_left in cascaded:
            return _stock(style, name)
    if name in INITIAL:
        value = style[name] = INITIAL[name]
        return value
    if name in TO_COMPUTE:
        compute, initial = TO_COMPUTE[name]
        value = style[name] = compute(style, name, initial)
        return value
    parent = style.parent_style
    if parent is not None:
        if name in HANDED_DOWN:
            value = style[name] = parent[name]
            return value
        if name in FROM_PARENT or name[:2] == "__":
            value = parent[name]
            if value.__class__ in PLAIN or not check_math(value):
                style[name] = value
                return value
    return _stock(style, name)


def undeclared_values(cascaded: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of all properties that have their initial ones where this is declared."""
    values = INITIAL.copy()
    for name in cascaded:
        values.pop(name, None)
        for physical in PHYSICAL.get(name, ()):
            values.pop(physical, None)
    return values


CHANGE: Final = Change("styles", ("weasyprint", "70.0"), members=((ComputedStyle, "__missing__", computed_value),))
