"""The line of a source that a span stands on, made ready for a terminal or a log."""

import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from rich.cells import get_character_cell_size

from briefpress.diagnostics.span import Span

MOST_CELLS: Final = 100
"""How many cells of a line are shown, an ellipsis at either end not counted."""
NEARBY: Final = 4
"""How many times `MOST_CELLS` is looked at on either side, for accents take no cell of their own."""
TAB: Final = "    "
UNSEEN: Final = "\N{REPLACEMENT CHARACTER}"
TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what follows them, and could make a line read as something else."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as shown: its number, its text, and where in it the span is, counted in terminal cells."""

    line: int
    text: str
    indent: int
    width: int


def excerpt(span: Span, most: int = MOST_CELLS) -> Excerpt | None:
    """Return the first line of `span`, cut to `most` cells around it; none where the source has no text."""
    if not span.source.text:
        return None
    line = span.line
    whole = span.source.line_text(line)
    start = min(span.column - 1, len(whole))
    end = min(span.end_column - 1, len(whole)) if span.end_line == line else len(whole)
    # A line may be as long as the whole file: of one, only what can come into view is measured.
    cut = max(start - NEARBY * most, 0)
    near = whole[cut : start + NEARBY * most]
    start, end = start - cut, min(end - cut, len(near))
    characters = [visible(character) for character in near]
    # Where each character starts, in cells; the last number is the width of the line.
    cells = list(accumulate(map(cell_width, characters), initial=0))
    first, last = _window(cells, cells[start], cells[max(start, end)], most)
    before = "…" if cut + first > 0 else ""
    after = "…" if cut + last < len(whole) else ""
    indent = cells[start] - cells[first] + len(before)
    width = cells[min(max(start, end), last)] - cells[start]
    return Excerpt(line, before + "".join(characters[first:last]) + after, indent, max(width, 1))


def visible(character: str) -> str:
    """Return `character` so that it shows and cannot steer a terminal."""
    if character == "\t":
        return TAB
    steers = character in TURNING or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
    return UNSEEN if steers else character


def one_line(text: str) -> str:
    """Return `text` on one line, with nothing in it that could steer a terminal."""
    return "".join(" " if character in "\t\n" else visible(character) for character in text)


def cell_width(text: str) -> int:
    """Return how many terminal cells `text` takes: two for a Chinese character, none for a combining accent."""
    return sum(map(get_character_cell_size, text))


def _window(cells: list[int], start: int, end: int, most: int) -> tuple[int, int]:
    """Return the first and the last (excluded) character to show, so that `start` is in view and `end` if it fits."""
    if cells[-1] <= most:
        return 0, len(cells) - 1
    room = max(most - (end - start), most // 2)
    left = max(0, min(start - room // 2, cells[-1] - most))
    first = next(i for i, cell in enumerate(cells) if cell >= left)
    last = max(i for i, cell in enumerate(cells) if cell <= cells[first] + most)
    return first, last
