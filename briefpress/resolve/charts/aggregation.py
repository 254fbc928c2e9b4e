"""What an aggregate makes of the numbers of several rows."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from briefpress.model.chart import Aggregate
from briefpress.model.numerals import shortest
from briefpress.resolve.aggregates import mean_of, median_of, sum_of

PLACES: Final = 2
"""How exact a mean is: more would pretend to know what nobody measured."""

AGGREGATES: Final[Mapping[Aggregate, Callable[[Sequence[Decimal]], Decimal]]] = {
    "count": lambda numbers: Decimal(len(numbers)),
    "sum": sum_of,
    "mean": lambda numbers: shortest(mean_of(numbers), PLACES),
    "median": lambda numbers: shortest(median_of(numbers), PLACES),
    "min": min,
    "max": max,
}
"""The aggregates by name; each takes one number at least, but for the count."""
