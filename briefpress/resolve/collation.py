"""The order in which a language puts words.

Letters count first, whatever their accents and case; words that differ in nothing else follow by accents, then small
letters before capitals. Some languages count letters with marks as letters of their own, which `OWN_LETTERS` says.
"""

import unicodedata
from collections.abc import Mapping
from typing import Final

OWN_LETTERS: Final[Mapping[str, Mapping[str, str]]] = {
    "cs": {"č": "c", "ch": "h", "ř": "r", "š": "s", "ž": "z"},
    "da": {"æ": "z", "ø": "z", "å": "z"},
    "es": {"ñ": "n"},
    "fi": {"å": "z", "ä": "z", "ö": "z"},
    "nb": {"æ": "z", "ø": "z", "å": "z"},
    "nn": {"æ": "z", "ø": "z", "å": "z"},
    "no": {"æ": "z", "ø": "z", "å": "z"},
    "pl": {"ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z"},
    "sk": {"ä": "a", "č": "c", "ch": "h", "ô": "o", "š": "s", "ž": "z"},
    "sv": {"å": "z", "ä": "z", "ö": "z"},
}
"""By language: letters of their own, and the letter that each comes after; those after the same one in this order."""
PLAIN: Final[Mapping[str, str]] = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
"""Letters that cannot be taken apart into a letter and a mark, as languages that do not have them read them."""

SortKey = tuple[tuple[tuple[str, int], ...], str, str]


def collation_key(text: str, language: str) -> SortKey:
    """Return what puts `text` in its place among others, in the order of `language` (BCP 47)."""
    own = OWN_LETTERS.get(language.partition("-")[0].lower(), {})
    folded = unicodedata.normalize("NFC", text.casefold())
    return tuple(_letters(folded, own)), unicodedata.normalize("NFD", folded), text.swapcase()


def _letters(text: str, own: Mapping[str, str]) -> list[tuple[str, int]]:
    """Return the letters of `text`: each the plain letter it is, or comes after, and how far after that."""
    letters: list[tuple[str, int]] = []
    at = 0
    while at < len(text):
        letter = text[at : at + 2] if text[at : at + 2] in own else text[at]
        at += len(letter)
        if letter in own:
            before = [other for other, base in own.items() if base == own[letter]]
            letters.append((own[letter], before.index(letter) + 1))
        else:
            plain = unicodedata.normalize("NFKD", PLAIN.get(letter, letter))
            letters.extend((base, 0) for base in plain if not unicodedata.combining(base))
    return letters
