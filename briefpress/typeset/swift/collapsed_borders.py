"""Collapsed borders of tables: looked at once for each style, and passed over where there is no border to be set."""

from typing import Any, Final

from weasyprint.draw.color import get_color
from weasyprint.layout import table as tables

from briefpress.typeset.swift.change import Change

STYLES: Final = ("none", "inset", "groove", "outset", "ridge", "dotted", "dashed", "solid", "double", "hidden")
"""Styles of borders, the stronger behind the weaker."""
DRAWN_AS: Final = {"inset": "ridge", "outset": "groove"}
SIDES: Final = ("left", "right", "top", "bottom")
NOTHING: Final = ((0, 0, STYLES.index("none")), ("none", 0, tables.TRANSPARENT))
"""What loses against any border: how strong it is, and what is drawn of it."""
FORBIDDEN: Final = ((1, 0, STYLES.index("hidden")), ("hidden", 0, tables.TRANSPARENT))
"""What wins against any border: a place inside a cell."""

Edge = tuple[tuple[int, Any, int], tuple[str, Any, Any]]
Grid = list[list[Edge]]


class _Borders:
    """The borders of a table between its columns and between its rows, always from left to right."""

    def __init__(self, columns: int, rows: int, *, is_mirrored: bool) -> None:
        self.upright: Grid = [[NOTHING] * (columns + 1) for _ in range(rows)]
        self.level: Grid = [[NOTHING] * columns for _ in range(rows + 1)]
        self._columns = columns
        self._is_mirrored = is_mirrored
        self._edges: dict[int, tuple[Edge | None, ...]] = {}

    def left_of(self, x: int, width: int) -> int:
        """Return the column where a box begins that is so many columns wide, counted from the left."""
        return self._columns - x - width if self._is_mirrored else x

    def forbid(self, x: int, y: int, width: int, height: int) -> None:
        """Let no border be inside a cell."""
        for row in range(y, y + height):
            for column in range(x + 1, x + width):
                self.upright[row][column] = FORBIDDEN
        for row in range(y + 1, y + height):
            for column in range(x, x + width):
                self.level[row][column] = FORBIDDEN

    def surround(self, style: Any, x: int, y: int, width: int, height: int) -> None:
        """Set the borders of a box where they win. Of two that are as strong, the first stays."""
        edges = self._edges.get(id(style))
        if edges is None:
            edges = self._edges[id(style)] = tuple(_edge(style, side) for side in SIDES)
        left, right, top, bottom = edges
        for edge, column in ((left, x), (right, x + width)):
            if edge is not None:
                for row in self.upright[y : y + height]:
                    if row[column][0] < edge[0]:
                        row[column] = edge
        for edge, at in ((top, y), (bottom, y + height)):
            if edge is not None:
                row = self.level[at]
                for column in range(x, x + width):
                    if row[column][0] < edge[0]:
                        row[column] = edge

    def widths(self, x: int, y: int, width: int, height: int) -> tuple[Any, Any, Any, Any]:
        """Return how wide the borders around some columns and rows are at most: at the top, right, bottom and left."""
        return (
            max(edge[1][1] for edge in self.level[y][x : x + width]),
            max(row[x + width][1][1] for row in self.upright[y : y + height]),
            max(edge[1][1] for edge in self.level[y + height][x : x + width]),
            max(row[x][1][1] for row in self.upright[y : y + height]),
        )


def collapse_table_borders(table: Any, columns: int, rows: int) -> tuple[Grid, Grid] | tuple[list[Any], list[Any]]:
    """Set the widths of the borders of all boxes of a table; return what is drawn between columns and rows."""
    if not (columns and rows):
        return [], []
    borders = _Borders(columns, rows, is_mirrored=table.style["direction"] != "ltr")
    lines = [row for group in table.children for row in group.children]
    placed = [
        (cell, borders.left_of(cell.grid_x, cell.colspan), y) for y, row in enumerate(lines) for cell in row.children
    ]
    for cell, x, y in placed:
        borders.forbid(x, y, cell.colspan, cell.rowspan)
        borders.surround(cell.style, x, y, cell.colspan, cell.rowspan)
    for y, row in enumerate(lines):
        borders.surround(row.style, 0, y, columns, 1)
    y = 0
    for group in table.children:
        borders.surround(group.style, 0, y, columns, len(group.children))
        y += len(group.children)
    for column in (column for group in table.column_groups for column in group.children):
        borders.surround(column.style, borders.left_of(column.grid_x, 1), 0, 1, rows)
    for group in table.column_groups:
        borders.surround(group.style, borders.left_of(group.grid_x, group.span), 0, group.span, rows)
    borders.surround(table.style, 0, 0, columns, rows)
    for group in (*table.children, *table.column_groups):
        for box in (group, *group.children):
            _set_widths(box, (0, 0, 0, 0))
    for cell, x, y in placed:
        _set_widths(cell, borders.widths(x, y, cell.colspan, cell.rowspan))
    top, _, bottom, _ = borders.widths(0, 0, columns, rows)
    # The first row decides how wide the borders at the sides count.
    _, right, _, left = borders.widths(0, 0, columns, 1)
    _set_widths(table, (top, right, bottom, left))
    return borders.upright, borders.level


def _edge(style: Any, side: str) -> Edge | None:
    """Return a border, or none where there is nothing that could win."""
    kind = style[f"border_{side}_style"]
    width = style[f"border_{side}_width"]
    colour = get_color(style, f"border_{side}_color")
    strength = (int(kind == "hidden"), width, STYLES.index(kind))
    return (strength, (DRAWN_AS.get(kind, kind), width, colour)) if NOTHING[0] < strength else None


def _set_widths(box: Any, widths: tuple[Any, Any, Any, Any]) -> None:
    for side, width in zip(("top", "right", "bottom", "left"), widths, strict=True):
        setattr(box, f"border_{side}_width", width / 2)


CHANGE: Final = Change(
    "collapsed-borders",
    ("weasyprint", "70.0"),
    functions=((tables.collapse_table_borders, collapse_table_borders),),
)
