"""What is said about a style sheet is said to each document that brings it, however often it was read before."""

import pytest
from weasyprint import CSS

from briefpress.typeset.document import typeset_page
from briefpress.typeset.swift import sheets
from briefpress.typeset.swift.change import Change, made
from tests.typeset.pages import page_of

ODD = {
    "a property that is not known": "p { colr: red }",
    "a value that turns out wrong where it is used": ":root { --wide: red } p { width: var(--wide) }",
    "a selector that is not known": "p:unheard-of { color: red }",
    "a font that is not in the page": '@font-face { font-family: Other; src: url("other.woff2") }',
    "a rule that is not closed": "p { color: red",
    "a layer": "@layer base { p { colr: red } }",
    "an import": '@import "other.css";',
}


@pytest.mark.parametrize("css", ODD.values(), ids=list(ODD))
def test_it_is_told_each_time(css: str) -> None:
    page = page_of("<p>Some words.</p>", css)
    first, second = (typeset_page(page, "a4") for _ in range(2))
    assert second == first
    with made((Change("stock", ("weasyprint", "70.0"), members=((CSS, "__init__", sheets._stock),)),)):
        assert typeset_page(page, "a4") == first


def test_the_same_sheet_may_be_another_under_another_name() -> None:
    plain, odd = page_of("<p>x</p>", ""), page_of("<p>x</p>", "p { colr: red }")
    assert [len(typeset_page(page, "a4").diagnostics) for page in (plain, odd, plain, odd)] == [0, 1, 0, 1]


def test_a_gradient_has_no_lengths_of_another_document() -> None:
    css = ".g { background: linear-gradient(90deg, red 1em, blue 4em) }"
    small, large = (page_of(f"<p class=g style='font-size: {size}px'>x", css) for size in (10, 40))
    with made(
        (
            Change(
                "stock",
                ("weasyprint", "70.0"),
                members=((CSS, "__init__", sheets._stock),),
            ),
        )
    ):
        alone = [typeset_page(page, "a4") for page in (small, large)]
    assert [typeset_page(page, "a4") for page in (small, large, small)] == [*alone, alone[0]]
