"""CSV (RFC 4180) with the place of every cell."""

import re
from dataclasses import dataclass
from typing import Final

from briefpress.diagnostics.codes.data import STRAY_QUOTE, TOO_MUCH_DATA, UNCLOSED_CELL
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.data import Cell

MOST_CELLS: Final = 50_000
"""How many cells a file may have."""
MOST_FAULTS: Final = 20
"""After how many faults of its form a file is left alone."""
QUOTED: Final = re.compile(r'[ \t]*"((?:[^"]++|"")*+)"')
UNQUOTED: Final = re.compile(r"[^,\n]*")
CELL_END: Final = re.compile(r"[ \t]*(?=[,\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Record:
    """A row of cells, and its place without the line break. After a fault in a cell it is not sound."""

    cells: tuple[Cell, ...]
    span: Span
    sound: bool


def read_records(source: Source, problems: list[Diagnostic]) -> list[Record]:
    """Return the rows of `source`, empty lines left out, and add what is wrong with their form to `problems`.

    Spaces around a cell are not part of it, those between double quotes are.
    """
    records: list[Record] = []
    text = source.text
    at = cells = 0
    while at < len(text):
        if text[at] == "\n":
            at += 1
            continue
        start = at
        row: list[Cell] = []
        faults = len(problems)
        while True:
            cell, at = _read_cell(source, at, problems)
            row.append(cell)
            if at >= len(text) or text[at] == "\n" or cells + len(row) > MOST_CELLS:
                break
            at += 1
        records.append(Record(tuple(row), Span(source, start, at), sound=len(problems) == faults))
        at += 1
        cells += len(row)
        if cells > MOST_CELLS:
            message = f"`{source.path}` has more than {MOST_CELLS} cells"
            problems.append(TOO_MUCH_DATA.at(records[-1].span, message, label="too many"))
            break
        if len(problems) >= MOST_FAULTS:
            break
    return records


def _read_cell(source: Source, at: int, problems: list[Diagnostic]) -> tuple[Cell, int]:
    """Return the cell that starts at `at`, and the offset of the comma or line break behind it."""
    text = source.text
    quoted = QUOTED.match(text, at)
    end = CELL_END.match(text, quoted.end()) if quoted else None
    if quoted and end:
        inner = Span(source, quoted.start(1), quoted.end(1))
        whole = Span(source, quoted.start(1) - 1, quoted.end())
        return Cell(quoted[1].replace('""', '"'), inner if inner.text else whole), end.end()
    # A quote that closes only in a later row was meant to close in this one.
    closed = quoted is not None and "\n" not in quoted[1]
    rest = UNQUOTED.match(text, quoted.end() if quoted and closed else at)
    stop = rest.end() if rest else at
    span = _trimmed(source, at, stop)
    quote = span.text.find('"')
    if quoted and closed:
        problems.append(_stray(_trimmed(source, quoted.end(), stop), after=True))
    elif quote == 0:
        problems.append(_unclosed(span))
    elif quote > 0:
        problems.append(_stray(Span(source, span.start + quote, span.start + quote + 1), after=False))
    return Cell(span.text, span), stop


def _trimmed(source: Source, start: int, end: int) -> Span:
    text = source.text[start:end]
    left = len(text) - len(text.lstrip())
    return Span(source, start + left, start + max(left, len(text.rstrip())))


def _unclosed(span: Span) -> Diagnostic:
    opening = Span(span.source, span.start, span.start + 1)
    help_ = "write a double quote at the end of the cell"
    return UNCLOSED_CELL.at(opening, "a double quote is never closed", label="opened here", help=help_)


def _stray(span: Span, *, after: bool) -> Diagnostic:
    if after:
        message, help_ = "text goes on behind the closing double quote", 'write double quotes inside a cell twice: `""`'
    else:
        message = "a double quote stands inside a cell without quotes"
        help_ = 'put the cell in double quotes and write this one twice: `""`'
    return STRAY_QUOTE.at(span, message, label="in this cell", help=help_)
