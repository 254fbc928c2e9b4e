"""The foot of a table: totals that are worked out, and a total of the data that is held against the others."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from briefpress.diagnostics.codes.reference import BAD_TOTAL, WRONG_TOTAL
from briefpress.model import numerals
from briefpress.model.block import TableCell
from briefpress.model.data import ColumnEntry
from briefpress.model.expression import Scalar
from briefpress.model.inline import Text
from briefpress.model.table_call import Aggregate, ColumnName, ColumnTotal
from briefpress.resolve.aggregates import EXACT, mean_of, median_of, sum_of
from briefpress.resolve.expressions.rows import value_of
from briefpress.resolve.ledger import Ledger
from briefpress.resolve.tables.cells import decimal_places, shown_text
from briefpress.resolve.tables.view import NUMBERS, View

ORDERED: Final = NUMBERS | {"year", "date"}
"""The types of columns that have a smallest and a largest cell."""
MEANS: Final = frozenset({"mean", "median"})


def total_rows(view: View, rows: Sequence[int], shown: int, ledger: Ledger) -> tuple[tuple[TableCell, ...], ...]:
    """Return a row for each kind of total, in the order in which the option `totals` names them.

    They count all of `rows`; where fewer are `shown`, their words say so. What cannot be worked out is noted.
    """
    totals = [total for total in view.call.totals if view.has(total.column) and _is_possible(total, view, ledger)]
    at = _column_of_words(view, totals)
    if totals and at is None:
        message = "no column is left for the word that says what the totals are"
        help_ = "show a column that has no total, such as one of `:row-header:`"
        ledger.diagnostics.append(BAD_TOTAL.at(totals[0].span, message, help=help_))
    if at is None:
        return ()
    made: list[tuple[TableCell, ...]] = []
    for aggregate in dict.fromkeys(total.aggregate for total in totals):
        names = {total.column.name for total in totals if total.aggregate == aggregate}
        word = TableCell((Text(_word(view, aggregate, len(rows), shown)),), header=True)
        made.append(
            tuple(
                word
                if column == at
                else _total_cell(view, entry, aggregate, rows)
                if entry.name in names
                else TableCell(())
                for column, entry in enumerate(view.columns)
            )
        )
    return tuple(made)


def check_total_row(view: View, total: int, rows: Sequence[int], ledger: Ledger) -> None:
    """Note each cell of the row `total` that is not the sum of the cells above it in `rows`."""
    for column in _columns_to_check(view, ledger):
        (cell,) = view.cells(column.name, (total,))
        said = value_of(cell, column)
        values = _numbers(_values(view, column, rows))
        if not isinstance(said, Decimal) or not values or column.name in view.file.uncertain:
            continue
        true = sum_of(values)
        if said != true:
            sum_ = f"{true.normalize(EXACT):f}"
            ledger.diagnostics.append(
                WRONG_TOTAL.at(
                    cell.span,
                    f"the total of `{column.name}` is given as {said}, but its cells add up to {sum_}",
                    label=f"not {sum_}",
                    help=f"correct a cell, or leave `{column.name}` out by naming the others under `:check-totals:`",
                )
            )


def _columns_to_check(view: View, ledger: Ledger) -> list[ColumnEntry]:
    if view.call.sums is None:
        return [column for column in view.columns if column.type in NUMBERS]
    named = [name for name in view.call.sums if view.has(name)]
    return [view.file.column(name.name) for name in named if _has_type(name, view, NUMBERS, "sum", ledger)]


def _is_possible(total: ColumnTotal, view: View, ledger: Ledger) -> bool:
    if not view.shows(total.column):
        message = f"a total of `{total.column.name}`, which the table does not show"
        help_ = f"add `{total.column.name}` to `:columns:`, or delete its total"
        ledger.diagnostics.append(BAD_TOTAL.at(total.column.span, message, help=help_))
        return False
    types = ORDERED if total.aggregate in {"min", "max"} else NUMBERS
    return _has_type(total.column, view, types, total.aggregate, ledger)


def _has_type(name: ColumnName, view: View, types: frozenset[str], aggregate: Aggregate, ledger: Ledger) -> bool:
    column = view.file.column(name.name)
    if column.type in types:
        return True
    message = f"`{name.name}` has no {aggregate}: it is a column of the type `{column.type}`"
    help_ = "if it holds numbers, declare it in brief.yaml under `columns:` with `type: number`"
    if column.type in ORDERED:
        help_ = f"a column of the type `{column.type}` has a `min` and a `max` only"
    ledger.diagnostics.append(BAD_TOTAL.at(name.span, message, help=help_))
    return False


def _column_of_words(view: View, totals: Sequence[ColumnTotal]) -> int | None:
    """Return the column that names the totals: that of the row headers, or the first without a total."""
    taken = {total.column.name for total in totals}
    free = [at for at, column in enumerate(view.columns) if column.name not in taken]
    header = view.call.row_header.name if view.call.row_header else None
    return next((at for at in free if view.columns[at].name == header), free[0] if free else None)


def _word(view: View, aggregate: Aggregate, rows: int, shown: int) -> str:
    words: Mapping[Aggregate, str] = {
        "sum": view.words.table_sum,
        "mean": view.words.table_mean,
        "median": view.words.table_median,
        "min": view.words.table_min,
        "max": view.words.table_max,
    }
    if shown == rows:
        return words[aggregate]
    return view.words.table_of_all_rows.format(total=words[aggregate], rows=numerals.exact(Decimal(rows), view.locale))


def _total_cell(view: View, column: ColumnEntry, aggregate: Aggregate, rows: Sequence[int]) -> TableCell:
    values = _values(view, column, rows)
    if not values:
        return TableCell((Text(numerals.NOTHING),))
    total = total_of(aggregate, values)
    wanted = view.shown_as(column)
    if isinstance(total, Decimal):
        places = max((_places(value) for value in _numbers(values)), default=0)
        if aggregate in MEANS:
            # One digit more than the cells have says as much as they can, where the mean has more.
            places += total != numerals.rounded(total, places)
            total = numerals.rounded(total, places)
            wanted = f"decimal:{places}" if wanted in {"integer", "number"} else wanted
        text = f"{total:f}" if column.type in NUMBERS else f"{total:.0f}"
    else:
        text = str(total)
    shown = shown_text(text, wanted, view.locale)
    return TableCell((Text(shown),), places=decimal_places(shown, wanted, view.locale))


def total_of(aggregate: Aggregate, values: Sequence[Scalar]) -> Scalar:
    """Return what `values` come to: exact sums, means and medians. There is at least one value."""
    match aggregate:
        case "min":
            return min(values)
        case "max":
            return max(values)
        case "sum":
            return sum_of(_numbers(values))
        case "mean":
            return mean_of(_numbers(values))
        case "median":
            return median_of(_numbers(values))


def _values(view: View, column: ColumnEntry, rows: Sequence[int]) -> list[Scalar]:
    values = (value_of(cell, column) for cell in view.cells(column.name, rows))
    return [value for value in values if isinstance(value, Decimal | datetime.date)]


def _numbers(values: Sequence[Scalar]) -> list[Decimal]:
    return [value for value in values if isinstance(value, Decimal)]


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
