"""The cascade: elements that the same rules match share what these declare, and pseudo-elements wait until asked for.

WeasyPrint's own style sheet has six pseudo-elements for every element, such as calls of footnotes; so it makes seven
styles for each. Hardly any of the six is ever used.
"""

# ruff: noqa: SLF001 - these functions are methods of the class whose members they use.

from math import inf
from typing import Any, Final

from weasyprint.css import StyleFor, declaration_precedence, find_style_attributes
from weasyprint.css.validation import preprocess_declarations
from weasyprint.logger import PROGRESS_LOGGER

from briefpress.typeset.swift.change import Change

Declared = dict[str, tuple[Any, Any]]
"""Values and their weights, by property."""
_stock_call: Final[Any] = StyleFor.__call__


def apply_sheets(
    style_for: Any, html: Any, sheets: Any, presentational_hints: bool, font_config: Any, target_collector: Any
) -> None:
    """Give each element of `html` its style, in the order of the tree."""
    cascaded: dict[Any, Declared] = {}
    computed: dict[Any, Any] = {}
    waiting: dict[Any, Declared] = {}
    style_for._cascaded_styles, style_for._computed_styles, style_for._waiting = cascaded, computed, waiting
    style_for.initial_page_sizes = {"box": None, "area": None}
    style_for._sheets = sheets
    style_for.font_config = font_config
    PROGRESS_LOGGER.info("Step 3 - Applying CSS")
    root, base = html.etree_element, html.base_url
    style_for._root = root, base
    own = _declare_attributes(cascaded, find_style_attributes(root, presentational_hints, base))
    shared: dict[Any, dict[Any, Declared]] = {}
    kept: dict[Any, Any] = {}
    for wrapper in html.wrapper_element.iter_subtree():
        element = wrapper.etree_element
        parent = wrapper.parent.etree_element if wrapper.parent else None
        matched = [
            (sheet, origin, sheet_specificity, *selector)
            for sheet, origin, sheet_specificity in sheets
            for selector in sheet.matcher.match(wrapper)
        ]
        rules = tuple(
            (id(sheet), specificity, kind, id(declarations), layer)
            for sheet, _, _, specificity, _, kind, (declarations, layer) in matched
        )
        declared = None if element in own else shared.get(rules)
        if declared is None:
            declared = {None: cascaded[element, None]} if element in own else {}
            _declare(declared, matched)
            if element not in own:
                shared[rules] = declared
        for kind, values in declared.items():
            cascaded[element, kind] = values
            if kind and "anchor" not in values:
                waiting[element, kind] = values
        key = (id(computed[parent, None]) if wrapper.parent else None, own.get(element), rules)
        if key in kept:
            computed[element, None] = kept[key]
        else:
            style_for.set_computed_styles(
                element, root=root, parent=parent, base_url=base, target_collector=target_collector
            )
            kept[key] = computed[element, None]
    for element, kind in cascaded:
        if kind and (element, kind) not in waiting:
            style_for.set_computed_styles(
                element, pseudo_type=kind, root=root, parent=element, base_url=base, target_collector=target_collector
            )
    cascaded.clear()


def style_of(style_for: Any, element: Any, pseudo_type: str | None = None) -> Any:
    """Return the style of an element or a pseudo-element; none where it has none."""
    if pseudo_type and (element, pseudo_type) in style_for._waiting:
        cascaded = style_for.get_cascaded_styles()
        cascaded[element, pseudo_type] = style_for._waiting.pop((element, pseudo_type))
        root, base = style_for._root
        style_for.set_computed_styles(element, pseudo_type=pseudo_type, root=root, parent=element, base_url=base)
        del cascaded[element, pseudo_type]
    return _stock_call(style_for, element, pseudo_type)


def _declare_attributes(cascaded: dict[Any, Declared], attributes: Any) -> dict[Any, tuple[Any, ...]]:
    """Add what attributes declare; return the declarations of each element that has such, as WeasyPrint keeps them."""
    own: dict[Any, tuple[Any, ...]] = {}
    for specificity, element, declarations, base in attributes:
        style = cascaded.setdefault((element, None), {})
        own[element] = tuple(declarations)
        for name, values, importance in preprocess_declarations(base, declarations):
            _weigh(style, name, values, (declaration_precedence("author", importance), inf, specificity))
    return own


def _declare(declared: dict[Any, Declared], matched: list[Any]) -> None:
    """Add what the rules declare that match an element, for it and its pseudo-elements."""
    for sheet, origin, sheet_specificity, specificity, _, kind, (declarations, layer) in matched:
        order = inf if layer is None else sheet.layers.index(layer)
        style = declared.setdefault(kind, {})
        for name, values, importance in declarations:
            precedence = declaration_precedence(origin, importance)
            _weigh(style, name, values, (precedence, order, sheet_specificity or specificity))


def _weigh(style: Declared, name: str, values: Any, weight: tuple[Any, ...]) -> None:
    before = style.get(name)
    if before is None or before[1] is None or before[1] <= weight:
        style[name] = values, weight


CHANGE: Final = Change(
    "cascade",
    ("weasyprint", "70.0"),
    members=((StyleFor, "__init__", apply_sheets), (StyleFor, "__call__", style_of)),
)
