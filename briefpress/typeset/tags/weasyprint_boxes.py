"""The one door to WeasyPrint's boxes.

All that the tag tree needs to know of them is taken from here, as plain fragments. It rests on how version 70.0 works
inside (`layout.MADE_FOR`); a test holds on to that number.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import weasyprint.layout.block
from weasyprint import Document
from weasyprint.formatting_structure.boxes import (
    InlineBox,
    LineBox,
    MarginBox,
    ReplacedBox,
    TableRowGroupBox,
    TextBox,
)
from weasyprint.layout.absolute import AbsolutePlaceholder

from briefpress.typeset.tags.fragment import Fragment, Kind, LineBreak

POINTS: Final = 0.75
"""CSS pixels in points."""
SAME_ELEMENT: Final = frozenset({"before", "after", "first-letter", "first-line"})
"""Pseudo-elements whose content is that of their element."""
KEEPING_LINES: Final = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})
"""Values of `white-space` under which the lines of the source are those of the page."""
ATOMIC: Final = "\ufffc"
"""Stands for a box in a line that is no text (U+FFFC, object replacement character)."""


def fragments_of(document: Document) -> list[Fragment]:
    """Return what stands on each page of `document`, in order."""
    return [
        _fragment(page._page_box, number, page.height)  # noqa: SLF001
        for number, page in enumerate(document.pages, 1)
    ]


def root_of(document: Document) -> Any:
    """Return the element tree that `document` was made of."""
    return document.pages[0]._page_box.children[0].element  # noqa: SLF001


@contextmanager
def recorded_line_breaks() -> Iterator[None]:
    """Let lines that are laid out meanwhile know what stood where they were broken; layout takes it away.

    The change is to the whole process, and undone behind it.
    """
    stock = weasyprint.layout.block.iter_line_boxes

    def iter_line_boxes(context: Any, box: Any, *arguments: Any) -> Iterator[tuple[Any, Any]]:
        for line, resume_at in stock(context, box, *arguments):
            line.line_break = _line_break(box, resume_at) if resume_at else None
            yield line, resume_at

    weasyprint.layout.block.iter_line_boxes = iter_line_boxes
    try:
        yield
    finally:
        weasyprint.layout.block.iter_line_boxes = stock


def _fragment(box: Any, page: int, page_height: float) -> Fragment:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001
    name, _, pseudo = (box.element_tag or "").partition("::")
    style, position = box.style, box.style["position"]
    fragment = Fragment(
        page=page,
        # A letter that is set apart is still the first of its word.
        kind="box" if pseudo == "first-letter" and isinstance(box, LineBox) else _kind(box),
        box=box,
        element=box.element,
        tag=name.rpartition("}")[2],
        pseudo="" if pseudo in SAME_ELEMENT else pseudo,
        generated=pseudo not in ("", "first-letter", "first-line"),
        right_to_left=style["direction"] == "rtl",
        hidden=style["visibility"] != "visible",
        leader=box.is_leader,
        apart=pseudo != "first-letter" and (box.is_floated() or position in ("absolute", "fixed")),
        repeats=position == "fixed" or (isinstance(box, TableRowGroupBox) and (box.is_header or box.is_footer)),
        note=box.footnote.element if box.footnote is not None else None,
        bookmark=bool(box.bookmark_label) and style["bookmark_level"] != "none",
        column_span=box.colspan,
        row_span=box.rowspan,
        translucent=style["opacity"] < 1,
    )
    if isinstance(box, MarginBox):
        fragment.margin = box.at_keyword
    elif isinstance(box, TextBox):
        fragment.text = fragment.read = box.text
        fragment.hyphen = style["hyphenate_character"]
    elif isinstance(box, ReplacedBox):
        left, top = box.content_box_x(), box.content_box_y()
        fragment.area = (
            left * POINTS,
            (page_height - top - box.height) * POINTS,
            (left + box.width) * POINTS,
            (page_height - top) * POINTS,
        )
    elif isinstance(box, LineBox):
        # Lines that are laid out elsewhere, such as those of margin boxes, know nothing.
        fragment.line_break = getattr(box, "line_break", None)
    if "list-item" in style["display"]:
        mark = style["list_style_type"]
        # A string of the style sheet's own is a pair: `("string", "•")`.
        fragment.list_style = mark if isinstance(mark, str) else "string"
    fragment.children = [_fragment(child, page, page_height) for child in box.children]
    return fragment


def _kind(box: Any) -> Kind:
    if isinstance(box, TextBox):
        return "text"
    if isinstance(box, ReplacedBox):
        return "image"
    if isinstance(box, LineBox):
        return "line"
    return "margin" if isinstance(box, MarginBox) else "box"


def _line_break(line: Any, resume_at: Any) -> LineBreak:
    """Return what stands in `line`, as it was before it was broken into lines, where the next line goes on."""
    before, after = [""], [""]
    _share_text(line, resume_at, before, after)
    left, right = "".join(before)[-2:], "".join(after)[:2]
    space = left[len(left.rstrip()) :] + right[: len(right) - len(right.lstrip())]
    kept = line.style["white_space"] in KEEPING_LINES and "\n" in space
    return LineBreak(left.rstrip()[-1:], "\n" if kept else space and " ")


def _share_text(box: Any, stack: Any, before: list[str], after: list[str]) -> None:
    """Add the text of `box` that comes before the place `stack` to `before`, and the rest to `after`.

    A place is a dictionary of one item: the index of a child, or a number of bytes of a text, and a place in there.
    """
    if isinstance(box, TextBox):
        content = box.text.encode()
        at = next(iter(stack)) if stack else 0
        before.append(content[:at].decode())
        after.append(content[at:].decode())
    elif isinstance(box, InlineBox | LineBox):
        index, inner = next(iter(stack.items())) if stack else (0, None)
        for number, child in enumerate(box.children):
            if number < index:
                before.append(_text(child))
            elif number == index and inner is not None:
                _share_text(child, inner, before, after)
            else:
                after.append(_text(child))
    else:
        after.append(ATOMIC)


def _text(box: Any) -> str:
    if isinstance(box, TextBox):
        return str(box.text)
    if not box.is_in_normal_flow():
        return ""
    if isinstance(box, InlineBox | LineBox):
        return "".join(_text(child) for child in box.children)
    return ATOMIC
