"""The one door to the way WeasyPrint draws, links and tags: what it does is done as fragments say.

It rests on how version 70.0 works inside (`layout.MADE_FOR`); a test holds on to that number.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
import weasyprint.pdf
from weasyprint import Document, Page
from weasyprint.pdf.stream import Stream

from briefpress.typeset.letting_go import let_go_of_page
from briefpress.typeset.streams import pack
from briefpress.typeset.tags.fragment import Fragment

Writer = Callable[[Any], None]
"""Writes the tag tree into the PDF that it gets, when all is drawn."""


def keep_links(document: Document, links: list[list[Fragment]]) -> None:
    """Leave no other links on the pages than those that the fragments in `links`, page by page, are.

    Each fragment is told where it leads, and takes the place of its box. Links to no place in the document are left to
    WeasyPrint, which says so and writes none.
    """
    anchors = {anchor for page in document.pages for anchor in page.anchors}
    for page, fragments in zip(document.pages, links, strict=True):
        by_box = {fragment.box: fragment for fragment in fragments}
        page.links[:] = [(*link, by_box[box]) for *link, box in page.links if box in by_box]
        for kind, target, _, fragment in page.links:
            if kind == "external":
                fragment.target = target
            elif kind == "internal" and target in anchors:
                fragment.target = f"#{target}"


def keep_bookmarks(document: Document, pages: list[Fragment]) -> None:
    """Take the bookmarks of what is not read away from the outline: a running head would have one for each page."""
    for page, whole in zip(document.pages, pages, strict=True):
        read = [not fragment.artifact for fragment in whole.walk() if fragment.bookmark]
        page.bookmarks[:] = [bookmark for bookmark, wanted in zip(page.bookmarks, read, strict=True) if wanted]


@contextmanager
def tagged_drawing(pages: list[Fragment], write: Writer) -> Iterator[None]:
    """Let WeasyPrint mark what it draws as the fragments of `pages` say, and leave the tag tree to `write`.

    A page that is drawn is packed and let go of: its fragments know by then what has become of their boxes. The change
    is to the whole process, and undone behind it.
    """
    stock_paint, stock_marked, stock_tags = Page.paint, Stream.marked, weasyprint.pdf.add_tags
    waiting = iter(pages)
    by_box: dict[Any, Fragment] = {}

    def paint(page: Any, stream: Any, scale: float = 1) -> None:
        whole = next(waiting)
        by_box.update((fragment.box, fragment) for fragment in whole.walk())
        stock_paint(page, stream, scale)
        for fragment in by_box.values():
            fragment.box = None
        let_go_of_page(page, by_box)
        by_box.clear()
        stream._tags.clear()  # noqa: SLF001
        pack(stream)

    def marked(stream: Any, box: Any, tag: str) -> _Marked:
        fragment = by_box.get(box)
        if fragment is None or fragment.artifact:
            stream.begin_marked_content("Artifact", _artifact(fragment))
        else:
            # What is drawn in groups of a page is counted there, too.
            numbers = stream._tags  # noqa: SLF001
            fragment.number = numbers[fragment] = len(numbers)
            properties = {"MCID": fragment.number}
            if fragment.spoken is not None:
                properties["ActualText"] = pydyf.String(fragment.spoken)
            stream.begin_marked_content(tag, pydyf.Dictionary(properties))
        return _Marked(stream)

    def add_tags(pdf: Any, _document: Any, _version: Any, _page_streams: list[Any]) -> None:
        write(pdf)

    Page.paint, Stream.marked, weasyprint.pdf.add_tags = paint, marked, add_tags
    try:
        yield
    finally:
        Page.paint, Stream.marked, weasyprint.pdf.add_tags = stock_paint, stock_marked, stock_tags


class _Marked:
    """Content whose mark has been opened, and is closed behind it."""

    __slots__ = ("_stream",)

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __enter__(self) -> None:
        return

    def __exit__(self, *_: object) -> None:
        self._stream.end_marked_content()


def _artifact(fragment: Fragment | None) -> Any:
    kind = fragment.artifact if fragment and fragment.artifact else "Layout"
    if kind in ("Header", "Footer"):
        return pydyf.Dictionary({"Type": "/Pagination", "Subtype": f"/{kind}"})
    return pydyf.Dictionary({"Type": f"/{kind}"})
