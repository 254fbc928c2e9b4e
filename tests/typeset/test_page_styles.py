"""Pages that the same rules are for share their styles, and have those that WeasyPrint would make for each."""

from typing import Any

import pytest
from weasyprint import DEFAULT_OPTIONS, HTML, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.layout.page import PageType, set_page_type_computed_styles
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.page_styles import set_page_styles

PROPERTIES = tuple(name for name in INITIAL_VALUES if "block" not in name and "inline" not in name)
PAGES = tuple(
    PageType("left" if index % 2 else "right", index == 4, "annex" if index > 4 else "", index, ())
    for index in range(8)
)
CSS = {
    "none": "",
    "sides": "@page { margin: 2cm } @page :left { margin-left: 3cm; @top-left { content: 'left' } }",
    "first and blank": "@page :first { size: a5 } @page :blank { @bottom-right { content: 'blank'; color: red } }",
    "names": "@page annex { margin: 1cm; @top-right { content: 'Annex' } } p { page: annex }",
    "numbers": "@page :nth(3) { margin: 1cm } @page :nth(2n) { @top-center { content: counter(page) } }",
    "lengths that rest on pages": "@page { margin: 5vh; @top-left { content: 'x'; font-size: 2vw } }",
    "notes": "@page { @footnote { margin-top: 1em; border-top: 1px solid } }",
}


def styles_of(css: str, set_styles: Any) -> tuple[list[dict[str | None, dict[str, Any]]], int]:
    """Return the values of the styles of all pages and their margins, and how many styles there are."""
    html = HTML(string=f"<style>{css}</style><p>x", base_url="page:/")
    context = Document._build_layout_context(html, FontConfiguration(), CounterStyle(), {}, DEFAULT_OPTIONS)
    style_for, told, styles = context.style_for, [], {}
    for page in PAGES:
        set_styles(page, html, style_for)
        kinds = [kind for of, kind in style_for.get_computed_styles() if of == page]
        found = {kind: style_for(page, kind) for kind in kinds}
        told.append({kind: {name: style[name] for name in PROPERTIES} for kind, style in found.items()})
        styles.update({id(style): style for style in found.values()})
        if page.index == 0:
            style_for.initial_page_sizes.update(box=(500, 700), area=(400, 600))
    return told, len(styles)


@pytest.mark.parametrize("css", CSS.values(), ids=list(CSS))
def test_every_page_has_the_styles_that_are_declared_for_it(css: str) -> None:
    told, made = styles_of(css, set_page_styles)
    stock, made_by_stock = styles_of(css, set_page_type_computed_styles)
    assert told == stock
    assert made < made_by_stock
