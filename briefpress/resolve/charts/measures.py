"""What a chart measures: columns as they are, or what aggregates make of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from briefpress.diagnostics.span import Span
from briefpress.model.chart import Aggregate, ChartColumn, Measure
from briefpress.model.data import DataFile
from briefpress.model.words import Words
from briefpress.resolve.charts.columns import find_column
from briefpress.resolve.charts.forms import ANY, MEASURED
from briefpress.resolve.ledger import Ledger

NOT_NUMBERS: Final = "what is measured has to be numbers"


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure, its column found. Without a column, rows are counted. `heading` is what tables call it."""

    column: str | None
    aggregate: Aggregate | None
    heading: str
    unit: str | None = None
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def counts(self) -> bool:
        """Whether it counts, so that where there is nothing it is zero."""
        return self.aggregate == "count"


def find_measures(measures: Iterable[Measure], file: DataFile, words: Words, ledger: Ledger) -> tuple[Measured, ...]:
    """Return what is measured, a count of rows where nothing is said; columns that cannot be measured are noted."""
    asked = tuple(measures) or (Measure(None, "count"),)
    return tuple(measured for measure in asked if (measured := _find(measure, file, words, ledger)) is not None)


def _find(measure: Measure, file: DataFile, words: Words, ledger: Ledger) -> Measured | None:
    if measure.column is None:
        return Measured(None, "count", words.count, span=measure.span)
    counts = measure.aggregate == "count"
    column = find_column(measure.column, "y", file, ANY if counts else MEASURED, NOT_NUMBERS, ledger)
    if column is None:
        return None
    heading = _heading(measure.aggregate, column, words)
    return Measured(column.name, measure.aggregate, heading, None if counts else column.unit, measure.span)


def _heading(aggregate: Aggregate | None, column: ChartColumn, words: Words) -> str:
    patterns = {
        "count": words.count_of,
        "mean": words.mean_of,
        "median": words.median_of,
        "min": words.least_of,
        "max": words.greatest_of,
    }
    # A sum of costs is again the cost.
    return patterns[aggregate].format(column=column.title) if aggregate in patterns else column.title
