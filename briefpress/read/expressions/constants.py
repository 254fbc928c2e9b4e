"""Values that are written out in an expression."""

import datetime
from decimal import Decimal

from briefpress.diagnostics.codes.expression import BAD_EXPRESSION
from briefpress.model.expression import Constant
from briefpress.read.expressions.stream import Stream


def read_constant(stream: Stream) -> Constant | None:
    """Return the number, the text, the date or the truth that is next, and take it; none where something else is."""
    token = stream.next
    match token.kind:
        case "number":
            # A division would round what has many digits.
            value = Decimal(token.text.replace("%", "e-2"))
            return Constant(value, span=stream.take().span)
        case "text":
            return Constant(token.text[1:-1], span=stream.take().span)
        case "date":
            return Constant(_date(stream), span=stream.take().span)
        case "name" if token.text in ("true", "false"):
            return Constant(token.text == "true", span=stream.take().span)
        case _:
            return None


def _date(stream: Stream) -> datetime.date:
    token = stream.next
    try:
        return datetime.date.fromisoformat(token.text)
    except ValueError:
        message = f"the calendar has no `{token.text}`"
        raise stream.fault(BAD_EXPRESSION, token.span, message, "correct the month or the day") from None
