"""Footnotes, which WeasyPrint 70 loses and misplaces: what is kept in mind about them while pages are made.

It loses the note of a line that only just fits because other notes were moved to the next page, and one that a
table row takes back although its call stands on the page before. Here a note whose call stands on a page, but which was
put nowhere, is handed on to the next page, and a note that was handed on is never taken back.

And it moves notes that have their place to the next page, away from their calls, where that lets one more line on to
this one. Here a note stays where it is, and the line moves. A grid that finds no room moves to the next page and leaves
its notes on this one; here they are taken back, and leave their room empty.
"""

from collections import UserList
from typing import Any

from weasyprint.formatting_structure.boxes import FootnoteAreaBox
from weasyprint.layout import LayoutContext


class _PlacedNotes(UserList[Any]):
    """The notes that have their place on a page. It counts as empty, so that none is looked for to be moved away."""

    def __init__(self, notes: list[Any]) -> None:
        super().__init__()
        self.data = notes

    def __bool__(self) -> bool:
        return False


class WaitingNotes(list[Any]):
    """The notes that have no place yet. Each box of a line is asked for its note, and nearly all have none."""

    def __contains__(self, note: object) -> bool:
        return note is not None and super().__contains__(note)


class Context(LayoutContext):  # type: ignore[misc]
    """What WeasyPrint keeps in mind during a round. `called_before` are the notes whose call is on a former page.

    `in_margin` are the elements of all side notes beside the text, `homeless` those for which there is no place.
    """

    def __init__(self, *arguments: Any) -> None:
        self._placed: list[Any] = []
        self._drawing_area = False
        super().__init__(*arguments)
        self.called_before: set[Any] = set()
        self.in_margin: list[Any] = []
        self.homeless: list[Any] = []

    @property
    def current_page_footnotes(self) -> list[Any] | _PlacedNotes:
        """The notes of the page, which only the drawing of their area may see."""
        return self._placed if self._drawing_area else _PlacedNotes(self._placed)

    @current_page_footnotes.setter
    def current_page_footnotes(self, notes: list[Any]) -> None:
        self._placed = notes

    def _update_footnote_area(self) -> Any:
        drawing, self._drawing_area = self._drawing_area, True
        try:
            return super()._update_footnote_area()
        finally:
            self._drawing_area = drawing

    def unlayout_footnote(self, footnote: Any) -> None:
        """Take a note off the page, unless its call stands on a former one."""
        if footnote not in self.called_before:
            super().unlayout_footnote(footnote)


def take_back_early_notes(context: Context, page: Any) -> None:
    """Take notes back from a finished page on which nothing calls them, and leave their room empty."""
    called = {box.footnote for box in page.descendants(placeholders=True) if box.footnote is not None}
    early = {
        note.element: note
        for note in context.current_page_footnotes
        if note not in called and note not in context.called_before
    }
    for area in [child for child in page.children if early and isinstance(child, FootnoteAreaBox)]:
        left, freed = [], 0.0
        for child in area.children:
            if child.element in early:
                freed += child.margin_height()
                context.footnotes.append(early[child.element])
            else:
                child.translate(dy=-freed)
                left.append(child)
        area.children = left
        area.height -= freed
        area.translate(dy=freed)


def hand_on_forgotten_notes(context: Context, page: Any) -> None:
    """Hand on the notes that a finished page calls, and that were put nowhere."""
    for box in page.descendants(placeholders=True):
        if box.footnote is not None:
            context.called_before.add(box.footnote)
            if box.footnote in context.footnotes:
                context.footnotes.remove(box.footnote)
                context.reported_footnotes.append(box.footnote)
