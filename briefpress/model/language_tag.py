"""Language tags (BCP 47): whether one is right, how it is best written, and which way its script runs."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from babel import Locale
from babel.core import get_global

from briefpress.diagnostics.suggestion import did_you_mean

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,8})"
    r"(?:-(?P<script>[A-Za-z]{4}))?"
    r"(?:-(?P<region>[A-Za-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*)"
    r"(?P<rest>(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?)"
)
RIGHT_TO_LEFT: Final = frozenset(
    ["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"]
)
"""Scripts in use today that run from right to left."""


@dataclass(frozen=True, slots=True)
class LanguageTag:
    """A tag in its usual spelling, `zh-Hans`, and the direction of its script."""

    tag: str
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class LanguageFault:
    """What is wrong with a tag, and what to do about it."""

    message: str
    help: str


def read_language_tag(text: str) -> LanguageTag | LanguageFault:
    """Return the tag that `text` is, or what is wrong with it."""
    match = _TAG.fullmatch(text)
    if match is None:
        return LanguageFault(f"`{text}` is no language tag", "write a BCP 47 tag, such as `fr`, `pt-BR` or `zh-Hans`")
    english = Locale("en")
    language = match["language"].lower()
    script, region = (match["script"] or "").title(), (match["region"] or "").upper()
    if language not in english.languages:
        return LanguageFault(f"unknown language `{match['language']}`", _suggestion(language, english))
    if script and script not in english.scripts:
        return LanguageFault(f"unknown script `{match['script']}`", did_you_mean(script, english.scripts))
    if region and region not in english.territories:
        return LanguageFault(f"unknown region `{match['region']}`", "write two letters, such as `BR`")
    tag = "-".join(part for part in (language, script, region) if part) + match["variants"].lower() + match["rest"]
    return LanguageTag(tag, "rtl" if (script or usual_script(language, region)) in RIGHT_TO_LEFT else "ltr")


def usual_script(language: str, region: str = "") -> str:
    """Return the script (ISO 15924) in which a language is mostly written, in a region where one is given."""
    likely = get_global("likely_subtags")
    full: str = (
        (likely.get(f"{language}_{region}") or likely.get(language) or "") if region else likely.get(language, "")
    )
    parts = full.split("_")
    return parts[1] if len(parts) > 1 else ""


def _suggestion(word: str, english: Locale) -> str:
    """Return a suggestion for a language's English name, or for the code of a country where it is spoken."""
    named = [code for code, name in english.languages.items() if name.lower() == word]
    if named:
        return f"did you mean `{named[0]}`?"
    spoken: str = get_global("likely_subtags").get(f"und_{word.upper()}", "")
    if spoken:
        return f"did you mean `{spoken.split('_')[0]}`?"
    return "write a BCP 47 tag, such as `fr`, `pt-BR` or `zh-Hans`"
