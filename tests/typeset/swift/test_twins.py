"""Styles that are alike share computed values, and no style has others than it would have alone."""

import pytest
from weasyprint import DEFAULT_OPTIONS, HTML, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.swift.change import made
from briefpress.typeset.swift.changes import CHANGES
from tests.typeset.swift.samples import BODIES

PROPERTIES = tuple(name for name in INITIAL_VALUES if "block" not in name and "inline" not in name)
"""All but logical ones, which set others and are never asked for themselves."""


def styles_of(body: str, css: str, *, swift: bool) -> list[dict[str, object]]:
    html = HTML(string=f"<style>{css}</style>{body}", base_url="page:/")
    with made(change for change in CHANGES if swift and change.name in ("styles", "cascade")):
        context = Document._build_layout_context(html, FontConfiguration(), CounterStyle(), {}, DEFAULT_OPTIONS)
        styles = [context.style_for(element) for element in html.etree_element.iter()]
        anonymous = [style.anonymous_style for style in styles]
        return [{name: style[name] for name in PROPERTIES} for style in (*styles, *anonymous)]


def check(body: str, css: str) -> None:
    assert styles_of(body, css, swift=True) == styles_of(body, css, swift=False)


@pytest.mark.parametrize("name", BODIES)
def test_every_value_is_as_it_would_be_alone(name: str) -> None:
    check(*BODIES[name])


def test_elements_with_identifiers_share_what_is_computed() -> None:
    html = HTML(string="<p id=a><b>x</b></p><p id=b><b>y</b></p><p id=c lang=de><b>z</b></p>")
    with made(change for change in CHANGES if change.name in ("styles", "cascade")):
        context = Document._build_layout_context(html, FontConfiguration(), CounterStyle(), {}, DEFAULT_OPTIONS)
        first, second, third = (context.style_for(element) for element in html.etree_element.iter("b"))
        assert first.twins is second.twins is not None
        assert third.twins is not first.twins
        assert (first.parent_style["anchor"], second.parent_style["anchor"]) == ("a", "b")


def test_lengths_of_a_page_that_is_not_there_yet_are_not_shared() -> None:
    html = HTML(string="<style>p { margin-left: 10vw }</style><p id=a>x</p><p id=b>y</p>", base_url="page:/")
    with made(change for change in CHANGES if change.name in ("styles", "cascade")):
        style_for = Document._build_layout_context(
            html, FontConfiguration(), CounterStyle(), {}, DEFAULT_OPTIONS
        ).style_for
        first, second = (style_for(element) for element in html.etree_element.iter("p"))
        before = first["margin_left"]
        style_for.initial_page_sizes.update(box=(500, 500), area=(400, 400))
        assert second["margin_left"].value == 40
        assert before.value != 40
