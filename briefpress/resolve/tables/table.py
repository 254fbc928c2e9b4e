"""A table of a data file: chosen columns and rows, totals at its foot, each cell as the brief's language writes it."""

from dataclasses import replace
from decimal import Decimal

from briefpress.model import numerals
from briefpress.model.block import Table, TableCall, TableCell
from briefpress.model.locale import locale_of
from briefpress.resolve.data import data_called, data_of
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.tables.cells import alignment_of, body_cell, head_cell
from briefpress.resolve.tables.groups import head_groups
from briefpress.resolve.tables.rows import in_order, rows_of
from briefpress.resolve.tables.totals import check_total_row, total_rows
from briefpress.resolve.tables.view import NUMBERS, View, note_unknown_columns


def table_from_data(call: TableCall, names: Names, ledger: Ledger) -> Table:
    """Return the table a directive asks for. What it names and the data does not have is noted and left out."""
    view = _view(call, names, ledger)
    if view is None:
        return Table((), (), (), call.caption, id=call.id, classes=call.classes, supports=call.supports, span=call.span)
    chosen = rows_of(view, ledger)
    rows = chosen.rows
    shown = in_order(view, rows, names.language)[: call.limit]
    total = () if chosen.total is None else (_total(view, chosen.total, rows, ledger),)
    return Table(
        tuple(head_cell(column, view) for column in view.columns),
        tuple(_row(view, row, ledger) for row in shown),
        tuple(alignment_of(column, view) for column in view.columns),
        call.caption,
        source=call.source,
        notes=call.notes,
        data=view.file.entry.id,
        rows_shown=_rows_shown(view, len(shown), len(rows)),
        groups=head_groups(view, ledger),
        foot=(*total_rows(view, rows, len(shown), ledger), *total),
        id=call.id,
        classes=call.classes,
        supports=call.supports,
        span=call.span,
    )


def _view(call: TableCall, names: Names, ledger: Ledger) -> View | None:
    file = data_called(call.data, call.span and call.span.find(call.data), names, ledger)
    if file is None:
        return None
    note_unknown_columns(call, file, ledger)
    chosen = [name.name for name in call.columns] or file.header
    return View(
        call,
        file,
        tuple(file.column(name) for name in chosen if name in file.header),
        {entry.column.name: entry.format for entry in call.formats},
        {entry.column.name: entry.unit for entry in call.units},
        data_of(names),
        locale_of(names.language),
        names.words,
    )


def _row(view: View, row: int, ledger: Ledger) -> tuple[TableCell, ...]:
    cells = view.file.rows[row]
    return tuple(body_cell(cells[view.index(column.name)], column, view, ledger) for column in view.columns)


def _total(view: View, total: int, rows: tuple[int, ...], ledger: Ledger) -> tuple[TableCell, ...]:
    """Return the row of the data that is a total, held against the others, with a head whatever its column is."""
    check_total_row(view, total, rows, ledger)
    cells = _row(view, total, ledger)
    # What a single row may have and their total cannot is no gap: no dash stands there.
    written = (view.cells(column.name, (total,))[0].text.strip() for column in view.columns)
    cells = tuple(cell if text else TableCell((), span=cell.span) for cell, text in zip(cells, written, strict=True))
    if any(cell.header for cell in cells):
        return cells
    words = next((at for at, column in enumerate(view.columns) if column.type not in NUMBERS), 0)
    return tuple(replace(cell, header=at == words and bool(cell.children)) for at, cell in enumerate(cells))


def _rows_shown(view: View, shown: int, rows: int) -> str:
    if shown == rows:
        return ""
    numbers = (numerals.exact(Decimal(number), view.locale) for number in (shown, rows))
    return view.words.table_rows_shown.format_map(dict(zip(("shown", "rows"), numbers, strict=True)))
