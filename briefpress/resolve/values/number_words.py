"""Numbers in words, and ordinals, as a language writes them; nothing where num2words does not know."""

from decimal import Decimal
from typing import Final

from briefpress.model.locale import locale_of

WITH_FULL_STOP: Final = frozenset({"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl"}) | {
    *("sk", "sl", "sr", "tr")
}
"""Languages that write `21.` for the twenty-first."""
OTHER_NAMES: Final = {"nb": "no", "nn": "no", "kk": "kz"}
"""Languages that num2words knows by another tag."""


def number_words(number: Decimal, language: str, *, ordinal: bool = False) -> str | None:
    """Return `number` in words of a language (BCP 47): `eleven`, `eleventh`."""
    words = _converted(number, language, "ordinal" if ordinal else "cardinal")
    # Where it has no ordinals, num2words gives cardinals.
    return None if ordinal and words == number_words(number, language) else words


def ordinal_digits(number: Decimal, language: str) -> str | None:
    """Return a whole number as an ordinal in digits: `11th`, `11.`, `11e`."""
    code = locale_of(language).language
    if code in WITH_FULL_STOP:
        return f"{int(number)}."
    if code == "fr":
        return "1er" if number == 1 else f"{int(number)}e"
    shown = _converted(number, language, "ordinal_num")
    return None if shown is None or shown.strip().isdecimal() else shown


def _converted(number: Decimal, language: str, to: str) -> str | None:
    # What it takes to say numbers in all languages is loaded only where somebody asks for it.
    from num2words import CONVERTER_CLASSES, num2words

    locale = locale_of(language)
    code = OTHER_NAMES.get(locale.language, locale.language)
    regional = f"{code}_{locale.territory}"
    known = next((name for name in (regional, code) if name in CONVERTER_CLASSES), None)
    whole = number == number.to_integral_value()
    if known is None or (to != "cardinal" and not (whole and number > 0)):
        return None
    try:
        return str(num2words(int(number) if whole else number, lang=known, to=to)).strip() or None
    except (ArithmeticError, LookupError, NotImplementedError, TypeError, ValueError):
        # Its languages are of several hands: some do not know ordinals, or what is below zero.
        return None
