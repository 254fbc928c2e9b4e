"""Tables that need more room than the page gives them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from weasyprint.formatting_structure.boxes import BlockBox, TableBox, TextBox

MILLIMETRE: Final = 96 / 25.4
"""A millimetre in CSS pixels."""
TOLERANCE: Final = 1.0
"""How much wider, in CSS pixels, a table may be: widths of columns are rounded."""


@dataclass(frozen=True, slots=True)
class WideTable:
    """A table that does not fit: its first words, its first page (from 1), and by how many millimetres."""

    words: str
    page: int
    excess: int


def wide_tables(pages: Iterable[Any]) -> tuple[WideTable, ...]:
    """Return the tables on `pages` (page boxes) that are wider than the block they stand in, each once."""
    found: dict[Any, WideTable] = {}
    for number, page in enumerate(pages, 1):
        for block, wrapper in _tables(page):
            excess = wrapper.margin_width() - block.width
            if excess > TOLERANCE and wrapper.element not in found:
                words = " ".join(box.text.strip() for box in wrapper.descendants() if isinstance(box, TextBox))
                found[wrapper.element] = WideTable(words, number, ceil(excess / MILLIMETRE))
    return tuple(found.values())


def _tables(box: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each table, as the box that holds its caption as well, with the block around it."""
    for child in getattr(box, "children", ()):
        if isinstance(box, BlockBox) and any(isinstance(inner, TableBox) for inner in getattr(child, "children", ())):
            yield box, child
        yield from _tables(child)
