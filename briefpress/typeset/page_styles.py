"""The style of each page, and of its margins: made once for all pages that the same rules are for."""

from typing import Any

Styles = dict[str | None, Any]
"""Those of a page and of its margins, by the names of these."""


def set_page_styles(page_type: Any, html: Any, style_for: Any) -> None:
    """Set the style of a page of `page_type`, as WeasyPrint does.

    WeasyPrint makes some twenty styles for each page, and finds those of its margins among the styles of everything.
    """
    sizes = style_for.initial_page_sizes
    key = sizes["box"], sizes["area"], _rules_for(page_type, style_for)
    # A length that rests on the size of a page is another one before there is a page.
    kept: dict[Any, Styles] = vars(style_for).setdefault("_page_styles", {}) if sizes["box"] else {}
    if key not in kept:
        kept[key] = _made(page_type, html, style_for)
    for pseudo_type, style in kept[key].items():
        style_for.get_computed_styles()[page_type, pseudo_type] = style


def _rules_for(page_type: Any, style_for: Any) -> tuple[int, ...]:
    """Return the places, among all that sheets say about pages, of what they say about pages of this type."""
    rules = (rule for sheet, *_ in style_for._sheets for rule in sheet.page_rules)  # noqa: SLF001
    selectors = (selector for _, selectors, _ in rules for selector in selectors)
    return tuple(place for place, (*_, type_) in enumerate(selectors) if style_for._page_type_match(type_, page_type))  # noqa: SLF001


def _made(page_type: Any, html: Any, style_for: Any) -> Styles:
    style_for.add_page_declarations(page_type)
    root, base_url = html.etree_element, html.base_url
    # A page inherits from the root, its margins from the page.
    style_for.set_computed_styles(page_type, root=root, parent=root, base_url=base_url)
    margins = [pseudo for element, pseudo in style_for.get_cascaded_styles() if element == page_type and pseudo]
    for pseudo_type in margins:
        style_for.set_computed_styles(
            page_type, pseudo_type=pseudo_type, root=root, parent=page_type, base_url=base_url
        )
    computed = style_for.get_computed_styles()
    return {pseudo_type: computed[page_type, pseudo_type] for pseudo_type in (None, *margins)}
