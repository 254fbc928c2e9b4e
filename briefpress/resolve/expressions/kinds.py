"""What kind of thing each part of an expression gives: known from how columns are declared, before a row is looked at.

So an expression that mixes kinds is told whatever the cells hold, and also where there are none.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from briefpress.diagnostics.codes.expression import UNKNOWN_CATEGORY, UNLIKE_TYPES
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.evaluated import Quantity
from briefpress.model.expression import Arithmetic, Comparison, Constant, Expression, Name, Scalar
from briefpress.resolve.expressions.faults import FaultError, fault
from briefpress.resolve.expressions.rows import Column

Sort = Literal["number", "text", "date", "truth"]
"""What can be compared with one another."""

QUANTITIES: Final[dict[str, Quantity]] = {
    "integer": "number",
    "number": "number",
    "year": "year",
    "date": "date",
    "boolean": "truth",
}
"""What a cell of a column is, by the type of the column; a text where it is not listed."""
NOUNS: Final = {"number": "a number", "text": "a text", "date": "a date", "truth": "true or false"}
LONGEST: Final = 40
"""How many characters of an expression a message shows."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of thing: its unit where it has one, and the column whose cell it is where it is one."""

    quantity: Quantity
    unit: str | None = None
    column: Column | None = None

    @property
    def sort(self) -> Sort:
        """What it can be compared with."""
        return self.quantity if self.quantity in ("text", "date", "truth") else "number"

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories of the column, in order."""
        return self.column.entry.values if self.column and self.column.entry.type == "category" else ()


def kind_of_constant(value: Scalar) -> Kind:
    """Return what a value is that is written out."""
    if isinstance(value, bool):
        return Kind("truth")
    return Kind("number" if isinstance(value, Decimal) else "text" if isinstance(value, str) else "date")


def kind_of_column(column: Column) -> Kind:
    """Return what a cell of `column` is."""
    return Kind(QUANTITIES.get(column.entry.type, "text"), column.entry.unit, column)


def need(sort: Literal["number", "truth", "date"], kind: Kind, expression: Expression) -> None:
    """Raise where `expression`, which gives `kind`, is not what is needed."""
    if kind.sort == sort:
        return
    wanted = "a condition" if sort == "truth" else NOUNS[sort]
    message = f"{wanted} is needed here, and `{written(expression)}` is {NOUNS[kind.sort]}"
    column = kind.column.entry if kind.column else None
    if sort == "truth":
        help_ = "compare it with something"
    elif sort == "date" and column and column.type == "year":
        help_ = f"`{column.name}` is a year already: leave the function out"
    elif column and kind.sort == "text":
        help_ = f"give `{column.name}` the type `{sort}` in brief.yaml"
    elif sort == "number" and kind.sort == "date":
        help_ = "`year(…)` of a date is a number"
    else:
        help_ = "write a date such as `2024-03-05`" if sort == "date" else "write a number"
    raise fault(UNLIKE_TYPES, expression.span, message, help=help_)


def order_of(
    operator: Comparison, left: tuple[Kind, Expression], right: tuple[Kind, Expression], span: Span | None
) -> tuple[str, ...]:
    """Return the categories by which two things are compared; none where they are compared as they are.

    Raises where they are of different kinds, have no order, or where a text is none of the categories.
    """
    (a, _), (b, _) = left, right
    if a.sort != b.sort:
        raise _unlike(left, right, span)
    _same_unit(a, b, span, "compared")
    _known_text(a, right[1])
    _known_text(b, left[1])
    if operator in ("=", "!=") or a.sort in ("number", "date"):
        return ()
    order = a.categories or b.categories
    if a.sort == "text" and order and all(_in_order(order, *side) for side in (left, right)):
        return order
    if a.sort == "truth":
        raise fault(UNLIKE_TYPES, span, "true and false have no order", help="compare them with `=`")
    help_ = "give the column the type `category`, whose `values:` have an order, or compare with `=`"
    raise fault(UNLIKE_TYPES, span, f"texts have no order: `{operator}` cannot compare them", help=help_)


def _in_order(order: tuple[str, ...], kind: Kind, expression: Expression) -> bool:
    return kind.categories == order or isinstance(expression, Constant)


def _known_text(kind: Kind, expression: Expression) -> None:
    """Raise where a text is written out and is no category of the column, or only with other capital letters a cell."""
    if kind.column is None or not isinstance(expression, Constant) or not isinstance(expression.value, str):
        return
    text, name = expression.value, kind.column.entry.name
    if not text.strip():
        help_ = f"write `{name} is empty`"
        raise fault(UNLIKE_TYPES, expression.span, "no cell is equal to an empty text", help=help_)
    if kind.categories and text not in kind.categories:
        otherwise = f"its categories are {', '.join(f'`{value}`' for value in kind.categories)}"
        help_ = did_you_mean(text, kind.categories, otherwise)
        message = f"`{text}` is no category of `{name}`"
        raise fault(UNKNOWN_CATEGORY, expression.span, message, label="holds for no row", help=help_)
    if kind.sort == "text" and not kind.categories:
        column = kind.column
        cells = {row[column.index].text.strip() for row in column.file.rows}
        alike = sorted(cell for cell in cells if _folded(cell) == _folded(text)) if text not in cells else []
        if alike and text:
            message = f"no cell of `{name}` is `{text}`"
            help_ = f"did you mean `{alike[0]}`? capital letters and spaces count"
            raise fault(UNKNOWN_CATEGORY, expression.span, message, label="holds for no row", help=help_)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _unlike(left: tuple[Kind, Expression], right: tuple[Kind, Expression], span: Span | None) -> FaultError:
    sides = (left, right)
    sorts = {kind.sort for kind, _ in sides}
    texts = [kind.column.entry for kind, _ in sides if kind.sort == "text" and kind.column]
    help_ = "take the quotes away" if "text" in sorts and not texts else "declare the type of the column in brief.yaml"
    if sorts == {"date", "number"}:
        help_ = "compare `year(…)` of the date with the number, or write a date such as `2024-01-01`"
    elif "truth" in sorts:
        help_ = "compare it with `true` or `false`"
    elif texts:
        wanted = "date" if "date" in sorts else "number"
        help_ = f"write a text in quotes, or give `{texts[0].name}` the type `{wanted}` in brief.yaml"
    shown = ", ".join(f"`{written(expression)}` is {NOUNS[kind.sort]}" for kind, expression in sides)
    return fault(UNLIKE_TYPES, span, shown, help=help_)


def _same_unit(a: Kind, b: Kind, span: Span | None, verb: str) -> None:
    if a.unit and b.unit and a.unit != b.unit:
        message = f"`{a.unit}` and `{b.unit}` cannot be {verb}"
        help_ = "bring both to one unit, as in `… * 60`, or correct the `unit:` in brief.yaml"
        raise fault(UNLIKE_TYPES, span, message, label="unlike units", help=help_)


def kind_of_arithmetic(
    operator: Arithmetic, left: tuple[Kind, Expression], right: tuple[Kind, Expression], span: Span | None
) -> Kind:
    """Return what two numbers give. Raises where they are added and have different units."""
    (a, _), (b, _) = left, right
    if operator in ("+", "-"):
        _same_unit(a, b, span, "added up" if operator == "+" else "subtracted")
        return Kind(_quantity_of_sum(left, right), a.unit or b.unit)
    # What is multiplied may have become another unit: minutes times 60 are seconds.
    return Kind("number")


def _quantity_of_sum(left: tuple[Kind, Expression], right: tuple[Kind, Expression]) -> Quantity:
    (a, one), (b, other) = left, right
    if "year" in (a.quantity, b.quantity):
        # What lies between two years is a number; so many years from a year on is a year.
        return "number" if a.quantity == b.quantity else "year"
    # One less a share is a share, and so is a share less `10%`.
    if isinstance(one, Constant) != isinstance(other, Constant):
        return b.quantity if isinstance(one, Constant) else a.quantity
    return a.quantity if a.quantity == b.quantity else "number"


def kind_of_function(name: str, column: Column, span: Span | None) -> Kind:
    """Return what the function `name` gives over `column`. Raises where its cells are not of a kind for that."""
    kind = kind_of_column(column)
    entry = column.entry
    match name:
        case "distinct":
            return Kind("count")
        case "first" | "last" | "value":
            return kind
        case "min" | "max":
            if kind.sort == "truth" or (kind.sort == "text" and not kind.categories):
                help_ = "count its rows instead"
                if kind.sort == "text":
                    help_ = f"give `{entry.name}` the type `number`, `date` or `category` in brief.yaml"
                raise fault(UNLIKE_TYPES, span, f"the cells of `{entry.name}` have no order", help=help_)
            return kind
    if kind.sort != "number":
        help_ = "count its rows instead"
        if kind.sort == "text":
            help_ = f"give `{entry.name}` the type `number` in brief.yaml, or count its rows"
        raise fault(UNLIKE_TYPES, span, f"the column `{entry.name}` holds no numbers", help=help_)
    if name in ("share", "change"):
        return Kind("share")
    # A mean of years is no year.
    return Kind("number", None if name == "ratio" else entry.unit)


def written(expression: Expression) -> str:
    """Return `expression` as messages show it."""
    if expression.span is None:
        return expression.name if isinstance(expression, Name) else "…"
    text = " ".join(expression.span.text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
