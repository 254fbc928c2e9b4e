"""A text taken apart into sentences and words, with the abbreviations of a language in mind."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from briefpress.diagnostics.span import Span


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATIONS: Final[Mapping[str, frozenset[str]]] = {
    "en": _set(
        "cf vs viz no nos p pp vol ed eds fig figs sec sect ch art para dr mr mrs ms prof st mt jr sr gen col lt gov "
        "sen rep rev hon approx ca dept est jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    "de": _set(
        "bzw ca nr abs art dr prof vgl evtl ggf inkl mio mrd bspw sog hrsg s bd st jan feb apr aug sept okt nov dez"
    ),
    "cs": _set("např tj tzn tzv popř resp č čl odst str r mj ing mgr dr prof doc mld mil sv ul tis srov viz"),
}
"""Words that end in a full stop and are followed by more of their sentence, by language. Single letters all are."""
ORDINALS: Final = frozenset({"cs", "da", "de", "fi", "hr", "hu", "nb", "no", "pl", "sk", "sl"})
"""Languages that write `12.` for the twelfth."""
BEGINNINGS: Final = frozenset(
    {"The", "This", "These", "It", "But", "And", "In", "A", "An", "For", "Its", "They", "Yet"}
)
"""Words that begin a sentence after `U.S.`, where a name goes on with it."""
END: Final = re.compile(r"(?<![.!?…])(?P<mark>[.!?…]++)[\"'”’»)\]]*\s+(?=[\"'“‘„«(\[]*[^\W_a-zà-ÿ])")
INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
FIRST_WORD: Final = re.compile(r"\w+")
WORD: Final = re.compile(r"\w+(?:[’'\-‑.,/]\w+)*")


# Several rules look at the sentences of the same paragraphs.
@lru_cache(maxsize=8192)
def sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph, white space made single. A colon or a semicolon ends none."""
    return tuple(_sentences(text, language))


def _sentences(text: str, language: str) -> Iterator[str]:
    text = " ".join(text.split())
    begin = 0
    for match in END.finditer(text):
        if match["mark"] != "." or not _goes_on(text, match, language):
            yield text[begin : match.end()].strip()
            begin = match.end()
    if text[begin:].strip():
        yield text[begin:].strip()


def words(text: str) -> list[str]:
    """Return the words of a text: `well-being`, `don’t`, `1,200` and `3.5` are one each."""
    return WORD.findall(text)


def find_words(text: str, span: Span) -> Span:
    """Return where `text` stands in `span`, however its lines are broken; at least where its first words stand."""
    parts = text.split()
    for count in dict.fromkeys((len(parts), 6, 4, 3, 2, 1)):
        pattern = r"\s+".join(map(re.escape, parts[:count]))
        match = re.compile(pattern).search(span.source.text, span.start, span.end) if pattern else None
        if match is not None:
            return Span(span.source, match.start(), match.end())
    return span


def _goes_on(text: str, stop: re.Match[str], language: str) -> bool:
    """Return whether a full stop belongs to an abbreviation, an initial or an ordinal number."""
    code = language.partition("-")[0].lower()
    # White space is single here. No part of the text is copied, for it may be long and full of abbreviations.
    word = text[text.rfind(" ", 0, stop.start()) + 1 : stop.start()].strip("(\"'“‘„«[")
    if word.casefold() in ABBREVIATIONS.get(code, ABBREVIATIONS["en"]):
        return True
    if INITIALS.fullmatch(word) and word != "I":
        following = FIRST_WORD.match(text, stop.end())
        return not (following and following[0] in BEGINNINGS)
    return code in ORDINALS and word.isdecimal()
