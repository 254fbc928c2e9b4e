"""A page that the browser prints itself is a decent document: all of its words, nothing over them, no page empty."""

import re
from collections import Counter

import pytest

from tests.browser.pages import HOUSE_PAGES
from tests.browser.script import measure
from tests.line.built import pages_of_pdf

WIDTH = 627
"""The width of the text on A4 with the margins of `browser-print.css`, in pixels."""


def letters(text):
    """Count the letters and digits of a text: where spaces and hyphens stand, layout decides."""
    return Counter(re.findall(r"\w", text))


@pytest.mark.parametrize("name", [*HOUSE_PAGES, "whole", "many-notes"])
def test_every_letter_is_printed(name, open_page):
    page = open_page(name)
    pages = pages_of_pdf(page.pdf(prefer_css_page_size=True))
    page.emulate_media(media="print")
    shown = letters(page.inner_text("body"))
    assert shown.total() > 500
    assert shown - letters(" ".join(pages)) == Counter()
    assert [number for number, text in enumerate(pages, 1) if len(text.split()) < 10] == []


@pytest.mark.parametrize("name", [*HOUSE_PAGES, "whole", "many-notes"])
def test_nothing_lies_over_words_in_print(name, open_page):
    page = open_page(name, WIDTH)
    page.emulate_media(media="print")
    assert measure(page, "overflow")["cut"] == []
    assert measure(page, "covered-words")["covered"] == []


@pytest.mark.parametrize("name", HOUSE_PAGES)
def test_a_dark_screen_prints_black_on_white(name, open_page):
    page = open_page(name, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    style = "getComputedStyle(document.documentElement)"
    assert page.evaluate(f"{style}.backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(f"{style}.color") == "rgb(28, 33, 36)"


@pytest.mark.parametrize("name", HOUSE_PAGES)
def test_what_only_a_screen_needs_is_not_printed(name, open_page):
    page = open_page(name)
    page.emulate_media(media="print")
    assert (
        page.locator(".skip-link, .site-bar").evaluate_all("all => all.some((one) => one.checkVisibility())") is False
    )
