"""The conventions of a language: how it writes numbers and dates, and which way its script runs."""

from collections.abc import Mapping
from copy import deepcopy
from functools import cache, cached_property
from typing import Any, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names
from babel.localedata import LocaleDataDict, load


class _LocaleApart(Locale):
    """A locale with data of its own.

    Babel writes what one language looks up into data that others inherit: in a house with a Chinese brief, a month in
    a Polish one would have its Chinese name.
    """

    @cached_property
    def _data(self) -> LocaleDataDict:
        shared: Any = load(str(self))
        return LocaleDataDict(deepcopy(shared))


@cache
def locale_of(language: str) -> Locale:
    """Return the Babel locale of a BCP 47 tag, or the nearest one that Babel knows; English where there is none.

    English of no country is that of the world, as on the rest of the page: `12 June 2023`.
    """
    tags = language.split("-")
    for length in range(len(tags), 0, -1):
        name = "_".join(tags[:length])
        try:
            return _LocaleApart.parse("en_001" if name == "en" else name)
        except (UnknownLocaleError, ValueError):
            continue
    return _LocaleApart("en", "001")


def month_numbers(locale: Locale) -> Mapping[str, int]:
    """Return the number of each month by its names in a language, in small letters and without full stops."""
    return {
        name.casefold().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, context, locale).items()
    }


def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Return the direction in which the script of a language (BCP 47) runs."""
    return "rtl" if locale_of(language).text_direction == "rtl" else "ltr"
