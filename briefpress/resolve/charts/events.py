"""The events of a timeline."""

from briefpress.model.block import ChartCall
from briefpress.model.chart import ChartColumn, ChartRow, moment
from briefpress.model.data import DataFile
from briefpress.resolve.charts.cells import note_left_out, value_at
from briefpress.resolve.charts.columns import find_column
from briefpress.resolve.charts.forms import ANY, IN_TIME
from briefpress.resolve.charts.moments import moment_at
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.ledger import Ledger


def events_of(
    call: ChartCall, file: DataFile, rows: tuple[int, ...], shown: Shown, ledger: Ledger
) -> tuple[tuple[ChartColumn, ...], tuple[ChartRow, ...]]:
    """Return the columns and rows of a timeline, the earliest first: when, of which series, what."""
    if call.x is None or call.labels is None:
        return (), ()
    when = find_column(call.x, "x", file, IN_TIME, "a timeline runs along years or days", ledger)
    series = find_column(call.series, "series", file, ANY, "", ledger) if call.series else None
    what = find_column(call.labels, "label", file, ANY, "", ledger)
    month = (
        find_column(call.month, "month", file, ("text", "integer"), "months are names or numbers", ledger)
        if call.month
        else None
    )
    if when is None or what is None or (call.series and series is None) or (call.month and month is None):
        return (), ()
    columns = (when, *((series,) if series else ()), what)
    events: list[ChartRow] = []
    for row in rows:
        event = (
            moment_at(file, row, when.name, month.name if month else None, shown, ledger),
            *(value_at(file, row, column.name, shown) for column in columns[1:]),
        )
        empty = next((column.name for column, value in zip(columns, event, strict=True) if value.value is None), None)
        if empty is None:
            events.append(event)
        else:
            note_left_out(file, row, empty, ledger)
    return columns, tuple(sorted(events, key=lambda event: moment(event[0].value)))
