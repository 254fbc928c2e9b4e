"""What is to be pressed can be hit."""

import pytest

from tests.browser.pages import HOUSE_PAGES
from tests.browser.script import measure


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", [*HOUSE_PAGES, "whole", "rated"])
def test_links_that_stand_alone_are_large_enough(name, width, open_page):
    targets = measure(open_page(name, width), "small-targets")
    assert targets["looked"] >= 4
    assert targets["small"] == []


def test_a_link_that_is_too_small_is_found(open_page):
    page = open_page("china-russia-space")
    page.add_style_tag(content=".contents__link { padding: 0 0 0 1.6em; font-size: 8px; line-height: 1 }")
    assert measure(page, "small-targets")["small"]
