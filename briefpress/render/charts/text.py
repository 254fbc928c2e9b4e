"""How wide words are in the typefaces of the page, and how they are broken into lines."""

from collections.abc import Iterable
from typing import Final

import uharfbuzz

from briefpress.model.look import Typeface

UNKNOWN: Final = 0.6
"""How wide a character is that no typeface has, in multiples of the type size; a rule tells the author of it."""


class TextMeasure:
    """The widths of texts set in the first of `families` that has each character. Faces are opened when needed."""

    def __init__(self, typefaces: Iterable[Typeface], families: tuple[str, ...]) -> None:
        upright = [face for face in typefaces if face.style == "normal"]
        self._faces = [face for family in families for face in upright if face.family == family]
        self._fonts: dict[int, tuple[uharfbuzz.Font, int]] = {}
        self._advances: dict[tuple[str, int], float] = {}

    def width(self, text: str, size: float, weight: int = 400) -> float:
        """Return the width of `text` in the unit of `size`, letter by letter: that is how charts are typeset."""
        return size * sum(self._advance(character, weight) for character in text)

    def lines(self, text: str, width: float, size: float, weight: int = 400) -> list[str]:
        """Return `text` in lines no wider than `width`, broken at spaces; a longer word keeps a line of its own."""
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size, weight) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _advance(self, character: str, weight: int) -> float:
        key = (character, weight)
        if key not in self._advances:
            self._advances[key] = self._measured(character, weight)
        return self._advances[key]

    def _measured(self, character: str, weight: int) -> float:
        having = [face for face in self._faces if ord(character) in face.coverage]
        if not having:
            return UNKNOWN
        family = [face for face in having if face.family == having[0].family]
        face = min(family, key=lambda one: abs(one.weight - weight))
        font, units = self._font(face)
        glyph = font.get_nominal_glyph(ord(character))
        return float(font.get_glyph_h_advance(glyph or 0)) / units

    def _font(self, face: Typeface) -> tuple[uharfbuzz.Font, int]:
        if id(face) not in self._fonts:
            opened = uharfbuzz.Face(face.content)
            font = uharfbuzz.Font(opened)
            font.set_variations(dict(face.axes))
            self._fonts[id(face)] = (font, opened.upem)
        return self._fonts[id(face)]
