"""Nothing is lost or has to be scrolled sideways: on narrow screens, in larger text, with wider spaces."""

import pytest

from tests.browser.chromium import launch
from tests.browser.pages import HOUSE_PAGES, PAGES
from tests.browser.script import measure

# WCAG 2.2, 1.4.12: what readers may set, all at once.
WIDER_SPACES = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""


def check(page):
    """Hold a page against what must not happen: words cut off, covered, or out of reach."""
    assert measure(page, "overflow") == {"beyond": 0, "cut": []}
    words = measure(page, "covered-words")
    assert words["looked"] > 20
    assert words["covered"] == []


# 320 pixels are a window of 1280 at 400 % (WCAG 2.2, 1.4.10). From 1056 on notes stand in the margin, from 1600 on the
# contents beside the text.
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_window(name, open_page):
    page = open_page(name)
    for width in (320, 1056, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        check(page)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", [*HOUSE_PAGES, "whole", "rated"])
def test_wider_spaces_lose_nothing(name, width, open_page):
    page = open_page(name, width)
    page.add_style_tag(content=WIDER_SPACES)
    check(page)


@pytest.fixture(scope="module")
def browser_with_large_text(playwright):
    opened = launch(playwright, "--blink-settings=defaultFontSize=32")
    yield opened
    opened.close()


@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("name", [*HOUSE_PAGES, "whole", "rated"])
def test_text_of_twice_the_size_loses_nothing(name, width, open_page, browser_with_large_text):
    page = open_page(name, width, browser=browser_with_large_text)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "36px"
    check(page)


def test_what_is_cut_off_is_found(open_page):
    page = open_page("index", 320)
    page.add_style_tag(content="h1 { width: 2em; height: 1em; overflow: hidden } p { white-space: nowrap }")
    found = measure(page, "overflow")
    assert found["beyond"] > 0
    assert len(found["cut"]) == 1


def test_what_is_covered_is_found(open_page):
    page = open_page("index")
    page.add_style_tag(content="body::after { content: ''; position: fixed; inset: 0; background: red }")
    assert len(measure(page, "covered-words")["covered"]) > 20
