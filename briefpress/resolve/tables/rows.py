"""Which rows a table has, and in which order."""

from dataclasses import dataclass

from briefpress.diagnostics.codes.reference import NO_ROWS, NO_TOTAL_ROW
from briefpress.model.table_call import SortKey
from briefpress.resolve.collation import collation_key
from briefpress.resolve.expressions.evaluation import matching_rows
from briefpress.resolve.expressions.rows import value_of
from briefpress.resolve.ledger import Ledger
from briefpress.resolve.tables.view import View

Rank = tuple[int, object]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, as numbers of rows of the file from 0, and the one that is their total, if any is."""

    rows: tuple[int, ...]
    total: int | None = None


def rows_of(view: View, ledger: Ledger) -> Rows:
    """Return the rows that fit the option `where`, all without it, in the order of the file.

    The one that `total-row` sets apart is not among them. A condition that no row fits is noted.
    """
    call = view.call
    matching = matching_rows(call.where, view.file, view.data)
    ledger.diagnostics.extend(matching.diagnostics)
    total = _total_row(view, ledger)
    rows = tuple(row for row in matching.value or () if row != total)
    if call.where and matching.value is not None and not rows and not view.file.uncertain:
        message = f"no row of {view.file.entry.file} fits this condition"
        help_ = "correct it: a table without rows shows nothing"
        ledger.diagnostics.append(NO_ROWS.at(call.where.span, message, help=help_))
    return Rows(rows, total)


def _total_row(view: View, ledger: Ledger) -> int | None:
    condition = view.call.total_row
    if condition is None:
        return None
    matching = matching_rows(condition, view.file, view.data)
    ledger.diagnostics.extend(matching.diagnostics)
    rows = matching.value
    if rows is None or len(rows) == 1:
        return rows[0] if rows else None
    count = f"{len(rows)} rows of {view.file.entry.file} fit" if rows else f"no row of {view.file.entry.file} fits"
    help_ = "a table has one total: write a condition that is true of one row"
    ledger.diagnostics.append(NO_TOTAL_ROW.at(condition.span, f"{count} this condition", help=help_))
    return None


def in_order(view: View, rows: tuple[int, ...], language: str) -> tuple[int, ...]:
    """Return `rows` as the option `sort` orders them. Rows that are alike keep the order of the file.

    Numbers and dates go by size, categories by the order in which they are declared, words as `language` orders them.
    Empty cells come last, whichever way a column is sorted.
    """
    ordered = list(rows)
    # The last key first: each sort keeps what the earlier ones made.
    for key in reversed([key for key in view.call.sort if view.has(key.column)]):
        ordered = _sorted(view, ordered, key, language)
    return tuple(ordered)


def _sorted(view: View, rows: list[int], key: SortKey, language: str) -> list[int]:
    column = view.file.column(key.column.name)
    cells = zip(rows, view.cells(column.name, rows), strict=True)
    values = {row: value_of(cell, column) for row, cell in cells}
    declared = {value: number for number, value in enumerate(column.values)}
    filled = [row for row in rows if values[row] is not None]
    empty = [row for row in rows if values[row] is None]

    def rank(row: int) -> Rank:
        value = values[row]
        if isinstance(value, str) and value in declared:
            return 0, declared[value]
        return 1, collation_key(value, language) if isinstance(value, str) else value

    return [*sorted(filled, key=rank, reverse=key.descending), *empty]
