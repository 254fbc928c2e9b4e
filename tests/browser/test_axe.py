"""axe finds nothing wrong with any page: on light and dark screens, from narrow ones to wide ones, and in print."""

from itertools import product

import pytest

from tests.browser.axe import NOT_ON_PAPER, faults_of
from tests.browser.pages import HOUSE_PAGES

SCREENS = (
    *product(HOUSE_PAGES, (320, 1280), ("light", "dark")),
    *product(HOUSE_PAGES, (768, 1920), ("light",)),
    ("whole", 320, "light"),
    ("whole", 1280, "dark"),
    ("rated", 320, "light"),
    ("rated", 1280, "dark"),
    ("many-notes", 320, "dark"),
    ("large-print", 1280, "light"),
)


@pytest.mark.parametrize(("name", "width", "scheme"), SCREENS)
def test_axe_finds_nothing_on_a_screen(name, width, scheme, open_page):
    assert faults_of(open_page(name, width, scheme=scheme)) == []


@pytest.mark.parametrize("name", [*HOUSE_PAGES, "whole", "rated"])
def test_axe_finds_nothing_in_print(name, open_page):
    page = open_page(name, 640)
    page.emulate_media(media="print")
    assert faults_of(page, left_out=NOT_ON_PAPER) == []


def test_axe_finds_what_is_wrong(open_page):
    page = open_page("index")
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    assert [line.split(":")[0] for line in faults_of(page)] == ["color-contrast"]
