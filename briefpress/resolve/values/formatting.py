"""How a value is shown: as suits its kind, or as its author asks."""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from briefpress.diagnostics.codes.value import NO_NUMBER_WORDS, UNFIT_VALUE_FORMAT
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import nearest
from briefpress.model import numerals
from briefpress.model.bound import FormatName, ValueFormat
from briefpress.model.evaluated import Evaluated, Quantity
from briefpress.model.expression import Scalar
from briefpress.model.locale import locale_of
from briefpress.resolve.values.number_words import number_words, ordinal_digits

KINDS: Final[Mapping[Quantity, str]] = {
    "count": "a count",
    "number": "a number",
    "share": "a share",
    "year": "a year",
    "date": "a date",
    "text": "a text",
    "truth": "true or false",
}
SUITS: Final[Mapping[FormatName, tuple[Quantity, ...]]] = {
    "words": ("count", "number"),
    "Words": ("count", "number"),
    "capital": ("count", "number", "share", "year", "date", "text"),
    "ordinal": ("count", "number"),
    "digits": ("count", "number"),
    "integer": ("count", "number"),
    "decimal": ("count", "number", "share"),
    "percent": ("share", "number"),
    "round": ("count", "number"),
    "date": ("date",),
    "month": ("date",),
    "year": ("date", "year"),
    "signed": ("count", "number", "share"),
    "plain": ("count", "number", "share", "year", "date", "text"),
    "unit": ("count", "number"),
    "no-unit": ("count", "number"),
}
"""Which kinds of values a format suits."""
FORMS: Final[frozenset[FormatName]] = frozenset(
    {"words", "Words", "digits", "integer", "decimal", "percent", "date", "month", "year", "plain"}
)
"""Formats of which a value can have one."""
WORDS: Final[frozenset[FormatName]] = frozenset({"words", "Words"})
WITH_WORDS: Final[frozenset[FormatName]] = frozenset({"ordinal", "capital", "round", "unit", "no-unit"})
"""What goes together with words."""
WITH_ORDINAL: Final[frozenset[FormatName]] = WORDS | {"capital"}
"""What goes together with an ordinal."""


def show_value(
    result: Evaluated, formats: tuple[ValueFormat, ...], language: str, at: Span | None = None
) -> Outcome[str]:
    """Return a result in the words of a language (BCP 47). What does not suit it is noted, and it is shown as usual.

    `at` is where the value stands.
    """
    faults = tuple(_misfits(result, formats, at))
    if faults:
        return Outcome(_usual(result, language), faults)
    chosen = {entry.name: entry for entry in formats}
    shown = _shown(result, chosen, language)
    if shown is None:
        place = next((chosen[name].span for name in ("words", "Words", "ordinal") if name in chosen), at)
        return Outcome(_usual(result, language), (_no_words(result.value, chosen, language, place),))
    capital = "capital" in chosen or "Words" in chosen
    return Outcome(shown[:1].upper() + shown[1:] if capital else shown)


def usual(value: Scalar, language: str, quantity: Quantity = "number") -> str:
    """Return a value without a format of its own, as a message or a list of data shows it."""
    return _usual(Evaluated(value, quantity), language)


def _usual(result: Evaluated, language: str) -> str:
    shown = _shown(result, {}, language)
    return str(result.value) if shown is None else shown


def _misfits(result: Evaluated, formats: tuple[ValueFormat, ...], at: Span | None) -> Iterator[Diagnostic]:
    if result.quantity == "truth":
        message = "what is true or false cannot be shown as a value"
        yield UNFIT_VALUE_FORMAT.at(at, message, help="write ``{holds}`your words | …` ``")
        return
    for index, entry in enumerate(formats):
        before = formats[:index]
        if result.quantity not in SUITS[entry.name]:
            yield UNFIT_VALUE_FORMAT.at(
                entry.span,
                f"{KINDS[result.quantity]} cannot be shown as `{entry.name}`",
                help=_suitable(entry.name, result.quantity),
            )
        elif rival := next((other for other in before if not _go_together(entry.name, other.name)), None):
            message = f"`{rival.name}` and `{entry.name}` cannot both be meant"
            yield UNFIT_VALUE_FORMAT.at(entry.span, message, help="leave one of them out")
        elif entry.name == "unit" and not result.unit:
            message = "this value has no unit"
            yield UNFIT_VALUE_FORMAT.at(entry.span, message, help="write `unit:` for its column in brief.yaml")
        elif entry.name == "round" and not entry.number:
            yield UNFIT_VALUE_FORMAT.at(entry.span, "nothing is a multiple of 0", help="write `round:100`")


