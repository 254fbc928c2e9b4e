"""Notes in the margin: where they stand, once a page is laid out.

A style sheet takes a note out of the text (`position: absolute`) and says so with a property of ours, `--side-note:
margin`. WeasyPrint then lays it out and lets the text be as it would be without it. Here, when the page is finished, it
gets its place in the outer margin: its first line on the base line of the line in which it is called, lower where
another note ends there, higher where the page ends or something wide follows. It is then drawn behind its paragraph, as
if it followed it in the text, so that what is drawn has the order in which it is read.

Why so: WeasyPrint draws floats before the text, lets them run over the foot of a page, and pushes them down by what is
set wide though that stands above them. `position: note()` moves notes to one area of the page, away from their lines.

A note that finds no place between what stands in the margin above and below its line is set into the text
(`notes_in_text.py`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure.boxes import BlockBox, LineBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from briefpress.typeset.margin_space import LEAST, Strip, free_strips
from briefpress.typeset.side_note import stands


@dataclass(frozen=True, slots=True)
class _Note:
    """A note on a page: its box, the box that holds it, the boxes around that, and the base line of its own line."""

    placeholder: Any
    box: Any
    path: tuple[Any, ...]
    base_line: float | None


@dataclass(frozen=True, slots=True)
class Placed:
    """The elements of the notes of a page, those for which it has no place, and the boxes it hands on to the next."""

    elements: tuple[Any, ...] = ()
    homeless: tuple[Any, ...] = ()
    handed_on: tuple[Any, ...] = ()


def is_in_margin(box: Any) -> bool:
    """Return whether a box before layout is a note that gets its place here."""
    return bool(box.is_absolutely_positioned()) and stands(box.style, "margin")


def place_margin_notes(page: Any, parents: Mapping[Any, Any], carried: Iterable[Any] = ()) -> Placed:
    """Give each note of a finished page its place; `carried` are the boxes that the page before has handed on.

    `parents` are the elements around the elements of the document.
    """
    _take_in(page.children[0], parents, carried)
    notes = list(_notes(page.children[0], (), None))
    if not notes:
        return Placed()
    early = tuple(note for note in notes if note.base_line is None and _goes_on(note, parents))
    for note in early:
        _remove(note)
    notes = [note for note in notes if note not in early]
    elements = tuple(note.box.element for note in notes)
    homeless: list[Any] = []
    width = max((note.box.margin_width() for note in notes), default=0)
    strips = free_strips(page, width, {id(box) for note in notes for box in note.path})
    for strip, beside in _by_strip(notes, strips):
        while sum(note.box.margin_height() for note in beside) > strip.bottom - strip.top + LEAST:
            # The longest makes the most room for the others.
            longest = max(beside, key=lambda note: note.box.margin_height())
            homeless.append(longest.box.element)
            beside.remove(longest)
        _place(beside, strip, page)
    return Placed(elements, tuple(homeless), tuple(note.placeholder for note in early))


def _notes(box: Any, path: tuple[Any, ...], line: Any) -> Iterator[_Note]:
    """Yield the notes in `box`, in the order of the text; `path` are the boxes around it, outermost first."""
    if isinstance(box, LineBox):
        line = box
    inside = (*path, box)
    for child in box.children:
        if isinstance(child, AbsolutePlaceholder):
            laid_out = child._box  # noqa: SLF001
            if stands(laid_out.style, "margin"):
                yield _Note(child, laid_out, inside, _base_line(line) if line else _following(box, child))
                continue
        yield from _notes(child, inside, line)


def _goes_on(note: _Note, parents: Mapping[Any, Any]) -> bool:
    """Return whether the paragraph that a note stands before is still to come: then so is the note."""
    parent = parents.get(note.box.element)
    return parent is not None and parent[-1] is not note.box.element


def _remove(note: _Note) -> None:
    parent = note.path[-1]
    parent.children = [child for child in parent.children if child is not note.placeholder]


def _take_in(root: Any, parents: Mapping[Any, Any], carried: Iterable[Any]) -> None:
    """Put notes that the page before has handed on before what they stand beside."""
    for placeholder in reversed(list(carried)):
        around = parents.get(placeholder._box.element)  # noqa: SLF001
        holder = next((box for box in root.descendants() if around is not None and box.element is around), root)
        holder.children = [placeholder, *holder.children]


def _following(parent: Any, placeholder: Any) -> float | None:
    """Return the first base line behind a note that stands between paragraphs."""
    children = list(parent.children)
    at = next(index for index, child in enumerate(children) if child is placeholder)
    lines = (line for child in children[at + 1 :] for line in _lines(child))
    first = next(lines, None)
    return None if first is None else _base_line(first)


def _lines(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        return
    if isinstance(box, LineBox):
        yield box
        return
    for child in box.children:
        yield from _lines(child)


def _base_line(line: Any) -> float:
    return float(line.position_y + line.baseline)


def _wanted(note: _Note) -> float:
    """Return where the upper edge of a note would stand, if it had the margin for itself."""
    first = next(_lines(note.box), None)
    if note.base_line is None or first is None:
        return float(note.box.position_y)
    return float(note.box.position_y + note.base_line - _base_line(first))


def _by_strip(notes: Iterable[_Note], strips: list[Strip]) -> list[tuple[Strip, list[_Note]]]:
    """Return the pieces of the margin, each with the notes whose lines stand beside it."""
    # Where nothing is free, there is a piece without any room.
    found: list[tuple[Strip, list[_Note]]] = [(strip, []) for strip in strips or [Strip(0, 0)]]
    for note in notes:
        line = _wanted(note) if note.base_line is None else note.base_line
        beside = next((beside for strip, beside in found if strip.bottom >= line), found[-1][1])
        beside.append(note)
    return found


def _place(notes: list[_Note], strip: Strip, page: Any) -> None:
    """Move notes to their places: beside their lines, lower where one ends above, higher where the piece would end."""
    left = sum(note.box.margin_height() for note in notes)
    end = strip.top
    right_to_left = page.children[0].style["direction"] == "rtl"
    for note in notes:
        box = note.box
        y = max(min(_wanted(note), strip.bottom - left), end)
        x = page.content_box_x() + (0 if right_to_left else page.width - box.margin_width())
        box.translate(x - box.position_x, y - box.position_y)
        left -= box.margin_height()
        end = y + box.margin_height()
        _draw_behind_paragraph(note)


def _draw_behind_paragraph(note: _Note) -> None:
    """Put a note into the tree of boxes where it is to be drawn, no longer as a box that is placed by itself."""
    box, parent = note.box, note.path[-1]
    box.style = box.style.copy()
    box.style["position"] = "static"
    children = list(parent.children)
    at = next(index for index, child in enumerate(children) if child is note.placeholder)
    block = next(at for at in range(len(note.path) - 1, -1, -1) if not _is_in_line(note.path[at]))
    if note.path[block] is parent:
        children[at] = box
        parent.children = children
        return
    del children[at]
    parent.children = children
    around, paragraph = note.path[block - 1], note.path[block]
    siblings = list(around.children)
    behind = next(index for index, child in enumerate(siblings) if child is paragraph) + 1
    while behind < len(siblings) and getattr(siblings[behind], "side_note", False):
        behind += 1
    box.side_note = True
    siblings.insert(behind, box)
    around.children = siblings


def _is_in_line(box: Any) -> bool:
    return not isinstance(box, BlockBox)
