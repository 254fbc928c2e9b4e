"""Tables: what each header cell heads, and which header cells belong to each cell (ISO 32000-2, 14.8.5.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefpress.model.structure import Child, Scope, StructureElement
from briefpress.typeset.tags.elements import Element

if TYPE_CHECKING:
    from briefpress.typeset.tags.structure import Surroundings

CELLS: Final = frozenset({"th", "td"})
GROUPS: Final = {"thead": "THead", "tbody": "TBody", "tfoot": "TFoot"}
MOST_COLUMNS: Final = 1000
"""HTML's own limit for a span of columns."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell and the rows and columns it covers."""

    cell: StructureElement
    rows: range
    columns: range


def table(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a table whose cells know their headers."""
    name = element.attributes.get("id") or f"table-{_first(children)}"
    kinds = {child.type for child in children if isinstance(child, StructureElement)}
    if "TBody" not in kinds:
        # Head and foot are those of a body (ISO 14289-1, 7.2): without one their rows are all there is.
        children = tuple(inner for child in children for inner in _ungrouped(child))
    whole = StructureElement(type="Table", children=children)
    return (_with_headers(whole, name),)


def caption(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return the caption of a table."""
    return (StructureElement(type="Caption", children=children),)


def rows(element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a group of rows."""
    return (StructureElement(type=GROUPS[element.tag], children=children),)


def row(_element: Element, children: tuple[Child, ...], _around: "Surroundings") -> tuple[Child, ...]:
    """Return a row."""
    return (StructureElement(type="TR", children=children),)


def cell(element: Element, children: tuple[Child, ...], around: "Surroundings") -> tuple[Child, ...]:
    """Return a cell. A header cell without words heads nothing, so it is a plain one."""
    is_header = element.tag == "th" and bool(element.text.strip())
    return (
        StructureElement(
            type="TH" if is_header else "TD",
            scope=_scope(around.path) if is_header else None,
            column_span=element.column_span,
            row_span=element.row_span,
            children=children,
        ),
    )


def _ungrouped(child: Child) -> tuple[Child, ...]:
    if isinstance(child, StructureElement) and child.type in GROUPS.values():
        return child.children
    return (child,)


def _scope(path: tuple[Element, ...]) -> Scope:
    row, element = path[-2:]
    said = element.attributes.get("scope", "")
    if said.startswith("row"):
        return "Row"
    if said.startswith("col"):
        return "Column"
    if any(group.tag == "thead" for group in path[-3:-2]):
        return "Column"
    cells = [other for other in row.elements() if other.tag in CELLS]
    return "Row" if cells[0] is element and any(other.tag == "td" for other in cells) else "Column"


def _with_headers(whole: StructureElement, name: str) -> StructureElement:
    placed = tuple(_place(list(_rows(whole))))
    ids = {id(one.cell): f"{name}-{number}" for number, one in enumerate(placed) if one.cell.type == "TH"}
    heading = [one for one in placed if one.cell.type == "TH"]
    of_rows = [one for one in heading if one.cell.scope == "Row"]
    of_columns = [one for one in heading if one.cell.scope == "Column"]
    made = {
        id(one.cell): replace(
            one.cell, id=ids.get(id(one.cell)), headers=tuple(_headers(one, of_rows, of_columns, ids))
        )
        for one in placed
    }
    return _replaced(whole, made)


def _rows(element: StructureElement) -> Iterator[StructureElement]:
    """Yield the rows of a table, not those of tables in its cells."""
    for child in element.children:
        if isinstance(child, StructureElement) and child.type == "TR":
            yield child
        elif isinstance(child, StructureElement) and child.type in GROUPS.values():
            yield from _rows(child)


def _place(table_rows: list[StructureElement]) -> Iterator[_Placed]:
    """Yield each cell with its place, going around the cells that reach down from rows above."""
    taken: set[tuple[int, int]] = set()
    for number, table_row in enumerate(table_rows):
        column = 0
        for child in table_row.children:
            if not isinstance(child, StructureElement):
                continue
            while (number, column) in taken:
                column += 1
            across = range(column, column + min(child.column_span, MOST_COLUMNS))
            down = range(number, min(number + child.row_span, len(table_rows)))
            taken.update((r, c) for r in down for c in across)
            yield _Placed(child, down, across)
            column = across.stop


def _headers(one: _Placed, of_rows: list[_Placed], of_columns: list[_Placed], ids: dict[int, str]) -> Iterator[str]:
    """Yield the ids of the headers of a cell: those of its rows, then those of its columns that stand above it."""
    if one.cell.type != "TD":
        return
    for header in of_rows:
        # They stand in the order of rows: no other begins above the end of the cell.
        if header.rows.start >= one.rows.stop:
            break
        if header.columns.start < one.columns.start and _meet(header.rows, one.rows):
            yield ids[id(header.cell)]
    for header in of_columns:
        if header.rows.start >= one.rows.start:
            break
        if _meet(header.columns, one.columns):
            yield ids[id(header.cell)]


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _replaced(element: StructureElement, made: dict[int, StructureElement]) -> StructureElement:
    known = made.get(id(element))
    if known is not None:
        return known
    children = tuple(_replaced(c, made) if isinstance(c, StructureElement) else c for c in element.children)
    return element.holding(children)


def _first(children: tuple[Child, ...]) -> str:
    """Return where the first content of a table stands, which no other table shares."""
    whole = StructureElement(type="Table", children=children)
    return next((f"{content.page}-{content.number}" for content in whole.contents()), "empty")
