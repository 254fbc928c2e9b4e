"""Reading HTML: the expressions that find the end of a piece of text, compiled once and not once for each piece.

`chars_until` of tinyhtml5 means to keep them, but `characters = kept[(characters, opposite)] = regex` assigns from left
to right, so that they are kept under names that nobody asks for.
"""

import re
from functools import cache
from typing import Any, Final

from tinyhtml5 import inputstream

from briefpress.typeset.swift.change import Change


@cache
def _expression(characters: frozenset[str], opposite: bool) -> re.Pattern[str]:
    listed = "".join(f"\\x{ord(character):02x}" for character in characters)
    return re.compile(f"[{'' if opposite else '^'}{listed}]+")


def chars_until(stream: Any, characters: frozenset[str], opposite: bool = False) -> str:
    """Return the characters of `stream` before the first of `characters`; with `opposite`, before any other."""
    expression = _expression(characters, opposite)
    result = []
    while True:
        match = expression.match(stream.chunk, stream.chunk_offset)
        if match is None:
            if stream.chunk_offset != stream.chunk_size:
                break
        elif match.end() != stream.chunk_size:
            result.append(stream.chunk[stream.chunk_offset : match.end()])
            stream.chunk_offset = match.end()
            break
        result.append(stream.chunk[stream.chunk_offset :])
        if not stream.read_chunk():
            break
    return "".join(result)


CHANGE: Final = Change(
    "html-characters",
    ("tinyhtml5", "2.1.0"),
    members=((inputstream.HTMLUnicodeInputStream, "chars_until", chars_until),),
)
