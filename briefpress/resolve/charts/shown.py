"""How the values of a chart are written in the language of the brief."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from babel import Locale

from briefpress.model import numerals
from briefpress.model.data import ColumnType
from briefpress.model.expression import Scalar
from briefpress.model.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """The conventions of a language, and the fixed words of the page."""

    locale: Locale
    words: Words

    def text(self, value: Scalar | None, type_: ColumnType) -> str:
        """Return a value in words and figures, as its column asks for."""
        match value:
            case None:
                return numerals.NOTHING
            case bool():
                return str(value).lower()
            case Decimal() if type_ == "year":
                return f"{value:f}"
            case Decimal():
                return self.number(value)
            case datetime.date():
                return _on_one_line(numerals.short_day(value, self.locale))
            case _:
                return value

    def number(self, value: Decimal) -> str:
        """Return a number with all its decimals."""
        return numerals.exact(value, self.locale)

    def month(self, day: datetime.date) -> str:
        """Return the month and the year of a day."""
        return _on_one_line(numerals.short_month(day, self.locale))


def _on_one_line(text: str) -> str:
    return text.replace(" ", numerals.NO_BREAK_SPACE)
