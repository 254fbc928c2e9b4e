"""A memo of where texts are split into lines: for pages that are made again, and for the next build in this process.

A document is laid out several times until its page numbers settle, and after an edit nearly all of its lines are as
before. What the first line of a text is follows from the text, its style, the room for it and the fonts; so it is kept
under these.
"""

from collections.abc import Hashable
from math import inf
from operator import itemgetter
from typing import Any, Final

from weasyprint.css.properties import Dimension
from weasyprint.text import line_break
from weasyprint.text.line_break import Layout

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.memo import Memo
from briefpress.typeset.swift.texts import KIND as TEXT_KIND

KIND: Final = (
    *TEXT_KIND,
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "letter_spacing",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
"""All properties that splitting a text into lines asks for."""
ZONE: Final = KIND.index("hyphenate_limit_zone")
SIZE: Final = KIND.index("font_size")
SPACING: Final = KIND.index("letter_spacing")
MOST_LETTERS: Final = 4
"""How many letters WeasyPrint expects in the width of one font size; of a text with more it looks at a part first."""
MOST: Final = 16_384
"""How many lines are kept, half of them at least for as long as they are asked for: some 15 MB."""
MOST_KINDS: Final = 1024
RESUME, WIDTH = 2, 3
"""Where in what is kept stands where the next line begins, and the width."""
_kind: Final = itemgetter(*KIND)
_stock: Final[Any] = line_break.split_first_line
_kinds: Final = Memo(MOST_KINDS)
_kept: Final = Memo(MOST)


def split_first_line(
    text: str,
    style: Any,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> tuple[Any, ...]:
    """Return the first line of `text` as a layout without Pango's objects, with its measures.

    Lines of fonts that are not told apart by `fonts_key`, and styles with expressions, are split as before.
    """
    fonts: str | None = getattr(style.font_config, "fonts_key", None)
    kind = _kind(style)
    known = None if fonts is None or kind[ZONE].__class__ is not Dimension else _known((kind, fonts))
    if known is None:
        return tuple(_stock(text, style, context, max_width, justification_spacing, is_line_start, minimum))
    if max_width is None:
        # Nothing is broken, so that it does not matter how it might be.
        is_line_start, minimum = True, False
    elif kind[SPACING] == "normal" and _is_looked_at_whole(text, kind[SIZE], max_width):
        whole = _kept.get((text, known, None, justification_spacing, True, False))
        if whole is not None and whole[RESUME] is None and whole[WIDTH] <= max_width:
            return _line(whole, max_width)
    key = (text, known, max_width, justification_spacing, is_line_start, minimum)
    found = _kept.get(key)
    if found is None:
        layout, *measures = _stock(text, style, context, max_width, justification_spacing, is_line_start, minimum)
        found = (tuple(vars(layout).items()), *measures)
        _kept.keep(key, found)
        return (layout, *measures)
    return _line(found, max_width)


def _is_looked_at_whole(text: str, size: float, max_width: float) -> bool:
    return 0 < size * MOST_LETTERS <= max_width < inf and len(text) <= int(max_width / size * MOST_LETTERS)


def _known(kind: Hashable) -> object | None:
    """Return what stands for a kind of texts in shorter keys; none for one that has no hash."""
    try:
        known: object | None = _kinds.get(kind)
    except TypeError:
        return None
    if known is None:
        known = object()
        _kinds.keep(kind, known)
    return known


def _line(kept: tuple[Any, ...], max_width: float | None) -> tuple[Any, ...]:
    layout = Layout.__new__(Layout)
    vars(layout).update(kept[0])
    layout.max_width = max_width
    return (layout, *kept[1:])


CHANGE: Final = Change("lines", ("weasyprint", "70.0"), functions=((line_break.split_first_line, split_first_line),))
