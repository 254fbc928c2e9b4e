"""Abbreviations in a text, and the places that explain them."""

import re
from functools import lru_cache
from typing import Final

COMMON: Final = frozenset(
    {"EU", "UN", "US", "USA", "UK", "NATO", "NASA", "USD", "EUR", "GBP"}
    | {"PDF", "HTML", "CSV", "XML", "URL", "DOI", "ISBN", "ISSN", "ORCID", "ISO", "ID", "IT", "TV", "OK"}
    | {"AIDS", "HIV", "DNA", "COVID", "CEO", "AD", "BC", "BCE", "CE", "AM", "PM"}
)
"""Abbreviations that need no words in any brief."""
ABBREVIATION: Final = re.compile(r"(?<![\w.\-&])([A-Z]{2,6})(?=s?(?![\w&]|-\d))")
ROMAN: Final = re.compile(r"(?=[IVXLC])(X{0,3}|XL|LX{0,3})(IX|IV|V?I{0,3})")
SHOUTED: Final = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b")
# Only at the start of a word, and not without end, for a text may be one word of many thousand letters.
IN_BRACKETS: Final = re.compile(r"(?<![^\s()])(?P<words>(?:[^\s()]{1,80}+\s++){1,10})\((?P<short>[A-Z]{2,6})s?[),;]")
BRACKETS_AFTER: Final = re.compile(r"\b(?P<short>[A-Z]{2,6})s?\s+\((?P<words>(?=[^()\s]*\s)[^()]{1,300})\)")


# Several rules look for them in the same texts.
@lru_cache(maxsize=8192)
def abbreviations(text: str) -> tuple[str, ...]:
    """Return the words of two to six capitals, without their plural `s`. Numbers in Roman letters are none.

    Nor are words that stand in capitals because their whole line does.
    """
    matches = ABBREVIATION.finditer(SHOUTED.sub("", text))
    return tuple(match[1] for match in matches if not ROMAN.fullmatch(match[1]))


@lru_cache(maxsize=8192)
def expanded_in(text: str) -> frozenset[str]:
    """Return the abbreviations that a text explains, in brackets behind the words or with the words in brackets."""
    pairs = (match for pattern in (IN_BRACKETS, BRACKETS_AFTER) for match in pattern.finditer(text))
    return frozenset(pair["short"] for pair in pairs if _may_stand_for(pair["short"], pair["words"]))


def _may_stand_for(short: str, words: str) -> bool:
    """Return whether some word begins as the abbreviation does: languages shorten in too many ways for more."""
    return any(word.casefold().startswith(short[0].casefold()) for word in re.findall(r"\w+", words))
