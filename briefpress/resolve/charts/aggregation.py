"""What an aggregate makes of the numbers of several rows."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from statistics import mean, median
from typing import Final

from briefpress.model.chart import Aggregate

PLACES: Final = Decimal("0.01")
"""How exact a mean is: more would pretend to know what nobody measured."""


def _rounded(value: Decimal) -> Decimal:
    rounded = value.quantize(PLACES).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral() else rounded


AGGREGATES: Final[Mapping[Aggregate, Callable[[Sequence[Decimal]], Decimal]]] = {
    "count": lambda numbers: Decimal(len(numbers)),
    "sum": lambda numbers: sum(numbers, Decimal(0)),
    "mean": lambda numbers: _rounded(mean(numbers)),
    "median": lambda numbers: _rounded(median(numbers)),
    "min": min,
    "max": max,
}
"""The aggregates by name; each takes one number at least, but for the count."""
