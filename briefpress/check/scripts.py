"""Which script a run of characters is written in, as far as Unicode's names tell."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from briefpress.model.language_tag import usual_script

WORD: Final = re.compile(r"\w+")
LATIN: Final = 0x250
"""The letters before this one are all Latin."""
MAY_BE_FOREIGN: Final = re.compile("[\u0250-\u1fff\u2070-\U0010ffff]")
"""All characters from that one on, but for general punctuation: most texts have none of these."""


@dataclass(frozen=True, slots=True)
class Script:
    """A script: what the Unicode names of its letters begin with, its codes (ISO 15924), and a language to suggest.

    One word of a script whose words stand without spaces is enough to be foreign text.
    """

    name: str
    prefixes: tuple[str, ...]
    codes: frozenset[str]
    language: str
    without_spaces: bool = False


SCRIPTS: Final = (
    Script("Cyrillic", ("CYRILLIC",), frozenset({"Cyrl"}), "ru"),
    Script("Greek", ("GREEK",), frozenset({"Grek"}), "el"),
    Script("Arabic", ("ARABIC",), frozenset({"Arab"}), "ar"),
    Script("Hebrew", ("HEBREW",), frozenset({"Hebr"}), "he"),
    Script("Armenian", ("ARMENIAN",), frozenset({"Armn"}), "hy"),
    Script("Georgian", ("GEORGIAN",), frozenset({"Geor"}), "ka"),
    Script("Devanagari", ("DEVANAGARI",), frozenset({"Deva"}), "hi"),
    Script("Japanese", ("HIRAGANA", "KATAKANA"), frozenset({"Jpan", "Hira", "Kana"}), "ja", without_spaces=True),
    Script("Korean", ("HANGUL",), frozenset({"Kore", "Hang"}), "ko", without_spaces=True),
    Script("Thai", ("THAI",), frozenset({"Thai"}), "th", without_spaces=True),
    Script(
        "Chinese",
        ("CJK UNIFIED", "CJK COMPATIBILITY"),
        frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore"}),
        "zh-Hans",
        without_spaces=True,
    ),
)
"""The scripts that are told apart. Latin is none of them: names and terms in it stand in every language."""


def runs_of_scripts(text: str) -> Iterator[tuple[Script, str]]:
    """Yield the runs of words in one of the scripts, each with its script; what stands between words goes with them."""
    if not MAY_BE_FOREIGN.search(text):
        return
    words = [(match, _script_of_word(match[0])) for match in WORD.finditer(text)]
    for script, group in groupby(words, key=lambda word: word[1]):
        if script is not None:
            run = [match for match, _ in group]
            yield script, text[run[0].start() : run[-1].end()]


def is_written_in(language: str, script: Script) -> bool:
    """Return whether a language (BCP 47) is mostly written in a script, or says itself that it is."""
    tags = language.split("-")
    said = next((tag.title() for tag in tags[1:] if len(tag) == 4 and tag.isalpha()), "")
    return (said or usual_script(tags[0].lower())) in script.codes


def _script_of_word(word: str) -> Script | None:
    return next((script for script in map(_script_of, word) if script is not None), None)


@lru_cache(maxsize=4096)
def _script_of(character: str) -> Script | None:
    if ord(character) < LATIN:
        return None
    name = unicodedata.name(character, "")
    return next((script for script in SCRIPTS if name.startswith(script.prefixes)), None)
