"""Room for page numbers that are not yet known: as many digits as a document may need stand in their places.

So lines break the same whatever the numbers will be, and the pages of one round are those of the document. Which
references can be treated so is looked up here as well; a document with others takes more rounds (`rounds.py`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, Final

from weasyprint.formatting_structure.boxes import (
    BlockContainerBox,
    FlexBox,
    InlineBlockBox,
    InlineBox,
    InlineFlexBox,
    InlineGridBox,
    LineBox,
    TextBox,
)
from weasyprint.text.line_break import _font_style_cache_key, split_first_line

from briefpress.typeset.page_numbers import Reference, content_of, write_anew

DIGITS: Final = "0123456789"
LEAST_ON_A_PAGE: Final = 1000
"""Letters on a page of a brief that has few: with tables, figures and headings, most pages have twice as many."""


@dataclass(frozen=True, slots=True)
class Room:
    """The text of a reference with room for numbers, and where in it they will stand: from one index to another."""

    text: str
    places: tuple[tuple[int, int], ...]


def digits_for(letters: int) -> int:
    """Return how many digits the page numbers of a text of so many `letters` may have. It need not be enough."""
    return len(str(1 + letters // LEAST_ON_A_PAGE))


def can_get_room(reference: Reference) -> bool:
    """Return whether numbers can be put into the room for `reference` when all lines are made."""
    if any(not isinstance(box, TextBox) and getattr(box, "is_leader", False) for box in content_of(reference.box)):
        return False
    return all(_closes_up(path) for path in reference.places)


def make_room(references: Iterable[Reference], context: Any, digits: int) -> dict[Any, Room] | None:
    """Write references with room for numbers of so many `digits`; return it by their boxes, or none where it fails."""
    references = tuple(references)
    ones = _written(references, context.target_collector, int("1" * digits))
    twos = _written(references, context.target_collector, int("2" * digits))
    widest: dict[tuple[str, float], str] = {}
    rooms: dict[Any, Room] = {}
    for reference in references:
        text, other = ones[reference.box], twos[reference.box]
        if len(text) != len(other):
            return None
        changed = (list(group) for _, group in groupby(enumerate(zip(text, other, strict=True)), _differs))
        places = tuple((group[0][0], group[-1][0] + 1) for group in changed if _differs(group[0]))
        if any(end - start != digits or not text[start:end].isdecimal() for start, end in places):
            return None
        at = 0
        for box in _texts(reference.box):
            letters = list(box.text)
            kind = (_font_style_cache_key(box.style, include_size=True), box.style["letter_spacing"])
            if places and kind not in widest:
                widest[kind] = max(DIGITS, key=partial(_width, digits, box.style, context))
            for start, end in places:
                if at <= start < at + len(letters):
                    letters[start - at : end - at] = widest[kind] * digits
            box.text = "".join(letters)
            at += len(letters)
        rooms[reference.box] = Room(text_of(reference), places)
    return rooms


def text_of(reference: Reference) -> str:
    """Return the text of a reference as it is written at present."""
    return "".join(box.text for box in _texts(reference.box))


def _written(references: Iterable[Reference], collector: Any, number: int) -> dict[Any, str]:
    """Write references as if every number were `number`; return their texts by their boxes."""
    names = {"page", "pages"}
    for reference in references:
        names.update(reference.lookup.missing_counters)
        names.update(name for missing in reference.lookup.missing_target_counters.values() for name in missing)
    values = {name: [number] for name in sorted(names)}
    for item in collector.target_lookup_items.values():
        item.cached_page_counter_values = values
    for reference in references:
        write_anew(reference, values)
    for item in collector.target_lookup_items.values():
        item.cached_page_counter_values = {}
    return {reference.box: text_of(reference) for reference in references}


def _texts(box: Any) -> list[Any]:
    return [child for child in content_of(box) if isinstance(child, TextBox)]


def _differs(pair: tuple[int, tuple[str, str]]) -> bool:
    return pair[1][0] != pair[1][1]


def _width(digits: int, style: Any, context: Any, digit: str) -> float:
    return float(split_first_line(digit * digits, style, context, None, 0)[3])


def _closes_up(path: tuple[Any, ...]) -> bool:
    """Return whether what stands around and behind the last box of `path` can move, and nothing else has to."""
    *_, box = path
    style = box.style
    inside = isinstance(box, InlineBox) or (len(box.children) == 1 and isinstance(box.children[0], LineBox))
    aligned = style["text_align_all"] != "justify" and style["text_align_last"] in ("auto", style["text_align_all"])
    return inside and aligned and all(_keeps_still(around, path[at:]) for at, around in enumerate(path))


def _keeps_still(box: Any, inside: tuple[Any, ...]) -> bool:
    """Return whether the width and the place of `box`, with the boxes `inside` it, do not hang on that of a number."""
    style = box.style
    if isinstance(box, FlexBox | InlineFlexBox | InlineGridBox) or style["direction"] == "rtl":
        return False
    if box.is_running() or box.is_note() or style["position"] == "fixed":
        return False
    if style["width"] != "auto":
        return True
    if isinstance(box, InlineBlockBox):
        # It is as wide as its lines, which are moved; those of blocks in it would not be.
        return not box.is_table_wrapper and all(map(_is_in_line, inside[1:]))
    return not (box.is_floated() or box.is_absolutely_positioned())


def _is_in_line(box: Any) -> bool:
    return isinstance(box, InlineBlockBox) or not isinstance(box, BlockContainerBox)
