"""Anchors, links, bookmarks and fields of forms: boxes that are none of these, as nearly all are, are passed over."""

from typing import Any, Final

from weasyprint import anchors as gathering

from briefpress.typeset.swift.change import Change

_stock: Final[Any] = gathering.gather_anchors


def gather_anchors(
    box: Any,
    anchors: Any,
    links: Any,
    bookmarks: Any,
    forms: Any,
    parent_matrix: Any = None,
    parent_form: Any = None,
    parent_link: Any = None,
) -> None:
    """Add what a box is, and what is in it, to the anchors, links, bookmarks and fields of a page."""
    style = box.style
    if (
        parent_link
        or box.link
        or box.bookmark_label
        or style["anchor"]
        or style["transform"]
        or style["appearance"] == "auto"
        or box.is_form()
    ):
        _stock(box, anchors, links, bookmarks, forms, parent_matrix, parent_form, parent_link)
        return
    for child in box.all_children():
        gather_anchors(child, anchors, links, bookmarks, forms, parent_matrix, parent_form)


CHANGE: Final = Change("anchors", ("weasyprint", "70.0"), functions=((_stock, gather_anchors),))
