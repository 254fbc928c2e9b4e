"""What an expression over data comes to, with the cells it came from."""

from dataclasses import dataclass, field
from typing import Literal

from briefpress.diagnostics.span import Span
from briefpress.model.expression import Scalar

Quantity = Literal["count", "number", "share", "year", "date", "text", "truth"]
"""What kind of thing a result is, which decides how it is shown where nobody says: a share in percent, for example."""


@dataclass(frozen=True, slots=True)
class CellReference:
    """A cell that a result came from: `row` counts the rows of data from 1, the row of names aside."""

    data: str
    file: str
    row: int
    column: str
    text: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A result, its unit where the column has one, and the cells it came from, in the order of the file.

    `left_out` are cells that were looked at and did not count: those of rows for which a condition does not hold.
    """

    value: Scalar
    quantity: Quantity
    unit: str | None = None
    cells: tuple[CellReference, ...] = ()
    left_out: tuple[CellReference, ...] = ()
