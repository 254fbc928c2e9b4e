"""What stands behind the key of a citation: `p. 4`, `S. 4 f.`, `ch. 2, my emphasis`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from citeproc.frontend import CitationStylesLocale

from briefpress.resolve.citation_styles import NAMESPACE

TYPES: Final = (
    "book",
    "chapter",
    "column",
    "figure",
    "folio",
    "issue",
    "line",
    "note",
    "opus",
    "page",
    "paragraph",
    "part",
    "section",
    "sub verbo",
    "verse",
    "volume",
)
"""The locators of CSL 1.0.2, as the terms of its locales name them."""
ENGLISH: Final[Mapping[str, str]] = {
    "ch.": "chapter",
    "chs.": "chapter",
    "fn.": "note",
    "n.": "note",
    "nn.": "note",
    "§": "section",
    "§§": "section",
    "¶": "paragraph",
}
"""What is understood in every language, besides the words of CSL's English."""
_NUMBER: Final = r"(?:[A-Za-z]?[0-9]+(?:\.[0-9]+)*[a-z]?|[ivxlcdm]+|[IVXLCDM]+)(?![^\W_])(?:\s?ff?\.)?"
_VALUE: Final = re.compile(
    rf"{_NUMBER}(?:\s?[-–—]\s?{_NUMBER})?(?:(?:,\s?|\s?&\s?){_NUMBER}(?:\s?[-–—]\s?{_NUMBER})?)*"
)


@dataclass(frozen=True, slots=True)
class Located:
    """A locator taken apart: the CSL type, the numbers, and words that follow and belong to neither."""

    type: str
    value: str
    rest: str


def located(text: str, locale: str) -> Located:
    """Return the parts of `text`. The words of `locale` (CSL) and the English ones say what kind of locator it is.

    A number alone is a page; words without a number are no locator.
    """
    words = locator_words(locale)
    folded = text.casefold()
    for word in sorted(words, key=len, reverse=True):
        behind = text[len(word) :]
        if folded.startswith(word) and behind.strip() and not (word[-1].isalpha() and behind[:1].isalnum()):
            return _parted(words[word], behind.strip())
    return _parted("page", text) if text[:1].isdecimal() else Located("", "", text)


def _parted(kind: str, text: str) -> Located:
    match = _VALUE.match(text)
    if match:
        return Located(kind, match.group(), text[match.end() :])
    value, comma, rest = text.partition(",")
    return Located(kind, value.rstrip(), comma + rest)


@cache
def locator_words(locale: str) -> Mapping[str, str]:
    """Return the words for locators in `locale` and in English, in small letters, with the type each stands for."""
    words = dict(ENGLISH)
    for name in ("en-US", locale):
        root = CitationStylesLocale(name, validate=False).root
        for term in root.iter(f"{NAMESPACE}term"):
            if term.get("name") in TYPES:
                texts = [term.text or "", *(child.text or "" for child in term)]
                words.update({text.strip().casefold(): term.get("name") for text in texts if text.strip()})
    return words
