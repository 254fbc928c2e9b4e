"""The marks of a chart: rows of data brought together by their name, year or day, and by their series."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from briefpress.diagnostics.codes.chart import BELOW_ZERO, SEVERAL_ROWS
from briefpress.model.chart import ChartOrder, ChartRow, ChartValue, whole_years
from briefpress.model.data import DataFile
from briefpress.model.evaluated import CellReference
from briefpress.model.expression import Scalar
from briefpress.resolve.charts.aggregation import AGGREGATES
from briefpress.resolve.charts.cells import note_left_out, reference_to, scalar_at, value_at
from briefpress.resolve.charts.forms import NAMES
from briefpress.resolve.charts.measures import Measured
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.ledger import Ledger

T = TypeVar("T")
Key = tuple[Scalar, Scalar | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a chart shows of its data: rows by number, the columns of places and series, and what is measured."""

    file: DataFile
    rows: tuple[int, ...]
    x: str
    series: str | None
    measures: tuple[Measured, ...]
    order: ChartOrder
    parts: bool


def marks_of(plan: Plan, shown: Shown, ledger: Ledger) -> tuple[ChartRow, ...]:
    """Return a row for each mark, in the order of drawing: place, series where there are any, and what was measured.

    Rows without a place or a series are noted and left out; so are rows of which several would be one mark.
    """
    groups: dict[Key, list[int]] = {}
    for row in plan.rows:
        key = _key(plan, row, ledger)
        if key is not None:
            groups.setdefault(key, []).append(row)
    several = len(plan.measures) > 1
    marks: dict[Key, ChartRow] = {}
    for measured in plan.measures:
        for (x, series), rows in groups.items():
            value = _measured(measured, plan, rows, shown, ledger)
            place = value_at(plan.file, rows[0], plan.x, shown)
            if several:
                marks[x, measured.heading] = (place, ChartValue(measured.heading, measured.heading), value)
            elif plan.series is not None:
                marks[x, series] = (place, value_at(plan.file, rows[0], plan.series, shown), value)
            else:
                marks[x, None] = (place, value)
    if all(measured.counts for measured in plan.measures):
        marks = _with_none_counted(marks, plan, shown)
    return tuple(_ordered(marks, plan))


def _key(plan: Plan, row: int, ledger: Ledger) -> Key | None:
    for column in filter(None, (plan.x, plan.series)):
        if scalar_at(plan.file, row, column) is None:
            note_left_out(plan.file, row, column, ledger)
            return None
    place = scalar_at(plan.file, row, plan.x)
    return None if place is None else (place, plan.series and scalar_at(plan.file, row, plan.series))


def _measured(measured: Measured, plan: Plan, rows: Sequence[int], shown: Shown, ledger: Ledger) -> ChartValue:
    column = measured.column
    if column is None:
        return _value(Decimal(len(rows)), [reference_to(plan.file, row, plan.x) for row in rows], shown)
    cells = [reference_to(plan.file, row, column) for row in rows]
    found = [(scalar_at(plan.file, row, column), cell) for row, cell in zip(rows, cells, strict=True)]
    if measured.aggregate == "count":
        counted = [cell for value, cell in found if value is not None]
        return _value(Decimal(len(counted)), counted, shown)
    numbers = [(value, cell) for value, cell in found if isinstance(value, Decimal)]
    if plan.parts:
        _note_negative_parts(numbers, ledger)
    if not numbers:
        return ChartValue(None, shown.text(None, "number"), tuple(cells))
    if measured.aggregate is None:
        if len(numbers) > 1:
            _note_several(measured, plan, rows, ledger)
        return _value(numbers[0][0], cells[:1], shown)
    return _value(AGGREGATES[measured.aggregate]([number for number, _ in numbers]), [c for _, c in numbers], shown)


def _note_negative_parts(numbers: Iterable[tuple[Decimal, CellReference]], ledger: Ledger) -> None:
    for value, cell in numbers:
        if value < 0:
            message = f"a part of a stacked chart is `{cell.text}`"
            help_ = "take `:kind: line`, `dot` or `bar` for values below zero"
            ledger.diagnostics.append(BELOW_ZERO.at(cell.span, message, label="less than nothing", help=help_))


def _note_several(measured: Measured, plan: Plan, rows: Sequence[int], ledger: Ledger) -> None:
    place = reference_to(plan.file, rows[0], plan.x).text
    where = f"`{place}`" + (f" and `{reference_to(plan.file, rows[0], plan.series).text}`" if plan.series else "")
    message = f"{len(rows)} rows of `{plan.file.entry.id}` are for {where}"
    name = measured.column
    help_ = f"add them up with `sum({name})`, take `mean({name})`, or choose rows with `:where:`"
    ledger.diagnostics.append(SEVERAL_ROWS.at(measured.span, message, label="which of them counts?", help=help_))


def _value(value: Decimal, cells: Iterable[CellReference], shown: Shown) -> ChartValue:
    return ChartValue(value, shown.number(value), tuple(cells))


def _with_none_counted(marks: Mapping[Key, ChartRow], plan: Plan, shown: Shown) -> dict[Key, ChartRow]:
    """Return `marks` with a zero where nothing was counted: for each series, in each year between first and last."""
    places = {x: row[0] for (x, _), row in marks.items()}
    years = [int(x) for x in places if isinstance(x, Decimal)] if plan.file.column(plan.x).type == "year" else []
    for year in whole_years(years):
        places.setdefault(Decimal(year), ChartValue(Decimal(year), str(year)))
    series = {name: row[1] for (_, name), row in marks.items()}
    zero = ChartValue(Decimal(0), shown.number(Decimal(0)))
    whole = dict(marks)
    for x, place in places.items():
        for name, value in series.items():
            whole.setdefault((x, name), (place, zero) if name is None else (place, value, zero))
    return whole


def _ordered(marks: Mapping[Key, ChartRow], plan: Plan) -> Iterator[ChartRow]:
    column = plan.file.column(plan.x)
    series = _as_declared(dict.fromkeys(name for _, name in marks), plan.series, plan.file)
    places = _as_declared(dict.fromkeys(x for x, _ in marks), plan.x, plan.file)
    if column.type not in NAMES:
        places.sort()
    elif plan.order != "data":
        totals = {x: sum((_number(marks[x, s]) for s in series if (x, s) in marks), Decimal(0)) for x in places}
        places.sort(key=lambda x: totals[x], reverse=plan.order == "largest")
    for name in series:
        yield from (marks[x, name] for x in places if (x, name) in marks)


def _as_declared(names: Iterable[T], column: str | None, file: DataFile) -> list[T]:
    """Return names in the order in which a column declares its categories, others as they come."""
    declared = file.column(column).values if column is not None else ()
    return sorted(names, key=lambda name: declared.index(str(name)) if name in declared else len(declared))


def _number(row: ChartRow) -> Decimal:
    value = row[-1].value
    return value if isinstance(value, Decimal) else Decimal(0)
