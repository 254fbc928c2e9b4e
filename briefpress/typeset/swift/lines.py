"""A memo of where texts are split into lines: for pages that are made again, and for the next build in this process.

A document is laid out several times until its page numbers settle, and after an edit nearly all of its lines are as
before. What the first line of a text is follows from the text, its style, the room for it and the fonts; so it is kept
under these.
"""

from collections.abc import Hashable
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
MOST: Final = 16_384
"""How many lines are kept, half of them at least for as long as they are asked for: some 15 MB."""
_kind: Final = itemgetter(*KIND)
_stock: Final[Any] = line_break.split_first_line
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
    if fonts is None or kind[ZONE].__class__ is not Dimension:
        return tuple(_stock(text, style, context, max_width, justification_spacing, is_line_start, minimum))
    key: Hashable = (text, kind, max_width, justification_spacing, is_line_start, minimum, fonts)
    try:
        found = _kept.get(key)
    except TypeError:
        return tuple(_stock(text, style, context, max_width, justification_spacing, is_line_start, minimum))
    if found is None:
        layout, *measures = _stock(text, style, context, max_width, justification_spacing, is_line_start, minimum)
        found = (tuple(vars(layout).items()), *measures)
        _kept.keep(key, found)
        return (layout, *measures)
    layout = Layout.__new__(Layout)
    vars(layout).update(found[0])
    return (layout, *found[1:])


CHANGE: Final = Change("lines", ("weasyprint", "70.0"), functions=((line_break.split_first_line, split_first_line),))
