"""From the codes of glyphs to characters: a font's ToUnicode map (ISO 32000-1, 9.10.3)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from struct import unpack
from typing import Any, Final

import pikepdf

BLOCK: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)
HEXADECIMAL: Final = rb"<([0-9A-Fa-f\s]*)>"
SINGLE: Final = re.compile(HEXADECIMAL + rb"\s*" + HEXADECIMAL)
RANGE: Final = re.compile(
    HEXADECIMAL + rb"\s*" + HEXADECIMAL + rb"\s*(?:" + HEXADECIMAL + rb"|\[((?:\s*<[0-9A-Fa-f\s]*>)*)\s*\])"
)
ENTRY: Final = re.compile(HEXADECIMAL)
ENCODINGS: Final = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
"""Only a font with one of these names for its encoding says by itself which characters its codes are."""
UNREADABLE: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class Characters:
    """What the codes of one font stand for. `width` is the number of bytes of a code: one or two."""

    width: int
    of_code: Mapping[int, str]
    fallback: str | None = None
    """The encoding of a simple font without a map of its own."""

    def read(self, codes: bytes) -> str:
        """Return the characters of a string of codes; U+FFFD for each code that stands for none."""
        if self.width == 1 and self.fallback and not self.of_code:
            return codes.decode(self.fallback, errors="replace")
        if self.width == 1:
            found: Iterable[int] = codes
        else:
            # A code that was cut off stands for what is left of it.
            whole, left = divmod(len(codes), 2)
            found = unpack(f">{whole}H", codes[: 2 * whole]) + ((codes[-1],) if left else ())
        return "".join([self.of_code.get(code, UNREADABLE) for code in found])


def characters_of(font: Any) -> Characters:
    """Return what the codes of a font dictionary stand for."""
    width = 2 if font.get("/Subtype") == "/Type0" else 1
    stream = font.get("/ToUnicode")
    mapping = _mapping(stream.read_bytes()) if isinstance(stream, pikepdf.Stream) else {}
    return Characters(width, mapping, ENCODINGS.get(str(font.get("/Encoding", ""))))


def _mapping(source: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for kind, block in BLOCK.findall(source):
        if kind == b"bfchar":
            for code, text in SINGLE.findall(block):
                found[_number(code)] = _text(text)
            continue
        for first, last, text, texts in RANGE.findall(block):
            start, end = _number(first), min(_number(last), 0xFFFF)
            if texts:
                found.update(zip(range(start, end + 1), map(_text, ENTRY.findall(texts)), strict=False))
                continue
            head, end_character = _text(text)[:-1], _text(text)[-1:]
            for code in range(start, end + 1) if end_character else ():
                point = ord(end_character) + code - start
                found[code] = head + (chr(point) if point <= 0x10FFFF else UNREADABLE)
    return found


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _text(digits: bytes) -> str:
    joined = b"".join(digits.split())
    return bytes.fromhex((joined + b"0" * (len(joined) % 2)).decode()).decode("utf-16-be", errors="replace")
