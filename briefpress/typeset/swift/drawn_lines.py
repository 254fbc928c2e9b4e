"""Lines of text are drawn from what Pango has laid out, read at once, and each different line of a document once.

For each glyph WeasyPrint asks cffi for five numbers one by one, and works out what is written for it. Here the numbers
of a run come as one list; what is written for a glyph with its width and offset is kept for its font. A line that was
drawn before, such as one in the margins of pages or in a cell of a table, is not laid out again at all.

What is rare is left to WeasyPrint: ellipses, glyphs that a font lacks or that stand higher, pictures in fonts.
"""

from operator import itemgetter
from typing import Any, Final

from weasyprint.draw import text as drawing
from weasyprint.matrix import Matrix
from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.lines import KIND
from briefpress.typeset.swift.memo import Memo
from briefpress.typeset.swift.objects import to_bytes

MOST: Final = 16_384
"""How many different lines of a document are kept."""
NUMBERS: Final = 5
"""A glyph is five numbers: which one, its width, where it stands across and along, and a mark."""
RARE: Final = pango.PANGO_GLYPH_EMPTY
"""Glyphs from this one on are none of a font."""
SMALLEST: Final = 1e-6
OLD: Final = pango.pango_version() < 14802
"""Before, Pango told wrong sizes of fonts, which WeasyPrint goes around."""
_kind: Final = itemgetter(*KIND)
_stock: Final[Any] = drawing.draw_first_line
_stock_text: Final[Any] = drawing.draw_text
_stock_reactivate: Final[Any] = Layout.reactivate

Shown = tuple[tuple[str, float, bytes], ...]
"""What is written for a line: for each part of it the name of its font, its size, and the glyphs."""


class _Drawn:
    """What is kept of one document, whose `fonts` are those of its file."""

    __slots__ = ("_kinds", "by_address", "fonts", "lines")

    def __init__(self, fonts: Any) -> None:
        self.fonts = fonts
        self.lines = Memo(MOST)
        self.by_address: dict[Any, tuple[Any, float, Any]] = {}
        self._kinds: dict[Any, int] = {}

    def kind_of(self, style: Any) -> int:
        """Return the number of all styles in which a text looks the same. Raises `TypeError` for one without a hash."""
        kept = vars(style)
        owner, number = kept.get("_drawn_as", (None, 0))
        if owner is not self:
            number = self._kinds.setdefault(_kind(style), len(self._kinds))
            kept["_drawn_as"] = self, number
        return int(number)


def reactivate(layout: Any, style: Any) -> None:
    """Let a layout have Pango's objects again, as soon as they are needed."""
    layout.style = style


def deactivate(layout: Any) -> None:
    """Take Pango's objects away from a layout, where it has them."""
    values = vars(layout)
    for name in ("layout", "language", "style"):
        values.pop(name, None)


def draw_text(stream: Any, textbox: Any, offset_x: float, text_overflow: Any, block_ellipsis: Any) -> None:
    """Draw a text, and the lines under, over and through it; these, which are rare, as before."""
    style = textbox.style
    if style["text_decoration_line"] != "none" or not style["font_size"]:
        _stock_text(stream, textbox, offset_x, text_overflow, block_ellipsis)
        return
    if style["visibility"] != "visible":
        return
    x, y, layout = textbox.position_x, textbox.position_y + textbox.baseline, textbox.pango_layout
    stream.set_color(style["color"])
    stream.begin_text()
    shown = _shown(stream, textbox, text_overflow, block_ellipsis)
    if shown is None:
        _activate(layout, style)
        matrix = Matrix(d=-1, e=x, f=y)
        pictures = _stock(stream, textbox, text_overflow, block_ellipsis, matrix)
        stream.end_text()
        drawing.draw_emojis(stream, style, x, y, pictures)
    else:
        if shown:
            stream.stream.append(b"1 0 0 -1 %b %b Tm" % (to_bytes(x), to_bytes(y)))
            _show(stream, shown)
        stream.end_text()
    if "layout" in vars(layout):
        deactivate(layout)


