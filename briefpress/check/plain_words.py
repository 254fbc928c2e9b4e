"""The words of a text as they are compared with others: nobody hears capitals, punctuation or line ends."""

import re
from typing import Final

WORD: Final = re.compile(r"\w+")


def plain_words(text: str) -> str:
    """Return the words of `text` in lower case with single spaces between them; empty where it has no letters."""
    return " ".join(WORD.findall(text.casefold()))
