"""When the events of a timeline happened: in a year, in a month of it, or on a day."""

import datetime
import re
from decimal import Decimal

from briefpress.diagnostics.codes.chart import BAD_MONTH
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.chart import ChartValue
from briefpress.model.data import DataFile
from briefpress.model.locale import locale_of, month_numbers
from briefpress.resolve.charts.cells import reference_to, value_at
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.ledger import Ledger


def moment_at(file: DataFile, row: int, column: str, month: str | None, shown: Shown, ledger: Ledger) -> ChartValue:
    """Return when the event of a row happened: a day, or the year as a number where no more is known."""
    when = value_at(file, row, column, shown)
    if month is None or not isinstance(when.value, Decimal):
        return when
    cell = file.rows[row][file.header.index(month)]
    written = cell.text.strip()
    if not written:
        return when
    names = {**month_numbers(shown.locale), **month_numbers(locale_of("en-US"))}
    number = int(written) if re.fullmatch("0?[1-9]|1[0-2]", written) else names.get(written.casefold().rstrip("."))
    if number is None:
        help_ = did_you_mean(written.casefold(), names, "write its name, or a number from 1 to 12")
        ledger.diagnostics.append(BAD_MONTH.at(cell.span, f"`{written}` is no month", help=help_))
        return when
    day = datetime.date(int(when.value), number, 1)
    return ChartValue(day, shown.month(day), (*when.cells, reference_to(file, row, month)))
