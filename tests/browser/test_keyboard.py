"""Everything that a mouse can do the keyboard can, and it is seen where one is."""

from itertools import product

import pytest

from tests.browser.contrast import contrast
from tests.browser.pages import HOUSE_PAGES
from tests.browser.script import measure

AT_MAIN = "document.activeElement.id === '_main'"


def walk(page):
    """Press Tab until the focus leaves the page; return what it stood on, one after the other."""
    stops = []
    most = len(measure(page, "controls")) + 5
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = measure(page, "focused")
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [*product([*HOUSE_PAGES, "whole"], [320], ["light"]), *product(HOUSE_PAGES, [1280, 1920], ["dark"])],
)
def test_tab_reaches_each_control_once_in_order_and_it_is_seen(name, width, scheme, open_page):
    page = open_page(name, width, scheme=scheme)
    controls = measure(page, "controls")
    stops = walk(page)
    assert [stop["number"] for stop in stops] == controls
    assert [stop["what"] for stop in stops if not stop["name"]] == []
    assert [stop["what"] for stop in stops if not stop["inView"]] == []
    assert [stop["what"] for stop in stops if not stop["onTop"]] == []
    # How the focus is shown: WCAG 2.2, 2.4.7 and 2.4.13.
    assert [stop["what"] for stop in stops if stop["outline"] < 2] == []
    assert [stop["what"] for stop in stops if contrast(stop["outlineColour"], stop["ground"]) < 3] == []


@pytest.mark.parametrize("name", HOUSE_PAGES)
def test_the_way_past_the_navigation_comes_first_and_leads_to_the_content(name, open_page):
    page = open_page(name, 320)
    skip = page.locator(".skip-link")
    assert skip.bounding_box()["y"] < 0
    page.keyboard.press("Tab")
    assert skip.evaluate("element => element === document.activeElement")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate(AT_MAIN)
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_call_leads_to_its_note_and_the_note_back(width, open_page):
    page = open_page("china-russia-space", width)
    page.locator("#_call-2").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#_note-2"
    assert page.locator("#_note-2").evaluate(
        "note => { const box = note.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"
    )
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Back to the call of footnote 2"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#_call-2"
    assert page.evaluate("document.activeElement.id") == "_call-2"


def test_a_table_that_is_wider_than_the_window_scrolls_by_key(open_page):
    page = open_page("china-russia-space", 320)
    frame = page.locator(".table__frame").first
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table__frame').scrollLeft > 0")


def test_what_cannot_be_pressed_is_no_stop_unless_it_may_scroll(open_page):
    page = open_page("whole", 320)
    stops = page.locator("[tabindex='0']").evaluate_all("all => all.map((element) => element.className)")
    assert set(stops) == {"table__frame"}
