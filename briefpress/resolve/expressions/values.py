"""A value on its way through an expression: empty or not, of some kind, from some cells."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.model.data import ColumnEntry
from briefpress.model.evaluated import CellReference, Quantity
from briefpress.model.expression import Scalar

NOUNS: Final = {Decimal: "a number", str: "a text", bool: "true or false", datetime.date: "a date"}
QUANTITIES: Final[dict[str, Quantity]] = {
    "integer": "number",
    "number": "number",
    "year": "year",
    "date": "date",
    "boolean": "truth",
}
"""What a cell of a column is, by the type of the column; a text where it is not listed."""


class FaultError(Exception):
    """Ends an evaluation. `evaluate` and `matching_rows` turn it into their diagnostic: it goes no further."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


def fault(code: Code, span: Span | None, message: str, *, label: str = "", help: str = "") -> FaultError:  # noqa: A002
    """Return the error to raise for a fault at `span`."""
    return FaultError(code.at(span, message, label=label, help=help))


@dataclass(frozen=True, slots=True)
class Value:
    """A value; none where the cell is empty. `column` is the one whose cell it is, where it is one."""

    value: Scalar | None
    quantity: Quantity
    unit: str | None = None
    cells: tuple[CellReference, ...] = ()
    left_out: tuple[CellReference, ...] = ()
    column: ColumnEntry | None = None


def noun(value: Scalar) -> str:
    """Return how messages speak of a value of its kind."""
    return NOUNS[type(value)]


def merged(*parts: tuple[CellReference, ...]) -> tuple[CellReference, ...]:
    """Return the cells of all `parts`, each once, in the order of their files."""
    cells = dict.fromkeys(cell for part in parts for cell in part)
    return tuple(sorted(cells, key=lambda cell: (cell.data, cell.row)))
