"""Words that are bound to data: values that are worked out, and phrases that data has to bear out.

Open nodes (the calls) stand in manuscripts only; `resolve` closes them.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Expression, Scalar
from briefpress.model.node import Node

if TYPE_CHECKING:
    from briefpress.model.inline import Inline

FormatName = Literal[
    "words",
    "Words",
    "capital",
    "ordinal",
    "digits",
    "integer",
    "decimal",
    "percent",
    "round",
    "date",
    "month",
    "year",
    "signed",
    "plain",
    "unit",
    "no-unit",
]


@dataclass(frozen=True, slots=True)
class ValueFormat(Node):
    """How a value is to be shown, such as `decimal:1`; `number` is what stands behind the colon."""

    name: FormatName
    number: int | None = None


# Open: in a manuscript only.


@dataclass(frozen=True, slots=True)
class ValueCall(Node):
    """The role `value`: an expression, as written too, and how to show what it comes to."""

    expression: Expression
    written: str
    formats: tuple[ValueFormat, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldsCall(Node):
    """The role `holds`: words of the author, and the assertion that has to be true where they stand."""

    children: "tuple[Inline, ...]"
    expression: Expression
    written: str


# Closed: in a brief only.


@dataclass(frozen=True, slots=True)
class Measured:
    """A part of an expression, as written, what it comes to, and that in words of the brief's language."""

    written: str
    value: Scalar
    text: str


@dataclass(frozen=True, slots=True)
class Value(Node):
    """A value as it is shown, and where it comes from. `number` counts what is bound to data from 1."""

    text: str
    written: str
    value: Scalar
    number: int
    cells: tuple[CellReference, ...] = ()


@dataclass(frozen=True, slots=True)
class Held(Node):
    """Words that data bears out: the assertion as written, what its sides come to, and the cells that decided it."""

    children: "tuple[Inline, ...]"
    written: str
    number: int
    sides: tuple[Measured, ...] = ()
    cells: tuple[CellReference, ...] = ()
