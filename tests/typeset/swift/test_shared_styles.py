"""Elements share a style where the same is declared for them, and none has another value than it would have alone."""

from typing import Any

import pytest
from weasyprint import DEFAULT_OPTIONS, HTML, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.images import Gradient
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.swift.change import made
from briefpress.typeset.swift.changes import CHANGES
from briefpress.typeset.swift.shared_styles import shared_by
from tests.typeset.swift.samples import BODIES

PROPERTIES = tuple(name for name in INITIAL_VALUES if "block" not in name and "inline" not in name)
"""All but logical ones, which set others and are never asked for themselves."""


def styles_of(body: str, css: str, tag: str | None = None, *, swift: bool = True) -> list[Any]:
    """Return the styles of all elements, or those of one name, in their order. All values are asked for."""
    html = HTML(string=f"<style>{css}</style>{body}", base_url="page:/")
    with made(change for change in CHANGES if swift and change.name in ("styles", "cascade")):
        context = Document._build_layout_context(html, FontConfiguration(), CounterStyle(), {}, DEFAULT_OPTIONS)
        styles = [context.style_for(element) for element in html.etree_element.iter(tag)]
        for style in styles:
            kinds = style, style.anonymous_style
            style.told = [{name: comparable(kind[name]) for name in PROPERTIES} for kind in kinds]
        return styles


def comparable(value: Any) -> Any:
    """Return a value as one that equals others of the same content: gradients do not."""
    if isinstance(value, tuple):
        return tuple(map(comparable, value))
    return (type(value), vars(value)) if isinstance(value, Gradient) else value


@pytest.mark.parametrize("name", BODIES)
def test_every_value_is_as_it_would_be_alone(name: str) -> None:
    body, css = BODIES[name]
    assert [s.told for s in styles_of(body, css)] == [s.told for s in styles_of(body, css, swift=False)]


@pytest.mark.parametrize(
    ("body", "css", "shared"),
    [
        ("<b>x</b><b>y</b>", "", True),
        ("<b id=a>x</b><b id=b>y</b>", "", True),
        ("<p id=a><b>x</b><p><b>y</b>", "", True),
        ("<p><b>x</b><div><b>y</b></div>", "", False),
        ("<b lang=de>x</b><b lang=de>y</b>", "", True),
        ("<b lang=de>x</b><b lang=fr>y</b>", "", False),
        ("<b style='color: red'>x</b><b style='color: red' id=b>y</b>", "", True),
        ("<b style='color: red'>x</b><b style='color: blue'>y</b>", "", False),
        ("<b style='color'>x</b><b style='; {'>y</b>", "", True),
        ("<b>x</b><b class=a>y</b>", ".a { color: red }", False),
        ("<b id=a>x</b><b id=b>y</b>", "b { margin-left: calc(1em + 1ex) }", True),
        ("<b id=a>x</b><b id=b>y</b>", "b { margin-left: 1vw }", False),
        ("<b id=a>x</b><b id=b>y</b>", "b { margin-left: calc(1em + 1vw) }", False),
        ("<b id=a>x</b><b id=b>y</b>", ":root { --a: var(--b); --b: 1vw } b { margin-left: var(--a) }", False),
        ("<b id=a>x</b><b id=b>y</b>", ":root { --a: 1em; --b: 1vw } b { margin-left: var(--a) }", True),
        ("<b id=a>x</b><b id=b>y</b>", "b { background: linear-gradient(red 1em, blue) }", False),
        ("<b id=a>x</b><b id=b>y</b>", "b { display: inherit }", False),
        ("<p id=a><b>x</b><p id=b><b>x</b>", "p::first-line { color: red }", False),
    ],
)
def test_a_style_is_shared_where_it_is_the_same_for_all(body: str, css: str, shared: bool) -> None:
    first, second = styles_of(body, css, "b")
    assert (shared_by(first) is shared_by(second) is not None) == shared


def test_an_element_with_an_identifier_has_all_but_its_anchor_in_common() -> None:
    first, second, third = styles_of("<p id=a>x<p>y<p id=c>z", "p { margin-left: 1em }", "p")
    assert (first["anchor"], second["anchor"], third["anchor"]) == ("a", None, "c")
    assert first is not second
    assert shared_by(first) is second
    assert first.anonymous_style is third.anonymous_style


def test_what_is_changed_in_a_copy_is_changed_in_nothing_else() -> None:
    first, second = styles_of("<p id=a>x<p>y", "p { margin-left: 1em }", "p")
    copy = first.copy()
    copy["float"] = "left"
    assert (copy["margin_left"], copy["anchor"]) == (first["margin_left"], "a")
    assert (first["float"], second["float"]) == ("none", "none")


def test_a_copy_with_other_letters_has_lengths_of_its_own() -> None:
    html = HTML(string="<style>p { margin-left: 1em }</style><p>x<p>y", base_url="page:/")
    with made(change for change in CHANGES if change.name in ("styles", "cascade")):
        context = Document._build_layout_context(html, FontConfiguration(), CounterStyle(), {}, DEFAULT_OPTIONS)
        style, _ = (context.style_for(element) for element in html.etree_element.iter("p"))
        copy = style.copy()
        copy["font_size"] = 100
        assert copy["margin_left"].value == 100
        assert style["margin_left"].value == 16
        # What is known already stays, as it does in WeasyPrint.
        again = style.copy()
        again["font_size"] = 100
        assert again["margin_left"].value == 16
