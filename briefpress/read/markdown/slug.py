"""The id that a heading gets from its words."""

import re
import unicodedata

_JOINTS = re.compile(r"[\s\-\u2010-\u2015]+")


def slug(words: str) -> str:
    """Return `words` in lower case with hyphens between them. Letters, marks and digits of every script are kept.

    Nothing is left of words that have none of these.
    """
    kept = "".join(c for c in unicodedata.normalize("NFC", words.lower()) if _JOINTS.match(c) or _belongs_to_word(c))
    return _JOINTS.sub("-", kept).strip("-")


def _belongs_to_word(character: str) -> bool:
    return character == "_" or unicodedata.category(character)[0] in "LMN"
