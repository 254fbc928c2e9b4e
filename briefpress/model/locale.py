"""The conventions of a language: how it writes numbers and dates, and which way its script runs."""

from typing import Literal

from babel import Locale, UnknownLocaleError


def locale_of(language: str) -> Locale:
    """Return the Babel locale of a BCP 47 tag, or the nearest one that Babel knows; English where there is none.

    English of no country is that of the world, as on the rest of the page: `12 June 2023`.
    """
    tags = language.split("-")
    for length in range(len(tags), 0, -1):
        name = "_".join(tags[:length])
        try:
            return Locale.parse("en_001" if name == "en" else name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "001")


def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Return the direction in which the script of a language (BCP 47) runs."""
    return "rtl" if locale_of(language).text_direction == "rtl" else "ltr"