def _suitable(name: FormatName, quantity: Quantity) -> str:
    if (name, quantity) == ("percent", "count"):
        return "a part of the rows is `share(…)`, which is shown in percent"
    suitable = [other for other, quantities in SUITS.items() if quantity in quantities]
    near = nearest(name, suitable)
    listed = f"{KINDS[quantity]} is shown as {', '.join(f'`{other}`' for other in suitable)}"
    return f"did you mean `{near}`?" if near else listed


def _go_together(one: FormatName, other: FormatName) -> bool:
    pair = {one, other}
    if len(pair) == 1 or pair == {"unit", "no-unit"}:
        return False
    if "ordinal" in pair:
        return pair - {"ordinal"} <= WITH_ORDINAL
    if pair & WORDS:
        return pair - WORDS <= WITH_WORDS and not pair <= WORDS
    return not pair <= FORMS


def _no_words(value: Scalar, chosen: Mapping[FormatName, ValueFormat], language: str, place: Span | None) -> Diagnostic:
    what = "ordinals" if "ordinal" in chosen else "number words"
    return NO_NUMBER_WORDS.at(
        place,
        f"there are no {what} in `{language}` for {numerals.plain(value) if isinstance(value, Decimal) else value}",
        help="leave the format out, or write the words yourself in the role `holds`",
    )


def _shown(result: Evaluated, chosen: Mapping[FormatName, ValueFormat], language: str) -> str | None:
    match result.value:
        case bool():
            return str(result.value).lower()
        case Decimal():
            return _number(result.value, result, chosen, language)
        case datetime.date():
            return _date(result.value, chosen, language)
        case _:
            return result.value


def _number(number: Decimal, result: Evaluated, chosen: Mapping[FormatName, ValueFormat], language: str) -> str | None:
    locale = locale_of(language)
    if "plain" in chosen or result.quantity == "year":
        return numerals.plain(number)
    if "round" in chosen:
        number = numerals.rounded_to(number, chosen["round"].number or 1)
    signed, words = "signed" in chosen, bool(WORDS & chosen.keys())
    if "percent" in chosen or (result.quantity == "share" and "decimal" not in chosen):
        places = chosen["percent"].number if "percent" in chosen else None
        return numerals.percent(number, locale, places or 0, signed=signed)
    shown: str | None
    if words or "ordinal" in chosen:
        number = numerals.shortest(number)
        ordinal = "ordinal" in chosen
        shown = number_words(number, language, ordinal=ordinal) if words else ordinal_digits(number, language)
    else:
        whole = result.quantity == "count" or "integer" in chosen or "digits" in chosen
        places = chosen["decimal"].number if "decimal" in chosen else (0 if whole else None)
        shown = numerals.digits(number, locale, places, signed=signed)
    usually = result.quantity == "number" and not words and "ordinal" not in chosen
    wanted = "unit" in chosen or (usually and "no-unit" not in chosen)
    return numerals.with_unit(shown, result.unit, locale) if shown and wanted and result.unit else shown


def _date(date: datetime.date, chosen: Mapping[FormatName, ValueFormat], language: str) -> str:
    if "plain" in chosen:
        return date.isoformat()
    if "year" in chosen:
        return str(date.year)
    return numerals.month(date, locale_of(language)) if "month" in chosen else numerals.day(date, locale_of(language))