def draw_first_line(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
    """Draw a line; return the pictures of glyphs that are to be drawn on it."""
    layout, style = textbox.pango_layout, textbox.style
    if "line-through" in style["text_decoration_line"]:
        # The place of the line is asked for afterwards.
        _activate(layout, style)
    shown = _shown(stream, textbox, text_overflow, block_ellipsis)
    if shown is None:
        _activate(layout, style)
        return _stock(stream, textbox, text_overflow, block_ellipsis, matrix)
    if shown:
        stream.set_text_matrix(*matrix.values)
        _show(stream, shown)
    return []


def _activate(layout: Any, style: Any) -> None:
    if "layout" not in vars(layout):
        _stock_reactivate(layout, style)


def _show(stream: Any, shown: Shown) -> None:
    for font, size, glyphs in shown:
        stream.set_font_size(font, size)
        if glyphs:
            stream.stream.append(glyphs)


def _shown(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any) -> Shown | None:
    """Return what is written for a line: nothing where there is nothing to be seen; none for what is rare."""
    layout, style = textbox.pango_layout, textbox.style
    if not textbox.text.strip() or style["font_size"] < SMALLEST:
        return ()
    if text_overflow == "ellipsis" or block_ellipsis != "none" or OLD:
        return None
    configuration = vars(style.font_config)
    drawn = configuration.get("_drawn")
    if drawn is None or drawn.fonts is not stream._fonts:  # noqa: SLF001
        drawn = configuration["_drawn"] = _Drawn(stream._fonts)  # noqa: SLF001
    try:
        key = (layout.text, layout.justification_spacing, drawn.kind_of(style))
        found: Shown | None = drawn.lines.get(key)
    except TypeError:
        return None
    if found is None:
        _activate(layout, style)
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        found = _read(stream, layout, drawn)
        if found is not None:
            drawn.lines.keep(key, found)
    return found


def _read(stream: Any, layout: Any, drawn: _Drawn) -> Shown | None:
    """Return what is written for a line that Pango has laid out."""
    line, _ = layout.get_first_line()
    parts: list[tuple[str, float, str]] = []
    before: Any = None
    run = line.runs[0]
    while run != ffi.NULL:
        item = run.data
        run = run.next
        pango_font = item.item.analysis.font
        if pango_font not in drawn.by_address:
            # The layout keeps the font alive, so that no other one can have its address.
            drawn.by_address[pango_font] = (*stream.add_font(pango_font), layout.layout)
        font, size, _ = drawn.by_address[pango_font]
        if font.png or font.svg or font.colr or font.bitmap:
            return None
        glyphs = _glyphs(stream, layout, item, pango_font, font, size)
        if glyphs is None:
            return None
        written = f"<{glyphs}"
        written = written[:-1] if written[-1] == "<" else f"{written}>"
        if pango_font == before:
            parts[-1] = (font.hash, size, parts[-1][2] + written)
        else:
            parts.append((font.hash, size, written))
        before = pango_font
    # Of the last part even nothing is written.
    return tuple(
        (font, size, f"[{written}] TJ".encode("ascii") if written or number == len(parts) else b"")
        for number, (font, size, written) in enumerate(parts, 1)
    )


def _glyphs(stream: Any, layout: Any, item: Any, pango_font: Any, font: Any, size: float) -> str | None:
    """Return what is written for the glyphs of a run; none where one of them is rare."""
    string = item.glyphs
    count = string.num_glyphs
    numbers = memoryview(ffi.buffer(string.glyphs, 4 * NUMBERS * count)).cast("i").tolist()
    if not numbers:
        return ""
    if any(numbers[3::NUMBERS]) or max(numbers[::NUMBERS]) >= RARE:
        return None
    known = vars(font).setdefault("_written", {}).setdefault(size, {})
    keys = list(zip(numbers[::NUMBERS], numbers[1::NUMBERS], numbers[2::NUMBERS], strict=True))
    try:
        return "".join([known[key] for key in keys])
    except KeyError:
        pass
    for place, key in enumerate(keys):
        if key not in known:
            glyph, width, across = key
            if glyph not in font.to_unicode:
                font.to_unicode[glyph] = _characters(layout, item, place, count)
            known[key] = _written(stream, pango_font, font, size, glyph, width, across / size)
    return "".join([known[key] for key in keys])


def _characters(layout: Any, item: Any, place: int, count: int) -> str:
    """Return the characters for which a glyph stands."""
    clusters, offset, length = item.glyphs.log_clusters, item.item.offset, item.item.length
    start = clusters[place]
    if item.item.analysis.level % 2:
        end = length if place == 0 else clusters[place - 1]
    else:
        end = length if place == count - 1 else clusters[place + 1]
    return str(layout.text.encode()[offset + start : offset + end].decode())


def _written(stream: Any, pango_font: Any, font: Any, size: float, glyph: int, width: int, offset: float) -> str:
    """Return what is written for a glyph, with what moves it and what stands behind it."""
    if glyph in font.widths:
        logical = font.widths[glyph]
    else:
        pango.pango_font_get_glyph_extents(pango_font, glyph, stream.ink_rect, stream.logical_rect)
        logical = font.widths[glyph] = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)
    kerning = logical + offset - width * 1000 * FROM_UNITS / size
    before = f">{-offset}<" if offset else ""
    behind = f">{int(kerning)}<" if kerning else ""
    return f"{before}{glyph:04x}{behind}"


CHANGE: Final = Change(
    "drawn-lines",
    ("weasyprint", "70.0"),
    functions=((drawing.draw_first_line, draw_first_line), (drawing.draw_text, draw_text)),
    members=((Layout, "reactivate", reactivate), (Layout, "deactivate", deactivate)),
)
