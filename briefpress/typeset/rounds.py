"""One round of making pages, or more: until every page number in the text is the right one.

WeasyPrint 70 fills in page references (`target-counter(…, page)`) while it makes pages, and makes those pages again
whose text has changed; some references keep the number of a former round. Here pages are made once, with room for the
numbers, and these are put in when all pages are there (`reserved_room.py`, `numbers_in_place.py`).

Where that cannot be done, because more than the rest of a line would have to move, all pages are made again with the
numbers of the round before, until no number changes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from weasyprint import HTML

from briefpress.typeset.footnotes import Context
from briefpress.typeset.numbers_in_place import NoRoomError, put_in
from briefpress.typeset.page_making import make_pages
from briefpress.typeset.page_numbers import PageNumbers, Reference, fill_in, page_numbers
from briefpress.typeset.reserved_room import Room, can_get_room, digits_for, make_room

MOST_ROUNDS: Final = 6
"""Page numbers settle in two rounds; where they swing to and fro for ever, this ends it."""
MOST_DIGITS: Final = 6
"""Nobody needs a longer page number."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What pages are made of: `root` is the tree of boxes before layout, `fresh` gives what a round keeps in mind.

    `letters` is about how much text there is. More pages than `at_most` are not wanted.
    """

    html: HTML
    root: Any
    references: tuple[Reference, ...]
    fresh: Callable[[], Context]
    letters: int
    at_most: int | None


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a round, and the elements of its side notes: all beside the text, and those without a place there.

    Where there are such, there are no pages: they would have to be made again. `settled` is false where page numbers
    swing.
    """

    pages: list[Any]
    in_margin: list[Any]
    homeless: list[Any]
    settled: bool = True


class _HomelessError(Exception):
    """Side notes have no place on pages that are made."""


class _ChangedError(Exception):
    """Pages were made with other `numbers` in the text than those that hold for them."""

    def __init__(self, numbers: PageNumbers) -> None:
        super().__init__("page numbers have changed")
        self.numbers = numbers


def make_once(matter: Matter) -> Made | None:
    """Return pages made in one round, and in one more where digits were missing; none where it cannot be done.

    Raises what `make_pages` raises.
    """
    if not all(map(can_get_room, matter.references)):
        return None
    digits = digits_for(matter.letters)
    while digits <= MOST_DIGITS:
        context = matter.fresh()
        rooms = make_room(matter.references, context, digits)
        if rooms is None:
            return None
        try:
            return _round(matter, context, partial(_put_in, matter.references, rooms))
        except NoRoomError as error:
            if error.digits <= digits:
                return None
            digits = error.digits
    return None


def make_until_settled(matter: Matter) -> Made:
    """Return pages made with the page numbers of the round before, until no number changes.

    Raises what `make_pages` raises.
    """
    numbers: PageNumbers | None = None
    for _ in range(MOST_ROUNDS if matter.references else 0):
        try:
            return _round(matter, matter.fresh(), partial(_compare, matter.references, numbers))
        except _ChangedError as error:
            numbers = error.numbers
            fill_in(matter.references, numbers)
    return replace(_round(matter, matter.fresh(), _leave), settled=not matter.references)


def _round(matter: Matter, context: Context, finish: Callable[[Context, list[Any]], None]) -> Made:
    def at_the_end(pages: list[Any]) -> None:
        if context.homeless:
            raise _HomelessError
        finish(context, pages)

    try:
        pages = make_pages(matter.html, matter.root, context, at_the_end, matter.at_most)
    except _HomelessError:
        pages = []
    return Made(pages, context.in_margin, context.homeless)


def _put_in(references: Iterable[Reference], rooms: Mapping[Any, Room], context: Context, pages: list[Any]) -> None:
    fill_in(references, page_numbers(context, pages, references))
    put_in(pages, references, rooms, context)


def _compare(references: Iterable[Reference], before: PageNumbers | None, context: Context, pages: list[Any]) -> None:
    numbers = page_numbers(context, pages, references)
    if numbers != before:
        raise _ChangedError(numbers)


def _leave(_context: Context, _pages: list[Any]) -> None:
    """Let pages be as they are."""
