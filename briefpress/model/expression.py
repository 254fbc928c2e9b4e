"""An expression over data, such as `count(agreements, year >= 2017)`: what `read` makes of it and `resolve` evaluates.

Names are open: a `Name` is a data file where it stands first in a call, and a column of that file inside its condition.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefpress.model.node import Node

Scalar = Decimal | str | bool | datetime.date
"""What a cell or a result can be, where it is not empty."""

Comparison = Literal["=", "!=", "<", "<=", ">", ">="]
Arithmetic = Literal["+", "-", "*", "/"]
Junction = Literal["and", "or"]


@dataclass(frozen=True, slots=True)
class Constant(Node):
    """A number, a text in quotes, `true` or `false`, or a date, written out. `50%` is 0.5."""

    value: Scalar


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A data file or a column, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class ColumnOf(Node):
    """A column of data: `agreements.year`, `where(agreements, year >= 2017).year`."""

    data: "Expression"
    column: str


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function and its arguments: `count(agreements)`."""

    function: str
    arguments: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Not(Node):
    """`not …`."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """`-…`."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Operation(Node):
    """Two operands and what stands between them."""

    operator: Comparison | Arithmetic | Junction
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Membership(Node):
    """`domain in ["navigation", "lunar exploration"]`, or `not in`."""

    operand: "Expression"
    items: "tuple[Expression, ...]"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Emptiness(Node):
    """`month is empty`, or `is not empty`."""

    operand: "Expression"
    negated: bool = False


Expression = Constant | Name | ColumnOf | Call | Not | Negative | Operation | Membership | Emptiness
