"""Numbers that stand in a text and count or measure something: not dates, names, ordinals or marks of lists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from briefpress.model.locale import locale_of, month_numbers

BLANK: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a text for what is not looked at."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


NUMBERED: Final[Mapping[str, frozenset[str]]] = {
    "en": _set(
        "article articles chapter chapters column edition figure figures finding footnote issue item line no nos "
        "note number option page pages para paragraph part phase point pp question row rule section sections stage "
        "step table tables version vol volume year"
    ),
    "de": _set("nr nummer seite seiten abs absatz jahr phase stufe version band heft zeile"),
    "cs": _set(
        "bod body č čl článek část číslo fáze kapitola krok odstavec odst oddíl obrázek obr poznámka příloha rok roku "
        "roce roky strana strany str stupeň svazek tabulka tab verze"
    ),
    "fr": _set("art article chapitre figure numéro n° page pages partie phase point section tableau version volume"),
}
"""Words whose number is a name: `section 3`. In any language, words with a capital letter are such as well."""
BEGINNINGS: Final[Mapping[str, frozenset[str]]] = {
    "en": _set(
        "a about after all almost among and another any around as at barely before but by every exactly fewer for from "
        "fully in is it its just less more most nearly no of on only or other our over per roughly since some still "
        "than that the their these they this those to under until up we when where while with within yet"
    ),
    "de": _set(
        "alle an auf aus bei bis dass davon der die das diese etwa fast für gut in knapp mehr mit nach nur rund "
        "seit über um und unter von vor weitere wenn zu"
    ),
    "cs": _set("a asi do celkem jen ještě k kolem méně na nad o od po pod podle při přes se s ve v více z za ze už"),
    "fr": _set("à au aux avec dans de depuis des en environ les la le moins par plus pour près quelque sur"),
}
"""Words that begin a sentence with a capital letter and name nothing."""
ORDINALS_WITH_STOP: Final = frozenset({"cs", "da", "de", "fi", "hr", "hu", "nb", "no", "pl", "sk", "sl"})
QUOTED: Final = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")
IN_BRACKETS: Final = re.compile(r"(?:^|(?<=[\s(]))\(?\d{1,2}\)(?=\s)|^\d{1,3}\.(?=\s)")
CLOCK: Final = re.compile(r"\s*(?:[ap]\.?m\b|Uhr\b|hod\b|hodin\w*|h\b|o’clock)")
PERCENT: Final = re.compile(r"\s?(?:%|per ?cent\b|percent\b|Prozent\b|procent\w*|pour cent\b)")
WORD_BEFORE: Final = re.compile(r"(?P<start>^|[.!?:…]\s+)?(?P<word>[^\W\d_][\w’'.-]*?)\.?\s$")
FIRST_YEAR, LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Number:
    """A number, as it is written, where it starts in its text, and whether it counts hundredths."""

    text: str
    start: int
    value: Decimal
    percent: bool


def numbers_in(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers of a text that tell how many or how much; of quotations and marks of lists none."""
    text = IN_BRACKETS.sub(_blank, QUOTED.sub(_blank, text))
    code = locale_of(language).language
    for match in _number(language).finditer(text):
        before, behind = text[max(match.start() - 60, 0) : match.start()], text[match.end() : match.end() + 40]
        if _is_glued(before, behind) or _is_year(match[0]) or _is_date(before, behind, language):
            continue
        if CLOCK.match(behind) or (code in ORDINALS_WITH_STOP and re.match(r"\.\s+\S", behind)):
            continue
        if _is_name(before, code):
            continue
        yield Number(match[0], match.start(), _value(match[0], language), bool(PERCENT.match(behind)))


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match[0])


def _is_glued(before: str, behind: str) -> bool:
    """Return whether a number is a part of something: `5G`, `19th`, `COVID-19`, `60-day`, `10:30`, `2018–2020`."""
    return bool(
        re.search(r"[\w.,:/#§№@+=_*°\-‑–—’'&]$|[#§№]\s?$", before)
        or re.match(r"[\w/_@°]|[:.,]\d|[-‑–—]\w|[’'][^\W\d]", behind)
    )


def _is_year(written: str) -> bool:
    return len(written) == len("2000") and written.isdecimal() and FIRST_YEAR <= int(written) <= LAST_YEAR


def _is_date(before: str, behind: str, language: str) -> bool:
    months = _months(language)
    return bool(
        re.search(rf"(?:{months})\.?\s(?:\d{{1,2}}\S*\s(?:\S+\s)?)?$", before, re.IGNORECASE)
        or re.match(rf"\.?\s(?:\S{{1,3}}\s\d{{1,2}}\.?\s)?(?:{months})\b", behind, re.IGNORECASE)
    )


def _is_name(before: str, code: str) -> bool:
    """Return whether the word before a number makes a name of it: `Long March 5`, `section 3`."""
    match = WORD_BEFORE.search(before)
    if match is None:
        return False
    word = match["word"]
    if word.casefold() in NUMBERED.get(code, ()):
        return True
    begins = match["start"] is not None
    return word[0].isupper() and not (begins and word.casefold() in BEGINNINGS.get(code, ()))


@cache
def _months(language: str) -> str:
    names = (name for name in month_numbers(locale_of(language)) if not name.isdigit())
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


@cache
def _number(language: str) -> re.Pattern[str]:
    group, point = _signs(language)
    return re.compile(rf"\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)(?:{point}\d+)?|\d+(?:{point}\d+)?")


def _value(written: str, language: str) -> Decimal:
    group, point = _signs(language)
    return Decimal(re.sub(rf"[{group}](?=\d{{3}})", "", written).replace(point.removeprefix("\\"), "."))


def _signs(language: str) -> tuple[str, str]:
    """Return what may part thousands, and the decimal sign, for use in a pattern."""
    symbols = locale_of(language).number_symbols["latn"]
    group = str(symbols["group"])
    spaces = " \u00a0\u202f\u2009" if group.isspace() else "\u00a0\u202f\u2009"
    return re.escape(group) + spaces, re.escape(str(symbols["decimal"]))
