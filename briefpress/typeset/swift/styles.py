"""Computed values: those that are inherited or initial, which nearly all are, are looked up and not worked out."""

from typing import Any, Final

from weasyprint.css import AnonymousStyle, ComputedStyle, InitialStyle, StyleFor
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.twins import PageSizes, twins_of

SPECIAL: Final = frozenset({"display", "float", "page", "position"})
"""Properties whose computed values rest on more than the parent and the initial value."""
PLAIN: Final = frozenset({Dimension, float, int, str, type(None)})
"""Kinds of values that are no expression to be worked out."""


def _is_looked_up(name: str) -> bool:
    return name not in SPECIAL and not name.startswith("text_decoration_")


FROM_PARENT: Final = frozenset(name for name in INHERITED if _is_looked_up(name))
INITIAL: Final = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if _is_looked_up(name) and name not in INHERITED | INITIAL_NOT_COMPUTED and not check_math(value)
}
LOGICAL: Final = {
    name: (function(block="ttb", inline="ltr"), function(block="ttb", inline="rtl"))
    for name, function in PHYSICAL_FUNCTIONS.items()
}
"""For each physical property, such as the left margin, the logical ones that may set it."""
_stock: Final[Any] = ComputedStyle.__missing__
_stock_anonymous: Final[Any] = AnonymousStyle.__missing__


def value_of(style: Any, name: str) -> Any:
    """Return, and keep, the computed value of a property that has not been asked for yet."""
    twins = vars(style).get("twins")
    if twins is None:
        return computed_value(style, name)
    if twins.take_over(style, name):
        return style[name]
    value = computed_value(style, name)
    twins.hand_on(name, value)
    return value


def anonymous_value(style: Any, name: str) -> Any:
    """Do what `value_of` does, for a box without an element."""
    kept = vars(style)
    if "twins" not in kept:
        around = vars(style.parent_style)
        # A copy may have other values later.
        alike = around.get("anonymous_style") is style and around.get("twins") is not None
        kept["twins"] = around["twins"].anonymous if alike else None
    twins = kept["twins"]
    if twins is None:
        return _stock_anonymous(style, name)
    if twins.take_over(style, name):
        return style[name]
    value = _stock_anonymous(style, name)
    twins.hand_on(name, value)
    return value


def computed_value(style: Any, name: str) -> Any:
    """Compute the value of a property for a style, and keep it there."""
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
    parent = style.parent_style
    if parent is not None and name in FROM_PARENT:
        value = parent[name]
        if value.__class__ in PLAIN or not check_math(value):
            style[name] = value
            return value
    return _stock(style, name)


def set_computed_styles(
    style_for: Any,
    element: Any,
    parent: Any,
    root: Any = None,
    pseudo_type: str | None = None,
    base_url: str | None = None,
    target_collector: Any = None,
) -> None:
    """Give an element or a pseudo-element its style; only one that may be an anchor is asked whether it is."""
    if not isinstance(style_for.initial_page_sizes, PageSizes):
        style_for.initial_page_sizes = PageSizes(style_for.initial_page_sizes)
    styles = style_for.get_computed_styles()
    if element == root and pseudo_type is None:
        parent_style, root_style = None, InitialStyle(style_for.font_config)
    else:
        parent_style, root_style = styles[parent, None], styles[root, None]
    cascaded = style_for.get_cascaded_styles().get((element, pseudo_type), {})
    computed = styles[element, pseudo_type] = ComputedStyle(
        parent_style, cascaded, pseudo_type, root_style, base_url, style_for.font_config, style_for.initial_page_sizes
    )
    known = vars(style_for).setdefault("_twins", {})
    computed.twins = twins_of(known, parent_style, cascaded, pseudo_type, style_for.initial_page_sizes)
    if target_collector and "anchor" in cascaded and computed["anchor"]:
        target_collector.collect_anchor(computed["anchor"])


CHANGE: Final = Change(
    "styles",
    ("weasyprint", "70.0"),
    members=(
        (ComputedStyle, "__missing__", value_of),
        (AnonymousStyle, "__missing__", anonymous_value),
        (StyleFor, "set_computed_styles", set_computed_styles),
    ),
)
