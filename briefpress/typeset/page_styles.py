"""The style of each page, and of its margins: looked up among what is said about pages, and not among everything."""

from typing import Any


def set_page_styles(page_type: Any, html: Any, style_for: Any) -> None:
    """Compute the style of a page of `page_type`, as WeasyPrint does.

    WeasyPrint goes through the styles of all elements of a document for each page, to find those of its margins.
    """
    style_for.add_page_declarations(page_type)
    root, base_url = html.etree_element, html.base_url
    # A page inherits from the root, its margins from the page.
    style_for.set_computed_styles(page_type, root=root, parent=root, base_url=base_url)
    for pseudo_type in _margins(style_for):
        if (page_type, pseudo_type) in style_for.get_cascaded_styles():
            style_for.set_computed_styles(
                page_type, pseudo_type=pseudo_type, root=root, parent=page_type, base_url=base_url
            )


def _margins(style_for: Any) -> list[str]:
    """Return the margins, and areas of notes, that style sheets say anything about."""
    rules = (rule for sheet, *_ in style_for._sheets for rule in sheet.page_rules)  # noqa: SLF001
    selectors = (selector for _, selectors, _ in rules for selector in selectors)
    return list(dict.fromkeys(pseudo_type for _, pseudo_type, _ in selectors if pseudo_type))
