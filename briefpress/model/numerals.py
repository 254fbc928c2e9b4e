"""Numbers and dates as a language writes them in digits."""

import datetime
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"
NOTHING: Final = "–"
"""What stands in a table where nothing is known, so that nobody takes it for a fault."""
MOST_PLACES: Final = 3
"""With how many places at most a number is shown where nobody says how many."""
PERCENT_UNITS: Final = frozenset({"%", "percent", "per cent"})
ROOMY: Final = Context(prec=2_000)
"""More digits than any result has: products of long numbers have more than the usual 28, and would not be rounded."""


def rounded(number: Decimal, places: int) -> Decimal:
    """Return `number` with so many places, as people round: one half goes up."""
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, ROOMY)


def rounded_to(number: Decimal, step: int) -> Decimal:
    """Return the multiple of `step` that is nearest to `number`."""
    return ROOMY.multiply(rounded(ROOMY.divide(number, Decimal(step)), 0), Decimal(step))


def shortest(number: Decimal, most: int = MOST_PLACES) -> Decimal:
    """Return `number` with as many places as it has, but with `most` at most."""
    short = rounded(number, most).normalize(ROOMY)
    return rounded(short, 0) if short == short.to_integral_value() else short


def digits(number: Decimal, locale: Locale, places: int | None = None, *, signed: bool = False) -> str:
    """Return `number` in digits, with `places` or as few as it needs, thousands parted as the language does."""
    number = shortest(number) if places is None else rounded(number, places)
    pattern = "#,##0" + _places(number, places)
    with localcontext(ROOMY):
        return _sign(format_decimal(number, format=_signed(pattern) if signed else pattern, locale=locale))


def exact(number: Decimal, locale: Locale) -> str:
    """Return `number` in digits with all its decimals."""
    return digits(number, locale, max(-int(number.as_tuple().exponent), 0))


def percent(share: Decimal, locale: Locale, places: int = 0, *, signed: bool = False) -> str:
    """Return a share, 0.37, in percent."""
    # Rounded here, for Babel rounds one half to the even neighbour.
    share = rounded(share, places + 2)
    pattern = _with_places(str(locale.percent_formats[None].pattern), places)
    with localcontext(ROOMY):
        return _sign(format_percent(share, format=_signed(pattern) if signed else pattern, locale=locale))


def with_unit(shown: str, unit: str, locale: Locale) -> str:
    """Return a number as it is shown, with its unit, on one line."""
    if unit.casefold() in PERCENT_UNITS:
        # The sign stands as near to the number as the language has it.
        return str(locale.percent_formats[None].pattern).replace("#,##0", shown)
    return f"{shown}{NO_BREAK_SPACE}{unit}"


def day(date: datetime.date, locale: Locale) -> str:
    """Return a date in words: `5 November 2018`."""
    return format_date(date, format="long", locale=locale)


def short_day(date: datetime.date, locale: Locale) -> str:
    """Return a date where there is little room: `5 Nov 2018`."""
    return format_date(date, format="medium", locale=locale)


def month(date: datetime.date, locale: Locale) -> str:
    """Return a month and its year: `November 2018`."""
    return str(format_skeleton("yMMMM", date, locale=locale))


def short_month(date: datetime.date, locale: Locale) -> str:
    """Return a month and its year where there is little room: `Nov 2018`."""
    return str(format_skeleton("yMMM", date, locale=locale))


def plain(number: Decimal) -> str:
    """Return `number` as it stands in the data: `1234.5`."""
    return f"{number:f}" if number != number.to_integral_value() else f"{rounded(number, 0):f}"


def _places(number: Decimal, places: int | None) -> str:
    count = max(-int(number.as_tuple().exponent), 0) if places is None else places
    return "." + "0" * count if count else ""


def _with_places(pattern: str, places: int) -> str:
    at = pattern.rfind("0") + 1
    return pattern[:at] + ("." + "0" * places if places else "") + pattern[at:]


def _signed(pattern: str) -> str:
    return f"+{pattern};-{pattern}"


def _sign(shown: str) -> str:
    return shown.replace("-", MINUS, 1) if shown.startswith("-") else shown
