"""The words that a cell of a data table shows."""

import datetime
import re
from decimal import Decimal, InvalidOperation
from typing import Final

from babel import Locale
from babel.numbers import get_decimal_symbol

from briefpress.diagnostics.codes.reference import BAD_FORMAT
from briefpress.model import numerals
from briefpress.model.block import Alignment, TableCell
from briefpress.model.data import Cell, ColumnEntry
from briefpress.model.inline import Text
from briefpress.resolve.ledger import Ledger
from briefpress.resolve.tables.view import View

NUMBERS: Final = frozenset({"integer", "number", "decimal"})
"""The formats of numbers that stand alone, so that they can be set below one another at their decimal separators."""


def head_cell(column: ColumnEntry, view: View) -> TableCell:
    """Return the head of a column: its title, and its unit in brackets."""
    title = column.title or column.name
    unit = view.units.get(column.name) or column.unit
    return TableCell((Text(f"{title} ({unit})" if unit else title),), header=True)


def alignment_of(column: ColumnEntry, view: View) -> Alignment:
    """Return the side on which a column is set: numbers on the right."""
    shown = _kind(view.shown_as(column))
    return "end" if shown in NUMBERS or shown == "percent" else "start"


def body_cell(cell: Cell, column: ColumnEntry, view: View, ledger: Ledger) -> TableCell:
    """Return a cell of a row. One that cannot be shown as it should be is noted and shown as written."""
    header = view.call.row_header is not None and column.name == view.call.row_header.name
    wanted = view.shown_as(column)
    if not cell.text.strip():
        # A dash stands below whole numbers.
        places = 0 if _kind(wanted) in NUMBERS else None
        return TableCell((Text(numerals.NOTHING, span=cell.span),), header=header, places=places, span=cell.span)
    try:
        shown = shown_text(cell.text.strip(), wanted, view.locale)
    except (InvalidOperation, ValueError):
        ledger.diagnostics.append(
            BAD_FORMAT.at(
                cell.span,
                f"`{cell.text}` cannot be shown as `{wanted}`",
                help=f"correct the cell, or choose another format for `{column.name}`",
            )
        )
        return TableCell((Text(cell.text, span=cell.span),), header=header, span=cell.span)
    places = decimal_places(shown, wanted, view.locale)
    return TableCell((Text(shown, span=cell.span),), header=header, places=places, span=cell.span)


def decimal_places(shown: str, wanted: str, locale: Locale) -> int | None:
    """Return how many digits stand behind the decimal separator of a number that is shown; none for other cells."""
    if _kind(wanted) not in NUMBERS:
        return None
    return len(re.sub(r"\D", "", shown.partition(get_decimal_symbol(locale))[2]))


def shown_text(text: str, wanted: str, locale: Locale) -> str:
    """Return a cell's text in the form `wanted`. Raises ValueError or InvalidOperation where it does not fit."""
    name, _, digits = wanted.partition(":")
    match name:
        case "integer":
            return numerals.digits(Decimal(text), locale, 0)
        case "decimal":
            return numerals.digits(Decimal(text), locale, int(digits or "1"))
        case "number":
            return numerals.exact(Decimal(text), locale)
        case "percent":
            return numerals.percent(Decimal(text), locale, int(digits or "0"))
        case "date":
            return numerals.day(datetime.date.fromisoformat(text), locale)
        case _:
            return text


def _kind(shown_as: str) -> str:
    return shown_as.partition(":")[0]
