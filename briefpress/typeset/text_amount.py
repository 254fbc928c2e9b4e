"""How much text a page holds: what can be said about the number of its pages before they are made."""

import re
from typing import Final

NO_WORDS: Final = re.compile(r"<(head|script|style|svg|template)\b.*?</\1>|<[^>]*>|\s+", re.DOTALL | re.IGNORECASE)
"""What is no letter of a text: elements that hold no words, tags, and spaces."""


def letters_of(html: str) -> int:
    """Return about how many letters, digits and signs the words of `html` have.

    Words that print hides are counted in: no style is known yet.
    """
    return len(NO_WORDS.sub("", html))
