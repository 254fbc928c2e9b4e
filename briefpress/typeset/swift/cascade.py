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
from briefpress.typeset.swift.declared import NO_OWN, Declared, Own, Rules, weigh
from briefpress.typeset.swift.memo import Memo
from briefpress.typeset.swift.selectors import Look, Looks, Selector, has_selectors, matched
from briefpress.typeset.swift.shared_styles import Styles, settle

MOST: Final = 8
"""For how many sets of sheets it is kept in mind what matches."""
MOST_LOOKS: Final = 16384
"""How many looks of elements are kept for the next document with the same sheets."""
ANCHOR: Final = "-weasy-anchor"
"""The property that an identifier becomes."""


_kept: Final = Memo(MOST)


@dataclass(frozen=True, slots=True)
class _Matching:
    """What the selectors of some sheets match: how elements look, and the rules that match together."""

    looks: Looks
    rules: dict[tuple[Any, ...], Rules]


def apply_sheets(
    style_for: Any, html: Any, sheets: Any, presentational_hints: bool, font_config: Any, target_collector: Any
) -> None:
    """Give each element of `html` its style, in the order of the tree."""
    computed: dict[Any, Any] = {}
    waiting: dict[Any, dict[str | None, Declared]] = {}
    style_for._cascaded_styles, style_for._computed_styles, style_for._waiting = {}, computed, waiting
    style_for.initial_page_sizes = {"box": None, "area": None}
    style_for._sheets = sheets
    style_for.font_config = font_config
    PROGRESS_LOGGER.info("Step 3 - Applying CSS")
    root, base = html.etree_element, html.base_url
    styles = style_for._styles = Styles(base, font_config, style_for.initial_page_sizes)
    own = _own_declarations(find_style_attributes(root, presentational_hints, base))
    sheets_in_order = [sheet for sheet in sheets if has_selectors(sheet[0].matcher)]
    matching = _matching(sheets_in_order)
    looks = matching.looks
    look_of: dict[Any, Look] = {}
    anchors: list[tuple[Any, str]] = []
    for wrapper in html.wrapper_element.iter_subtree():
        element = wrapper.etree_element
        parent = wrapper.parent.etree_element if wrapper.parent else None
        look = look_of[element] = looks.of(wrapper, look_of.get(parent))
        answers = tuple([bool(test(wrapper)) for test, _ in look.asked])
        rules = look.found.get(answers)
        if rules is None:
            rules = look.found[answers] = _rules(matched(look, answers), sheets_in_order, matching.rules)
        waiting[element] = rules.declared
        anchors += ((element, kind) for kind, declared in rules.declared.items() if kind and "anchor" in declared)
        around = computed[parent, None] if wrapper.parent else None
        computed[element, None] = style = styles.of_element(around, rules, own.get(element, NO_OWN))
        _collect_anchor(target_collector, style)
    for element, kind in anchors:
        _collect_anchor(target_collector, _pseudo_element(style_for, element, kind))


def style_of(style_for: Any, element: Any, pseudo_type: str | None = None) -> Any:
    """Return the style of an element, a pseudo-element or a page; none where it has none."""
    style = style_for._computed_styles.get((element, pseudo_type))
    if element not in style_for._waiting:
        return style
    if style is None:
        if pseudo_type not in style_for._waiting[element]:
            return None
        style = _pseudo_element(style_for, element, pseudo_type)
    settle(style)
    return style


def _pseudo_element(style_for: Any, element: Any, kind: str | None) -> Any:
    styles = style_for._computed_styles
    declared = style_for._waiting[element][kind]
    style = styles[element, kind] = style_for._styles.of_pseudo_element(styles[element, None], kind, declared)
    return style


def _collect_anchor(target_collector: Any, style: Any) -> None:
    """Remember the anchor of a style, which hardly any has."""
    if target_collector and "anchor" in style.cascaded and style["anchor"]:
        target_collector.collect_anchor(style["anchor"])


def _matching(sheets: list[Any]) -> _Matching:
    """Return what is known about what `sheets` match, from documents with the same."""
    # What is kept knows the matchers, so that no other can come to have the same address.
    key = tuple((id(sheet.matcher), origin, specificity) for sheet, origin, specificity in sheets)
    known: _Matching | None = _kept.get(key)
    if known is None or known.looks.many > MOST_LOOKS:
        known = _Matching(Looks([sheet.matcher for sheet, _, _ in sheets]), {})
        _kept.keep(key, known)
    return known


def _rules(selectors: list[Selector], sheets: list[Any], shared: dict[tuple[Any, ...], Rules]) -> Rules:
    """Return the rules of `selectors`, the same object for the same rules."""
    key = tuple(
        (place, specificity, kind, id(declarations), layer)
        for place, specificity, _, kind, (declarations, layer) in selectors
    )
    rules = shared.get(key)
    if rules is None:
        declared: dict[str | None, Declared] = {}
        _declare(declared, selectors, sheets)
        rules = shared[key] = Rules(selectors, declared)
    return rules


def _own_declarations(attributes: Any) -> dict[Any, Own]:
    """Return what attributes declare, for each element that has such."""
    own: dict[Any, Own] = {}
    for specificity, element, declarations, base in attributes:
        before = own.get(element, NO_OWN)
        style = dict(before.declared)
        for name, values, importance in preprocess_declarations(base, declarations):
            weigh(style, name, values, (declaration_precedence("author", importance), inf, specificity))
        written = (each for each in declarations if each.type == "declaration" and each.name != ANCHOR)
        own[element] = Own(style, (*before.text, *((specificity, each.serialize()) for each in written)))
    return own


def _declare(declared: dict[str | None, Declared], selectors: list[Selector], sheets: list[Any]) -> None:
    """Add what the rules declare that match an element, for it and its pseudo-elements."""
    for place, specificity, _, kind, (declarations, layer) in selectors:
        sheet, origin, sheet_specificity = sheets[place]
        order = inf if layer is None else sheet.layers.index(layer)
        style = declared.setdefault(kind, {})
        for name, values, importance in declarations:
            precedence = declaration_precedence(origin, importance)
            weigh(style, name, values, (precedence, order, sheet_specificity or specificity))


CHANGE: Final = Change(
    "cascade",
    ("weasyprint", "70.0"),
    members=((StyleFor, "__init__", apply_sheets), (StyleFor, "__call__", style_of)),
)
