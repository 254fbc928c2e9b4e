"""A part of an expression that is ready to be asked for its value."""

from collections.abc import Callable
from dataclasses import dataclass

from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.expressions.kinds import Kind
from briefpress.resolve.expressions.rows import Column, distinct, merged


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What kind of thing a part gives, and its value for a row; nothing where a cell that it needs is empty.

    `columns` are those it looks at in a row; `cells` and `left_out` come from calls inside it, such as `max(…)`, which
    are the same for every row.
    """

    kind: Kind
    value: Callable[[int], Scalar | None]
    columns: tuple[Column, ...] = ()
    cells: tuple[CellReference, ...] = ()
    left_out: tuple[CellReference, ...] = ()


def made_of(parts: tuple[Part, ...], kind: Kind, value: Callable[[int], Scalar | None]) -> Part:
    """Return a part that is worked out from `parts`."""
    columns = distinct(*(column for part in parts for column in part.columns))
    cells, left_out = merged(*(part.cells for part in parts)), merged(*(part.left_out for part in parts))
    return Part(kind, value, columns, cells, left_out)
