"""What readers set in their system holds: their own few colours, and stillness."""

import pytest

from tests.browser.axe import faults_of
from tests.browser.pages import HOUSE_PAGES
from tests.browser.script import measure


@pytest.mark.parametrize(("name", "scheme"), [(HOUSE_PAGES[0], "dark"), (HOUSE_PAGES[-1], "dark"), ("whole", "light")])
def test_nothing_disappears_in_the_readers_own_colours(name, scheme, open_page):
    page = open_page(name, scheme=scheme, forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert faults_of(page) == []


def test_drawings_keep_the_paper_that_they_are_made_for(open_page):
    page = open_page("whole", scheme="dark", forced_colors="active")
    grounds = page.locator("img").evaluate_all("all => all.map((image) => getComputedStyle(image).backgroundColor)")
    assert set(grounds) == {"rgb(238, 241, 242)"}


def test_the_focus_is_seen_in_the_readers_own_colours(open_page):
    page = open_page("index", forced_colors="active")
    page.keyboard.press("Tab")
    assert measure(page, "focused")["outline"] >= 2


def test_confidence_is_told_in_words(open_page):
    page = open_page("whole")
    levels = page.locator(".rating").all_inner_texts()
    assert levels
    assert all(level.strip().startswith("Confidence: ") for level in levels)


def test_the_page_moves_only_for_those_who_do_not_mind(open_page):
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert open_page("index").evaluate(behaviour) == "auto"
    assert open_page("index", reduced_motion="no-preference").evaluate(behaviour) == "smooth"
    moving = "[...document.querySelectorAll('*')].filter((one) => one.getAnimations().length).length"
    assert open_page("whole").evaluate(moving) == 0
