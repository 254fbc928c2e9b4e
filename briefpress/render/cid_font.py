"""Typefaces whose glyphs are numbered twice: by their place in the font, and by a number in a character collection."""

import io
from typing import Final

WITH_CFF: Final = b"OTTO"
"""How an OpenType font with PostScript outlines begins; only those can be CID-keyed."""


def plainly_numbered(opentype: bytes) -> bytes:
    """Return a font in which the number of each glyph in its collection is its place in the font.

    WeasyPrint writes the place of a glyph where PDF reads its number (ISO 32000-1, 9.7.4.2), so that a viewer finds
    another glyph or none. After a font has been reduced the two differ. A font with one number per glyph is untouched.
    """
    if not opentype.startswith(WITH_CFF):
        return opentype
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(opentype), recalcTimestamp=False, recalcBBoxes=False)
    outlines = font["CFF "].cff.topDictIndex[0]
    if not hasattr(outlines, "ROS"):
        return opentype
    outlines.CharStrings  # noqa: B018 - reads the outlines by their old names
    named = dict(zip(outlines.charset, _names(len(outlines.charset)), strict=True))
    outlines.CharStrings.charStrings = {named[name]: place for name, place in outlines.CharStrings.charStrings.items()}
    outlines.charset = list(named.values())
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _names(glyphs: int) -> list[str]:
    return [".notdef", *(f"cid{number:05}" for number in range(1, glyphs))]
