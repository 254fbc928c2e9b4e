"""A CSV file becomes data whose cells know their places."""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.diagnostics.codes.data import (
    BAD_CELL,
    DUPLICATE_COLUMN,
    EMPTY_CELL,
    EMPTY_COLUMN_NAME,
    EMPTY_DATA,
    RAGGED_ROW,
    TOO_MUCH_DATA,
    WRONG_SEPARATOR,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.first_of_many import first_of_many
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_line
from briefpress.model.data import Cell, ColumnEntry, DataEntry, DataFile
from briefpress.model.places import Path, Places
from briefpress.read.cells import NOUNS, check_of
from briefpress.read.columns import declaration_faults, missing_columns
from briefpress.read.csv_records import Record, read_records

LONGEST_CELL: Final = 5_000
"""How many characters a cell may have."""
MOST_COLUMNS: Final = 200
"""How many columns a file may have."""
MOST_OF_A_KIND: Final = 20
"""How many faults of a column, or ragged rows, are told one by one."""
FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_data(entry: DataEntry, source: Source, places: Places | None = None, at: Path = ()) -> Outcome[DataFile]:
    """Return the data of `source`, declared by `entry`; `at` is the way to the entry in `brief.yaml`.

    There is no value where there are no rows, or the columns are uncertain. Rows that are too long or too short are
    made to fit, cells that do not fit their column are empty, and the errors stand beside the value, which knows what
    they make uncertain.
    """
    places = places or Places()
    declared = [*declaration_faults(entry, places, at)]
    separator = _other_separator(source)
    if separator:
        return Outcome(None, (*declared, separator))
    form: list[Diagnostic] = []
    records = read_records(source, form)
    if not records:
        message = f"`{source.path}` is empty"
        help_ = "write the names of the columns into the first row"
        return Outcome(None, (*declared, EMPTY_DATA.at(span_of_line(source, 1), message, help=help_)))
    header, *rows = records
    columns = [*_header_faults(header)]
    form.extend(_ragged_rows(header, rows))
    names = tuple(cell.text for cell in header.cells)
    declared.extend(missing_columns(entry, names, source, places, at))
    cells = [*_no_rows(source, header, rows)]
    unfit: set[int] = set()
    # Where a row has a cell too many or too few, each cell behind it stands in another's column: that is one fault.
    shifted = {cell.span.start for row in rows if len(row.cells) != len(names) for cell in row.cells if cell.span}
    uncertain = {*names} if shifted or not all(row.sound for row in rows) else set[str]()
    for index, name in enumerate(names):
        column = next((column for column in entry.columns if column.name == name), ColumnEntry(name=name))
        inside = (row.cells[index] for row in rows if row.sound and index < len(row.cells))
        faults = [*_cell_faults(column, inside)]
        unfit.update(fault.span.start for fault in faults if fault.span)
        told = [fault for fault in faults if not (fault.span and fault.span.start in shifted)]
        if any(fault.code != EMPTY_CELL.id for fault in told):
            uncertain.add(name)
        cells.extend(first_of_many(told, MOST_OF_A_KIND, f"column `{name}`"))
    in_file = sorted((*columns, *form, *cells), key=lambda problem: problem.span.start if problem.span else 0)
    if columns or not rows:
        return Outcome(None, (*declared, *in_file))
    table = tuple(_fitted(row, len(names), unfit) for row in rows)
    data = DataFile(entry, names, table, source.text.encode(errors="replace"), frozenset(uncertain))
    return Outcome(data, (*declared, *in_file))


def _fitted(row: Record, length: int, unfit: set[int]) -> tuple[Cell, ...]:
    cells = (Cell("", cell.span) if cell.span and cell.span.start in unfit else cell for cell in row.cells)
    return (*cells, *(Cell("", row.span) for _ in range(length)))[:length]


def _no_rows(source: Source, header: Record, rows: list[Record]) -> Iterator[Diagnostic]:
    if not rows:
        message = f"`{source.path}` has no rows below its first one"
        yield EMPTY_DATA.at(header.span, message, label="only the names of the columns", help="add the data")


def _other_separator(source: Source) -> Diagnostic | None:
    """Return a diagnostic where the first row has no comma, but semicolons or tabs."""
    first = next((number for number in range(1, len(source.line_starts) + 1) if source.line_text(number).strip()), 1)
    line = source.line_text(first)
    for character, name in ((";", "semicolons"), ("\t", "tabs")):
        if character in line and "," not in line:
            at = source.line_starts[first - 1] + line.index(character)
            span = Span(source, at, at + 1)
            message = f"`{source.path}` separates its cells by {name}"
            help_ = "save it with commas between the cells; cells that hold a comma stand in double quotes"
            return WRONG_SEPARATOR.at(span, message, label="a comma is needed here", help=help_)
    return None


def _header_faults(header: Record) -> Iterator[Diagnostic]:
    if len(header.cells) > MOST_COLUMNS:
        message = f"there are {len(header.cells)} columns, more than {MOST_COLUMNS}"
        yield TOO_MUCH_DATA.at(header.cells[MOST_COLUMNS].span, message, label="one too many")
    seen: dict[str, int] = {}
    for number, cell in enumerate(header.cells, start=1):
        if not cell.text.strip():
            place = cell.span if cell.span and cell.span.text else header.span
            yield EMPTY_COLUMN_NAME.at(place, f"column {number} has no name", help="name it, or delete the comma")
        elif cell.text in seen:
            message = f"the column `{cell.text}` stands here for the second time"
            help_ = f"column {seen[cell.text]} has this name already; rename one of the two"
            yield DUPLICATE_COLUMN.at(cell.span, message, label="duplicate column", help=help_)
        seen.setdefault(cell.text, number)


def _ragged_rows(header: Record, rows: list[Record]) -> Iterator[Diagnostic]:
    ragged = (row for row in rows if row.sound and len(row.cells) != len(header.cells))
    yield from first_of_many((_ragged(header, row) for row in ragged), MOST_OF_A_KIND, "the file")


def _ragged(header: Record, row: Record) -> Diagnostic:
    wanted, found = len(header.cells), len(row.cells)
    message = f"this row has {found} {'cell' if found == 1 else 'cells'}, but there are {wanted} columns"
    if found > wanted:
        first = row.cells[wanted].span or row.span
        span = Span(first.source, first.start, max(row.span.end, first.start))
        return RAGGED_ROW.at(
            span,
            message,
            label=f"past the last column, `{header.cells[-1].text}`",
            help="put a cell that holds a comma in double quotes",
        )
    help_ = "write a comma for each empty cell"
    return RAGGED_ROW.at(row.span, message, label=f"no cell for `{header.cells[found].text}`", help=help_)


def _cell_faults(column: ColumnEntry, cells: Iterator[Cell]) -> Iterator[Diagnostic]:
    check = check_of(column)
    for cell in cells:
        text = cell.text.strip()
        if not text:
            if column.required:
                help_ = "fill it, or take `required: true` from the column in `brief.yaml`"
                yield EMPTY_CELL.at(cell.span, f"a cell of column `{column.name}` is empty", label="empty", help=help_)
        elif len(text) > LONGEST_CELL:
            message = f"a cell of column `{column.name}` has more than {LONGEST_CELL} characters"
            yield TOO_MUCH_DATA.at(cell.span, message, help="a double quote may be missing at its end")
        elif FORBIDDEN.search(text):
            message = f"a cell of column `{column.name}` holds a control character"
            yield BAD_CELL.at(cell.span, message, label="shows nothing, means nothing", help="delete the character")
        elif (way_out := check(text)) is not None:
            message = f"`{_short(text)}` is not {NOUNS[column.type]}"
            yield BAD_CELL.at(cell.span, message, label=f"column `{column.name}`", help=way_out)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:37]}…"
