"""What is wrong with the words of a link, whether an author wrote them or a template."""

import re
from collections.abc import Mapping
from typing import Final

from briefpress.check.plain_words import plain_words

SAY_NOTHING: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        {"here", "click here", "click", "link", "this link", "this", "this page", "more", "read more", "learn more"}
    ),
    "de": frozenset({"hier", "hier klicken", "klicken sie hier", "link", "dieser link", "mehr", "weiterlesen"}),
    "cs": frozenset({"zde", "tady", "klikněte zde", "klikněte sem", "odkaz", "tento odkaz", "více", "čtěte více"}),
}
"""Link texts that say nothing, by language; English ones count in every language."""

ADDRESS: Final = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def fault_of_link_text(words: str, language: str) -> str:
    """Return what is wrong with the words of a link as the rest of a sentence; empty where nothing is."""
    if not words:
        return "has no words"
    if ADDRESS.fullmatch(words):
        return "shows a bare address"
    empty = SAY_NOTHING["en"] | SAY_NOTHING.get(language.partition("-")[0].lower(), frozenset())
    return f"says only `{words}`" if plain_words(words) in empty else ""
