"""The directive `table`: chosen columns of a data file, each cell shown in the words of the brief's language."""

import datetime
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from briefpress.diagnostics.codes.reference import BAD_FORMAT, UNKNOWN_COLUMN, UNKNOWN_DATA
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import Alignment, Table, TableCall, TableCell
from briefpress.model.data import Cell, ColumnEntry, DataFile
from briefpress.model.inline import Text
from briefpress.model.locale import locale_of
from briefpress.resolve.ledger import Ledger, Names

NOTHING = "–"
"""What an empty cell shows, so that nobody takes it for a fault."""


def table_from_data(call: TableCall, names: Names, ledger: Ledger) -> Table:
    """Return the table a directive asks for. Unknown data, columns or formats are noted and left out."""
    files = {file.entry.id: file for file in names.manuscript.data}
    file = files.get(call.data)
    if file is None:
        span = call.span and call.span.find(call.data)
        known = [entry.id for entry in names.manuscript.front_matter.data]
        if call.data not in known:  # a declared file that could not be read was reported by its reader
            help_text = did_you_mean(call.data, known, "declare the file under `data:` in brief.yaml")
            ledger.diagnostics.append(
                UNKNOWN_DATA.at(span, f"brief.yaml declares no data `{call.data}`", help=help_text)
            )
        return Table((), (), (), call.caption, id=call.id, classes=call.classes, supports=call.supports, span=call.span)
    _note_unknown_columns(call, file, ledger)
    columns = [file.column(name) for name in call.columns or file.header if name in file.header]
    formats = {entry.column: entry.format for entry in call.formats}
    units = {entry.column: entry.unit for entry in call.units}
    locale = locale_of(names.language)
    head = tuple(_head_cell(column, units.get(column.name)) for column in columns)
    rows = tuple(
        tuple(
            _cell(row[file.header.index(column.name)], column, formats, locale, column.name == call.row_header, ledger)
            for column in columns
        )
        for row in file.rows
    )
    return Table(
        head,
        rows,
        tuple(_alignment(column, formats) for column in columns),
        call.caption,
        source=call.source,
        notes=call.notes,
        data=file.entry.file,
        id=call.id,
        classes=call.classes,
        supports=call.supports,
        span=call.span,
    )


def _note_unknown_columns(call: TableCall, file: DataFile, ledger: Ledger) -> None:
    named = (
        *call.columns,
        *(entry.column for entry in call.formats),
        *(entry.column for entry in call.units),
        *([call.row_header] if call.row_header else []),
    )
    for name in dict.fromkeys(named):
        if name not in file.header:
            ledger.diagnostics.append(
                UNKNOWN_COLUMN.at(
                    call.span and call.span.find(name),
                    f"{file.entry.file} has no column `{name}`",
                    label="unknown column",
                    help=did_you_mean(name, file.header, f"its columns are {', '.join(file.header)}"),
                )
            )


def _head_cell(column: ColumnEntry, unit: str | None) -> TableCell:
    title = column.title or column.name
    unit = unit or column.unit
    return TableCell((Text(f"{title} ({unit})" if unit else title),), header=True)


def _alignment(column: ColumnEntry, formats: Mapping[str, str]) -> Alignment:
    shown = formats.get(column.name, column.type).partition(":")[0]
    return "end" if shown in {"integer", "number", "decimal", "percent"} else "start"


def _cell(
    cell: Cell, column: ColumnEntry, formats: Mapping[str, str], locale: Locale, header: bool, ledger: Ledger
) -> TableCell:
    if not cell.text:
        return TableCell((Text(NOTHING, span=cell.span),), header=header, span=cell.span)
    wanted = formats.get(column.name, column.type)
    try:
        shown = _shown(cell.text, wanted, locale)
    except (InvalidOperation, ValueError):
        ledger.diagnostics.append(
            BAD_FORMAT.at(
                cell.span,
                f"`{cell.text}` cannot be shown as `{wanted}`",
                help=f"correct the cell, or choose another format for `{column.name}`",
            )
        )
        shown = cell.text
    return TableCell((Text(shown, span=cell.span),), header=header, span=cell.span)


def _shown(text: str, wanted: str, locale: Locale) -> str:
    """Return a cell's text in the form `wanted`. Raises ValueError or InvalidOperation where it does not fit."""
    name, _, digits = wanted.partition(":")
    match name:
        case "integer":
            return format_decimal(Decimal(text), format="#,##0", locale=locale)
        case "decimal":
            places = int(digits or "1")
            return format_decimal(Decimal(text), format="#,##0." + "0" * places, locale=locale)
        case "number":
            return format_decimal(Decimal(text), locale=locale, decimal_quantization=False)
        case "percent":
            return format_percent(
                Decimal(text), format=f"#,##0{'.' + '0' * int(digits) if digits else ''}%", locale=locale
            )
        case "date":
            return format_date(datetime.date.fromisoformat(text), format="long", locale=locale)
        case _:
            return text
