"""What the cells of a column may hold, by the type of the column."""

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.data import ColumnEntry, ColumnType

INTEGER: Final = re.compile(r"-?[0-9]{1,18}")
NUMBER: Final = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")
LONGEST_NUMBER: Final = 40
MOST_COMPARED: Final = 30
"""To how many cells of a column the nearest category is told: looking for it takes long."""
DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
BOOLEANS: Final = {"yes": "true", "1": "true", "y": "true", "no": "false", "0": "false", "n": "false"}

Check = Callable[[str], str | None]
"""Returns what to do about a cell that does not fit; none for one that does."""


def _text(_: str) -> str | None:
    return None


def _integer(text: str) -> str | None:
    return None if INTEGER.fullmatch(text) else _number_meant(text, INTEGER) or "write digits only, such as `1200`"


def _number(text: str) -> str | None:
    if NUMBER.fullmatch(text):
        return None
    return _number_meant(text, NUMBER) or "write digits, with a point for decimals, such as `1200.5`"


def _number_meant(text: str, form: re.Pattern[str]) -> str:
    if len(text) > LONGEST_NUMBER:
        return ""
    plain = text.replace("−", "-").replace("–", "-")
    without_thousands = re.sub(r"(?<=[0-9])[ ,'’.\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))", "", plain)
    for meant in (plain, without_thousands, plain.replace(",", "."), re.sub(r"\s*%$", "", plain), _written_out(plain)):
        if form.fullmatch(meant):
            return f"write `{meant}`"
    return "put the unit in the column's `unit:`" if re.match(r"-?[0-9]+(?:[.,][0-9]+)?\s*[^\W\d]", text) else ""


def _written_out(text: str) -> str:
    """Return a number with an exponent as digits only; other texts as they are."""
    return (
        f"{Decimal(text):f}"
        if re.fullmatch(r"-?[0-9.]{1,15}[eE][-+]?[0-9]{1,2}", text) and text.count(".") < 2
        else text
    )


def _year(text: str) -> str | None:
    if re.fullmatch(r"[0-9]{4}", text):
        return None
    return "give the column the type `date`" if DATE.fullmatch(text) else "write four digits, such as `2024`"


def _date(text: str) -> str | None:
    if not DATE.fullmatch(text):
        return "write year, month and day as `YYYY-MM-DD`, such as `2024-03-05`"
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return "correct the month or the day: the calendar has no such date"
    return None


def _boolean(text: str) -> str | None:
    if text in ("true", "false"):
        return None
    meant = text.lower() if text.lower() in ("true", "false") else BOOLEANS.get(text.lower())
    return f"write `{meant}`" if meant else "write `true` or `false`"


def _category(values: tuple[str, ...]) -> Check:
    known, compared = frozenset(values), iter(range(MOST_COMPARED))
    otherwise = f"its categories are {', '.join(f'`{value}`' for value in values)}"

    def check(text: str) -> str | None:
        # Where there are no categories, that was told, and any text will do.
        if text in known or not known:
            return None
        return did_you_mean(text, values, otherwise) if next(compared, None) is not None else otherwise

    return check


def check_of(column: ColumnEntry) -> Check:
    """Return the check of the cells of `column`."""
    return _category(column.values) if column.type == "category" else CHECKS[column.type]


CHECKS: Final[Mapping[ColumnType, Check]] = {
    "text": _text,
    "integer": _integer,
    "number": _number,
    "year": _year,
    "date": _date,
    "boolean": _boolean,
}
"""The check of each type of column whose cells may be anything of its kind."""

NOUNS: Final[Mapping[ColumnType, str]] = {
    "text": "a text",
    "integer": "a whole number",
    "number": "a number",
    "year": "a year",
    "date": "a date",
    "boolean": "`true` or `false`",
    "category": "a category",
}
"""How messages speak of a cell of each type."""
