"""The tables of a PDF: their rows, and the grid that their cells make."""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile

WIDEST: Final = 1000
"""The widest span that is followed: more columns than any page can show."""


def tables_of(file: PdfFile) -> Iterator[Element]:
    """Yield each table, in reading order."""
    return (element for element in file.elements if element.role == "Table")


def rows_of(table: Element) -> tuple[tuple[Element, ...], ...]:
    """Return the cells of each row of `table`; those of tables inside it are not among them."""
    rows: list[tuple[Element, ...]] = []
    for part in table.inner():
        inner = (part,) if part.role == "TR" else part.inner()
        rows.extend(_cells(row) for row in inner if row.role == "TR")
    return tuple(rows)


def groups_of(table: Element) -> Iterator[tuple[tuple[Element, ...], ...]]:
    """Yield the rows of each group of rows: no cell reaches from one into the next."""
    loose = tuple(part for part in table.inner() if part.role == "TR")
    for rows in (loose, *(part.inner() for part in table.inner() if part.role in ("THead", "TBody", "TFoot"))):
        found = tuple(_cells(row) for row in rows if row.role == "TR")
        if found:
            yield found


def widths_of(rows: tuple[tuple[Element, ...], ...]) -> tuple[tuple[int, ...], bool]:
    """Return how many columns each row of a group fills, spans counted, and whether a cell reaches out of the group."""
    widths: list[int] = []
    # For each column, how many of the rows to come a cell above still fills.
    filled: dict[int, int] = {}
    for row in rows:
        taken = set(filled)
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            for at in range(column, column + min(max(cell.column_span, 1), WIDEST)):
                taken.add(at)
                filled[at] = max(cell.row_span, 1)
        widths.append(len(taken))
        filled = {at: left - 1 for at, left in filled.items() if left > 1}
    return tuple(widths), bool(filled)


def _cells(row: Element) -> tuple[Element, ...]:
    return tuple(cell for cell in row.inner() if cell.role in ("TH", "TD"))
