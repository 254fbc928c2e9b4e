"""What the sample binds to data: two numbers and a phrase."""

from decimal import Decimal

from briefpress.model.bound import Held, Measured, Value
from briefpress.model.evaluated import CellReference
from briefpress.model.inline import Link, Text


def cells(column: str, count: int) -> tuple[CellReference, ...]:
    return tuple(CellReference("waits", "data/waits.csv", row, column, str(1997 + row)) for row in range(1, count + 1))


PORTS = Value("sixty-one", "count(waits, year >= 1998) | words", Decimal(61), 1, cells("year", 30))
PART = Value("37.5\u00a0%", "share(waits, year >= 2004) | percent:1", Decimal("0.375"), 2, cells("year", 1))
MORE_THAN_HALF = Held(
    (Text("more than half of the ports that "), Link("https://example.org/logs", (Text("kept a log"),))),
    "share(waits, year >= 2004) > 0.5",
    3,
    (Measured("share(waits, year >= 2004)", Decimal("0.625"), "63%"),),
    cells("year", 1),
)
BOUND = (PORTS, PART, MORE_THAN_HALF)
