"""Tables written with `|`."""

from itertools import pairwise
from typing import Final

from briefpress.diagnostics.codes.markdown import EXTRA_CELLS, MISSING_CELLS
from briefpress.model.block import Alignment, Block, Table, TableCell
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

ALIGNMENTS: Final[dict[str, Alignment]] = {"text-align:center": "center", "text-align:right": "end"}
"""How a column is set, by the style that markdown-it gives its cells; otherwise at the start of the line."""


def read_table(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    """Return a table. Its caption comes with the attributes before it."""
    head, *bodies = branch.children
    head_row = head.children[0]
    alignments = tuple(ALIGNMENTS.get(str(cell.token.attrs.get("style")), "start") for cell in head_row.children)
    rows = tuple(_row(row, len(alignments), reading) for body in bodies for row in body.children)
    return (Table(_row(head_row, len(alignments), reading), rows, alignments, span=reading.block_span(branch.token)),)


def _row(row: Branch, columns: int, reading: Reading) -> tuple[TableCell, ...]:
    line = reading.whole.cut(row.token.meta["lines"][0]).strip()
    cells = _cells(line)
    if len(cells) > columns:
        extra = cells[columns].span() if cells[columns].text else line.span()
        message = f"this row has {len(cells)} cells, its head {columns}"
        help_ = "give the head more cells, or write `\\|` for the character itself"
        reading.report(EXTRA_CELLS, extra, message, label="would be dropped", help=help_)
    elif len(cells) < columns:
        message = f"this row has {len(cells)} of {columns} cells"
        reading.report(MISSING_CELLS, line.span(), message, label="is filled up with empty cells")
    is_head = row.children[0].kind == "th"
    made = [TableCell(read_inlines(cell, reading), is_head, span=cell.span()) for cell in cells[:columns]]
    empty = TableCell((), is_head, span=line.span(len(line.text), len(line.text)))
    return (*made, *[empty] * (columns - len(made)))


def _cells(line: Passage) -> list[Passage]:
    r"""Return the cells of a line, split at each `|` that has no backslash before it; the backslash of `\|` is cut."""
    text = line.text
    bars = [at for at, character in enumerate(text) if character == "|"]
    bounds = [-1, *(at for at in bars if at == 0 or text[at - 1] != "\\"), len(text)]
    cells = [_without_escapes(line, start + 1, end) for start, end in pairwise(bounds)]
    if cells and not cells[0].text and text.startswith("|"):
        del cells[0]
    if cells and not cells[-1].text and text.endswith("|"):
        del cells[-1]
    return [cell.strip() for cell in cells]


def _without_escapes(line: Passage, start: int, end: int) -> Passage:
    escapes = [at for at in range(start, end - 1) if line.text.startswith("\\|", at)]
    bounds = [start, *(bound for at in escapes for bound in (at, at + 1)), end]
    return line.cut(*zip(bounds[::2], bounds[1::2], strict=True))
