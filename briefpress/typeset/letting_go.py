"""What WeasyPrint keeps of a document is let go of as soon as it has served.

Its contexts, styles and boxes refer to one another in circles, which only the garbage collector would find: at the end,
when all of a document is in memory at once. Here circles are opened, so that memory is free for what comes next.
"""

from collections.abc import Iterable
from typing import Any, Final

from briefpress.typeset.page_numbers import Reference

DRAWN_WITH: Final = frozenset({"dictionaries", "font_config", "get_image_from_uri"})
"""What drawings in SVG, which are laid out while they are drawn, ask a context for."""


def let_go_of_layout(contexts: list[Any], references: Iterable[Reference]) -> None:
    """Let go of what `contexts`, which share one document, kept in mind to make pages, and of the `references` there.

    Styles keep their values, but are of no use to make boxes.
    """
    collector, styles = contexts[0].target_collector, contexts[0].style_for.get_computed_styles()
    for box in (*(reference.box for reference in references), *(box for box, _ in collector.counter_lookup_items)):
        # It is its own.
        box.missing_link = None
    collector.counter_lookup_items.clear()
    collector.target_lookup_items.clear()
    for style in styles.values():
        _open(style.root_style)
        _open(style)
    for context in contexts:
        for name in vars(context).keys() - DRAWN_WITH:
            delattr(context, name)


def let_go_of_area(page_box: Any) -> None:
    """Let the area of the footnotes forget its page, which is made."""
    for child in page_box.children:
        vars(child).pop("page", None)


def let_go_of_page(page: Any, boxes: Iterable[Any]) -> None:
    """Let go of a page that is drawn: `boxes` are all that stand on it."""
    for box in boxes:
        _open(box.style)
        for group in vars(box).get("column_groups", ()):
            for column in group.children:
                # It looks its cells up in the table.
                vars(column).pop("get_cells", None)
    del page._page_box  # noqa: SLF001


def let_go_of_contexts(contexts: Iterable[Any]) -> None:
    """Let go of what is left of `contexts`, when nothing is drawn any more: pictures, which know their context."""
    for context in contexts:
        vars(context).clear()


def _open(style: Any) -> None:
    """Open the circles of a style, of the one that it is like, and of those that these keep for boxes on their own."""
    alike = vars(style).get("alike")
    if alike is not None:
        _open(alike)
    while style is not None:
        if vars(style).get("specified") is style:
            # This alone is worked out from what is specified.
            style["display"]
            del style.specified
        style = vars(style).pop("anonymous_style", None)
