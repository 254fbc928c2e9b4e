"""The data of a chart as a table: names, years or days down the side, series beside one another."""

from dataclasses import dataclass
from typing import Final

from briefpress.model import numerals
from briefpress.model.block import Alignment, Chart
from briefpress.model.chart import ChartColumn
from briefpress.render.charts.canvas import column_of, values_of
from briefpress.render.charts.running import position

NUMBERS: Final = ("integer", "number")


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of texts: the headings, how each column is aligned, and the rows."""

    head: tuple[str, ...]
    alignments: tuple[Alignment, ...]
    rows: tuple[tuple[str, ...], ...]


def table_of(chart: Chart) -> FigureTable:
    """Return the table that says what a chart shows."""
    series, measured = column_of(chart, "series"), column_of(chart, "y")
    if series is None or measured is None:
        head = tuple(column.heading for column in chart.columns)
        alignments = tuple(_alignment(column) for column in chart.columns)
        rows = tuple(tuple(value.text for value in row) for row in chart.rows)
        return FigureTable(head, alignments, rows)
    names = [value.text for value in values_of(chart, "series")]
    texts = {(row[0].text, row[series].text): row[measured].text for row in chart.rows}
    unit = chart.columns[measured].unit
    places = dict.fromkeys(row[0].text for row in sorted(chart.rows, key=lambda row: _place(chart, row[0].text)))
    return FigureTable(
        (chart.columns[0].heading, *(f"{name} ({unit})" if unit else name for name in names)),
        (_alignment(chart.columns[0]), *(_alignment(chart.columns[measured]) for _ in names)),
        tuple((place, *(texts.get((place, name), numerals.NOTHING) for name in names)) for place in places),
    )


def _alignment(column: ChartColumn) -> Alignment:
    return "end" if column.type in NUMBERS else "start"


def _place(chart: Chart, text: str) -> tuple[float, int]:
    """Return where a name belongs: values with an order of their own by that, others as they come."""
    first = next(at for at, row in enumerate(chart.rows) if row[0].text == text)
    running = chart.columns[0].type in ("year", "date", "integer", "number")
    return (position(chart.rows[first][0]) if running else 0.0, first)
