"""A value opens a panel that says where it comes from, by keyboard and by mouse, and the panel closes again."""

import pytest

from tests.browser.axe import RUN, TAGS, source
from tests.browser.script import measure

OPEN = ".provenance:popover-open"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_panel_opens_by_keyboard_takes_the_focus_and_gives_it_back(width, scheme, open_page):
    page = open_page("whole", width, scheme=scheme)
    button = page.get_by_role("button", name="Data behind “sixty-one”")
    button.focus()
    page.keyboard.press("Enter")
    panel = page.locator(OPEN)
    assert panel.get_attribute("id") == "_cells-1"
    assert page.evaluate("document.activeElement.id") == "_cells-1"
    assert page.get_by_role("dialog", name="Data behind “sixty-one”").is_visible()
    box = panel.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "data/waits.csv"
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert button.evaluate("element => element === document.activeElement")


@pytest.mark.parametrize("at", range(3))
def test_axe_finds_nothing_in_an_open_panel(at, open_page):
    page = open_page("whole", 320)
    page.locator(".bound__button").nth(at).focus()
    page.keyboard.press("Space")
    # axe knows nothing of the top layer: it asks what lies below each line of a panel, behind its ground.
    page.add_style_tag(content="body > * { visibility: hidden } .provenance { visibility: visible }")
    page.evaluate(source())
    results = page.evaluate(RUN, [OPEN, TAGS, ()])
    assert len(results["passes"]) > 5
    assert "color-contrast" in [rule["id"] for rule in results["passes"]]
    assert [rule["id"] for rule in (*results["violations"], *results["incomplete"])] == []


def test_a_panel_shows_the_first_cells_and_counts_the_rest(open_page):
    page = open_page("whole")
    page.get_by_role("button", name="Data behind “sixty-one”").click()
    panel = page.locator(OPEN)
    assert panel.locator("code").first.inner_text() == "count(waits, year >= 1998) | words"
    assert panel.locator("tbody tr").count() == 12
    assert panel.locator("tbody tr").first.inner_text().split() == ["1", "year", "1998"]
    assert panel.get_by_text("and 18 more cells").is_visible()
    panel.get_by_role("button", name="Close").click()
    assert panel.count() == 0


def test_the_button_of_a_phrase_stands_behind_its_last_line(open_page):
    page = open_page("whole", 320)
    button = page.get_by_role("button", name="Data behind “more than half of the ports that kept a log”")
    assert page.evaluate(
        """() => { const span = document.querySelector('.bound:not(.bound--value)');
          const lines = span.getClientRects(), ring = span.querySelector('button').getBoundingClientRect();
          const last = lines[lines.length - 1];
          return lines.length > 1 && ring.left >= last.left && ring.left <= last.right
            && ring.top < last.bottom && ring.bottom > last.top }"""
    )
    button.click()
    assert page.locator(OPEN).get_by_text("share(waits, year >= 2004) = 63%").is_visible()


def test_words_around_a_value_stay_on_its_line(open_page):
    """Between a bracket and the number behind it no line breaks, however narrow the window."""
    page = open_page("whole", 320)
    for width in range(320, 520, 7):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(
            """() => { const value = [...document.querySelectorAll('.bound--value')][1];
              const before = document.createRange(), text = value.previousSibling, end = text.data.length;
              before.setStart(text, end - 1); before.setEnd(text, end);
              const bracket = before.getBoundingClientRect(), number = value.getBoundingClientRect();
              return text.data.endsWith('(') && Math.abs(bracket.bottom - number.bottom) < 4 }"""
        ), width


def test_a_selection_copies_the_numbers_with_the_sentence(open_page):
    page = open_page("whole")
    copied = page.evaluate(
        """() => { const paragraph = document.querySelector('.bound').closest('p');
          getSelection().selectAllChildren(paragraph); return getSelection().toString() }"""
    )
    assert copied.startswith("Of the harbours, sixty-one (37.5\u00a0%) keep a log, so that more than half of the ports")


def test_nothing_of_it_is_printed(open_page):
    page = open_page("whole", 640)
    page.emulate_media(media="print")
    assert page.locator(".bound__button:visible").count() == 0
    assert page.locator(".provenance:visible").count() == 0
    assert measure(page, "controls")
