"""Page numbers are put into the room that was kept for them (`reserved_room.py`), on pages that are made.

A number that is shorter than its room leaves something over. What stands behind it on its line moves up by that, and
the boxes around it end earlier; a line that ends at the right, or is centred, moves as a whole. No line is broken anew.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from weasyprint.formatting_structure.boxes import InlineBlockBox, InlineBox, LineBox, TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.layout.inline import split_text_box

from briefpress.typeset.page_numbers import Reference
from briefpress.typeset.reserved_room import Room, text_of

TOLERANCE: Final = 0.01
"""What counts as no difference, in CSS pixels: widths are sums, and Pango rounds them."""

SPACES: Final = " \t\n"
"""What is taken away where lines are broken."""


class NoRoomError(Exception):
    """A number cannot be put into its room. It should have so many `digits`; with none, more room does not help."""

    def __init__(self, digits: int = 0) -> None:
        super().__init__(f"a page number has no room: {digits or 'no number of'} digits would do")
        self.digits = digits


@dataclass(slots=True)
class _Text:
    """The text of a reference, with room and with numbers; `at` is how far its pieces on the pages have got."""

    room: Room
    numbers: tuple[str, ...]
    at: int = 0

    def replaced(self, piece: str, hyphen: str) -> str:
        """Return what a piece of the text with room becomes, the next one on the pages. Raises `NoRoomError`."""
        words, end_of_line = piece, ""
        start = self._find(words)
        if start is None and hyphen and piece.endswith(hyphen):
            words, end_of_line = piece.removesuffix(hyphen), hyphen
            start = self._find(words)
        if start is None:
            raise NoRoomError
        self.at = end = start + len(words)
        written, at = [], start
        for (first, behind), number in zip(self.room.places, self.numbers, strict=True):
            if first < end and behind > start:
                if first < start or behind > end:
                    # The line was broken within a number.
                    raise NoRoomError
                written += [self.room.text[at:first], number]
                at = behind
        return "".join((*written, self.room.text[at:end], end_of_line))

    def _find(self, piece: str) -> int | None:
        """Return where a piece begins: spaces at the ends of lines are gone, and the whole may be drawn once more."""
        text = self.room.text
        behind = self.at + len(text[self.at :]) - len(text[self.at :].lstrip(SPACES))
        return next((at for at in (self.at, behind, 0) if text.startswith(piece, at)), None)


def put_in(pages: Iterable[Any], references: Iterable[Reference], rooms: Mapping[Any, Room], context: Any) -> None:
    """Put numbers into the `rooms` that `references`, which are written anew by now, have on `pages`.

    Raises `NoRoomError`; then these pages are of no use.
    """
    texts = {reference.box: _text(rooms[reference.box], text_of(reference)) for reference in references}
    missing = max((len(n) for t in texts.values() for n, p in _pairs(t) if len(n) > p[1] - p[0]), default=0)
    if missing:
        raise NoRoomError(missing)
    for page in pages:
        for path in _referring(page, (), texts):
            _put_in(path, texts, context)


def _pairs(text: _Text) -> Iterator[tuple[str, tuple[int, int]]]:
    yield from zip(text.numbers, text.room.places, strict=True)


def _text(room: Room, written: str) -> _Text:
    pattern, at = "", 0
    for start, end in room.places:
        pattern += f"{re.escape(room.text[at:start])}(\\d+)"
        at = end
    found = re.fullmatch(pattern + re.escape(room.text[at:]), written)
    if found is None:
        raise NoRoomError
    return _Text(room, found.groups())


def _referring(box: Any, path: tuple[Any, ...], texts: Mapping[Any, _Text]) -> Iterator[tuple[Any, ...]]:
    """Yield each box of a reference on a page, behind the boxes around it, outermost first."""
    path = (*path, box)
    if box.missing_link is not None and box.missing_link in texts:
        yield path
        return
    for child in box.children:
        yield from _referring(child, path, texts)


def _put_in(path: tuple[Any, ...], texts: Mapping[Any, _Text], context: Any) -> None:
    text = texts[path[-1].missing_link]
    for *around, box in list(_pieces(path)):
        written = text.replaced(box.text, box.style["hyphenate_character"])
        if written == box.text:
            continue
        new, *_ = split_text_box(context, box.copy_with_text(written), None, 0)
        left_over = box.width - new.width
        if left_over < -TOLERANCE:
            raise NoRoomError
        box.text, box.width, box.pango_layout = written, new.width, new.pango_layout
        _close_up(around, box, left_over)


def _pieces(path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if isinstance(path[-1], TextBox):
        yield path
    for child in path[-1].children:
        yield from _pieces((*path, child))


def _close_up(around: list[Any], box: Any, left_over: float) -> None:
    """Let what stands behind `box` on its line, and `around` it, follow: it has become narrower by `left_over`."""
    for parent in reversed(around):
        if isinstance(parent, InlineBox | LineBox):
            _move_up(parent, box, left_over)
            if isinstance(parent, LineBox):
                line_width, line = parent.width, parent
            parent.width -= left_over
        elif isinstance(parent, InlineBlockBox) and parent.style["width"] == "auto":
            others = [child.width for child in parent.children if isinstance(child, LineBox) and child is not line]
            now = max((line.width, *others))
            if abs(parent.width - max(line_width, now)) > TOLERANCE:
                # It is wider than its lines, or as wide as another.
                _align(line, parent, line_width)
                return
            if line.style["text_align_all"] not in ("start", "left"):
                raise NoRoomError
            left_over, parent.width = parent.width - now, now
        else:
            _align(line, parent, line_width)
            return
        box = parent


def _move_up(parent: Any, box: Any, left_over: float) -> None:
    children = list(parent.children)
    behind = next(index for index, child in enumerate(children) if child is box) + 1
    for child in children[behind:]:
        if child.is_in_normal_flow() or _follows(child):
            child.translate(dx=-left_over, ignore_floats=True)


def _follows(child: Any) -> bool:
    """Return whether what is taken out of a line stands where the line has come to."""
    return isinstance(child, AbsolutePlaceholder) and child.style["left"] == child.style["right"] == "auto"


def _align(line: Any, container: Any, width: float) -> None:
    """Move a line that had `width` to where it ends, or has its middle, as before."""
    align = line.style["text_align_all"]
    if align in ("start", "left"):
        return
    if width > container.width:
        raise NoRoomError
    freed = width - line.width
    line.translate(dx=freed / 2 if align == "center" else freed, ignore_floats=True)
