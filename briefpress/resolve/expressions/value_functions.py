"""The functions of single values: `round`, `abs`, `year`, `month`."""

import datetime
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from typing import Final

from briefpress.diagnostics.codes.expression import UNLIKE_TYPES
from briefpress.model.expression import Call, Scalar
from briefpress.resolve.expressions.faults import fault
from briefpress.resolve.expressions.kinds import Kind, need
from briefpress.resolve.expressions.part import Part, made_of

MOST_PLACES: Final = 18
"""To how many places `round` goes."""
MOST_DIGITS: Final = 2_000
"""More than any number in an expression can have before it is rounded."""


def of_value(call: Call, arguments: tuple[Part, ...]) -> Part:
    """Return `call` of one of these functions, ready; `arguments` are its arguments."""
    operand = arguments[0]
    need("date" if call.function in ("year", "month") else "number", operand.kind, call.arguments[0])
    for part, argument in zip(arguments[1:], call.arguments[1:], strict=True):
        need("number", part.kind, argument)

    def value(row: int) -> Scalar | None:
        found, *others = (part.value(row) for part in arguments)
        if isinstance(found, datetime.date):
            return Decimal(found.year if call.function == "year" else found.month)
        if not isinstance(found, Decimal):
            return None
        if call.function == "abs":
            return found.copy_abs()
        places = others[0] if others else Decimal(0)
        return _rounded(found, places, call) if isinstance(places, Decimal) else None

    kept = Kind(operand.kind.quantity, operand.kind.unit)
    kinds = {"year": Kind("year"), "month": Kind("number")}
    return made_of(arguments, kinds.get(call.function, kept), value)


def _rounded(number: Decimal, places: Decimal, call: Call) -> Decimal:
    if places != places.to_integral_value() or not -MOST_PLACES <= places <= MOST_PLACES:
        help_ = f"write 0 to {MOST_PLACES}, or `-2` for hundreds"
        raise fault(
            UNLIKE_TYPES,
            call.arguments[1].span,
            f"the number of places is a whole one, up to {MOST_PLACES}",
            help=help_,
        )
    with localcontext(prec=MOST_DIGITS):
        rounded = number.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_EVEN)
        return rounded if places >= 0 else rounded.quantize(Decimal(1))
