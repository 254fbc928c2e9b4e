"""What is not to be seen, and what has been worked out before, is passed over when pages are drawn."""

from typing import Any

import pytest
import weasyprint.document
from weasyprint.formatting_structure.boxes import ParentBox

from briefpress.typeset.document import typeset_page
from briefpress.typeset.swift import anchors, backgrounds, drawn_lines, states
from tests.typeset.pages import page_of

PLAIN = page_of("<h1>Tides</h1><p>Words and <b>more</b> words.</p><p>Words and <b>more</b> words.</p>")


def check(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, most: int) -> None:
    """See that a function is called at most `most` times while a plain page is drawn."""
    calls: list[Any] = []
    stock, stock_draw = getattr(owner, name), weasyprint.document.draw_page

    def counted(*arguments: Any) -> Any:
        calls.append(arguments)
        return stock(*arguments)

    def draw_page(page: Any, stream: Any) -> None:
        monkeypatch.setattr(owner, name, counted)
        stock_draw(page, stream)

    monkeypatch.setattr(weasyprint.document, "draw_page", draw_page)
    assert typeset_page(PLAIN, "a4").value is not None
    assert len(calls) <= most


def test_boxes_that_stay_where_they_stand_are_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    # The page itself is: what is on it is drawn in a context of its own.
    check(monkeypatch, ParentBox, "copy_with_children", 1)


@pytest.mark.parametrize("name", ["_stock_border", "_stock_outline"])
def test_boxes_without_borders_and_outlines_are_passed_over(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check(monkeypatch, backgrounds, name, 0)


def test_a_text_without_lines_is_drawn_in_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    check(monkeypatch, drawn_lines, "_stock_text", 0)


def test_an_equal_text_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # Four different pieces, and the number of the page.
    check(monkeypatch, drawn_lines, "_read", 5)


def test_a_colour_is_made_into_bytes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    check(monkeypatch, states, "to_bytes", 3)


def test_boxes_that_lead_nowhere_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    stock = anchors._stock
    monkeypatch.setattr(anchors, "_stock", lambda box, *rest: asked.append(box) or stock(box, *rest))
    assert typeset_page(PLAIN, "a4").value is not None
    # The heading, which has a bookmark.
    assert [box.element.tag for box in asked] == ["h1"]
