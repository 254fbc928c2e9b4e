"""The cascade: elements that the same rules match share what these declare, and pseudo-elements wait until asked for.

WeasyPrint's own style sheet has six pseudo-elements for every element, such as calls of footnotes; so it makes seven
styles for each. Hardly any of the six is ever used.
"""

# ruff: noqa: SLF001 - these functions are methods of the class whose members they use.

from dataclasses import dataclass
from math import inf
from typing import Any, Final

from weasyprint.css import StyleFor, declaration_precedence, find_style_attributes
from weasyprint.css.validation import preprocess_declarations
from weasyprint.logger import PROGRESS_LOGGER

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.selectors import Look, Looks, Selector, matched

Declared = dict[str, tuple[Any, Any]]
"""Values and their weights, by property."""
_stock_call: Final[Any] = StyleFor.__call__


@dataclass(frozen=True, slots=True, eq=False)
class _Rules:
    """Rules that match elements together, with what they declare, and for which pseudo-elements."""

    matched: list[Selector]
    declared: dict[str | None, Declared]
    kinds: tuple[str, ...]


def apply_sheets(
    style_for: Any, html: Any, sheets: Any, presentational_hints: bool, font_config: Any, target_collector: Any
) -> None:
    """Give each element of `html` its style, in the order of the tree."""
    cascaded: dict[Any, Declared] = {}
    computed: dict[Any, Any] = {}
    waiting: dict[Any, dict[str | None, Declared]] = {}
    style_for._cascaded_styles, style_for._computed_styles, style_for._waiting = cascaded, computed, waiting
    style_for.initial_page_sizes = {"box": None, "area": None}
    style_for._sheets = sheets
    style_for.font_config = font_config
    PROGRESS_LOGGER.info("Step 3 - Applying CSS")
    root, base = html.etree_element, html.base_url
    style_for._root = root, base
    own = _declare_attributes(cascaded, find_style_attributes(root, presentational_hints, base))
    sheets_in_order = list(sheets)
    looks = Looks([sheet.matcher for sheet, _, _ in sheets_in_order])
    look_of: dict[Any, Look] = {}
    shared: dict[tuple[Any, ...], _Rules] = {}
    kept: dict[Any, Any] = {}
    anchors: list[tuple[Any, str]] = []
    for wrapper in html.wrapper_element.iter_subtree():
        element = wrapper.etree_element
        parent = wrapper.parent.etree_element if wrapper.parent else None
        look = look_of[element] = looks.of(wrapper, look_of.get(parent))
        answers = tuple([bool(test(wrapper)) for test, _ in look.asked])
        rules = look.found.get(answers)
        if rules is None:
            rules = look.found[answers] = _rules(matched(look, answers), sheets_in_order, shared)
        declared = rules.declared
        if element in own:
            declared = {None: cascaded[element, None]}
            _declare(declared, rules.matched, sheets_in_order)
        elif None in declared:
            cascaded[element, None] = declared[None]
        waiting[element] = declared
        anchors += ((element, kind) for kind in rules.kinds if "anchor" in declared[kind])
        key = (id(computed[parent, None]) if wrapper.parent else None, own.get(element), id(rules))
        if key in kept:
            computed[element, None] = kept[key]
        else:
            style_for.set_computed_styles(
                element, root=root, parent=parent, base_url=base, target_collector=target_collector
            )
            kept[key] = computed[element, None]
    for element, kind in anchors:
        _set_style(style_for, element, kind, target_collector)
    cascaded.clear()


def style_of(style_for: Any, element: Any, pseudo_type: str | None = None) -> Any:
    """Return the style of an element or a pseudo-element; none where it has none."""
    if (
        pseudo_type
        and pseudo_type in style_for._waiting.get(element, ())
        and (element, pseudo_type) not in style_for._computed_styles
    ):
        _set_style(style_for, element, pseudo_type, None)
    return _stock_call(style_for, element, pseudo_type)


def _set_style(style_for: Any, element: Any, kind: str, target_collector: Any) -> None:
    cascaded = style_for._cascaded_styles
    root, base = style_for._root
    cascaded[element, kind] = style_for._waiting[element][kind]
    style_for.set_computed_styles(
        element, pseudo_type=kind, root=root, parent=element, base_url=base, target_collector=target_collector
    )
    del cascaded[element, kind]


def _rules(selectors: list[Selector], sheets: list[Any], shared: dict[tuple[Any, ...], _Rules]) -> _Rules:
    """Return the rules of `selectors`, the same object for the same rules."""
    key = tuple(
        (place, specificity, kind, id(declarations), layer)
        for place, specificity, _, kind, (declarations, layer) in selectors
    )
    rules = shared.get(key)
    if rules is None:
        declared: dict[str | None, Declared] = {}
        _declare(declared, selectors, sheets)
        rules = shared[key] = _Rules(selectors, declared, tuple(kind for kind in declared if kind))
    return rules


def _declare_attributes(cascaded: dict[Any, Declared], attributes: Any) -> dict[Any, tuple[Any, ...]]:
    """Add what attributes declare; return the declarations of each element that has such, as WeasyPrint keeps them."""
    own: dict[Any, tuple[Any, ...]] = {}
    for specificity, element, declarations, base in attributes:
        style = cascaded.setdefault((element, None), {})
        own[element] = tuple(declarations)
        for name, values, importance in preprocess_declarations(base, declarations):
            _weigh(style, name, values, (declaration_precedence("author", importance), inf, specificity))
    return own


def _declare(declared: dict[str | None, Declared], selectors: list[Selector], sheets: list[Any]) -> None:
    """Add what the rules declare that match an element, for it and its pseudo-elements."""
    for place, specificity, _, kind, (declarations, layer) in selectors:
        sheet, origin, sheet_specificity = sheets[place]
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
