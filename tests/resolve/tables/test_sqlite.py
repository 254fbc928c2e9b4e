"""Rows, their order and their totals are those that SQLite finds in the same data."""

import sqlite3
import statistics
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics.source import Source
from briefpress.model.block import TableCall
from briefpress.model.data import ColumnEntry, DataEntry
from briefpress.model.locale import locale_of
from briefpress.model.table_call import ColumnName, SortKey
from briefpress.read.csv import read_data
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.passage import passage_of_source
from briefpress.resolve.expressions.rows import value_of
from briefpress.resolve.ledger import Ledger
from briefpress.resolve.tables.rows import in_order, rows_of
from briefpress.resolve.tables.totals import total_of
from briefpress.resolve.tables.view import View
from tests.check.house_of_case import english

COLUMNS = ("name", "amount", "year", "day")
ENTRY = DataEntry(
    id="d",
    file="d.csv",
    columns=(
        ColumnEntry(name="amount", type="number"),
        ColumnEntry(name="year", type="year"),
        ColumnEntry(name="day", type="date"),
    ),
)
AMOUNT = st.integers(-500, 500).map(lambda cents: Decimal(cents).scaleb(-2))
ROW = st.tuples(
    st.text("abc", min_size=1, max_size=2),
    st.none() | AMOUNT,
    st.none() | st.integers(1998, 2003),
    st.none() | st.dates().filter(lambda day: day.year > 999),
)
# Amounts are compared as whole cents, so that nothing is lost in floating point.
CONDITIONS = {
    "year >= 2000": "year >= 2000",
    "amount < 1 and year != 2001": "amount < 100 and year <> 2001",
    "not (amount > 0 or year = 1999)": "not (amount > 0 or year = 1999)",
    'name in ["a", "bc"]': "name in ('a', 'bc')",
    "day is empty": "day is null",
    "day > 2000-01-01 or name = 'c'": "day > '2000-01-01' or name = 'c'",
}
KEYS = st.lists(st.tuples(st.sampled_from(COLUMNS), st.booleans()), unique_by=lambda key: key[0], max_size=3)


@given(st.lists(ROW, min_size=1, max_size=12), st.sampled_from([None, *CONDITIONS]), KEYS, st.integers(1, 12))
def test_rows_and_totals_are_those_of_sqlite(
    rows: list[tuple[object, ...]], condition: str | None, keys: list[tuple[str, bool]], limit: int
) -> None:
    view = view_of(rows, condition, keys)
    ledger = Ledger()
    chosen = rows_of(view, ledger).rows
    database = sqlite3.connect(":memory:")
    database.execute("create table d (number, name, amount, year, day)")
    database.executemany("insert into d values (?, ?, ?, ?, ?)", (stored(n, row) for n, row in enumerate(rows)))
    where = CONDITIONS[condition] if condition else "true"
    order = "".join(f"{name} {'desc' if down else 'asc'} nulls last, " for name, down in keys)
    found = database.execute(f"select number from d where {where} order by {order}number limit {limit}")  # noqa: S608 - our own words
    assert in_order(view, chosen, "en")[:limit] == tuple(number for (number,) in found)
    amounts = [value_of(cell, view.file.column("amount")) for cell in view.cells("amount", chosen)]
    filled = [amount for amount in amounts if amount is not None]
    wanted = "sum(amount), min(amount), max(amount), count(amount)"
    ((total, least, most, number),) = database.execute(f"select {wanted} from d where {where}")  # noqa: S608
    assert len(filled) == number
    if filled:
        cents = Decimal(100)
        assert [total_of(name, filled) for name in ("sum", "min", "max")] == [
            Decimal(amount) / cents for amount in (total, least, most)
        ]
        assert abs(total_of("mean", filled) - Decimal(total) / cents / number) < Decimal("1e-20")
        assert total_of("median", filled) == statistics.median(filled)
    assert {diagnostic.code for diagnostic in ledger.diagnostics} <= {"R119"}


def view_of(rows: list[tuple[object, ...]], condition: str | None, keys: list[tuple[str, bool]]) -> View:
    lines = (",".join("" if cell is None else str(cell) for cell in row) for row in rows)
    file = read_data(ENTRY, Source("d.csv", "\n".join((",".join(COLUMNS), *lines, "")))).value
    assert file is not None
    where = read_expression(passage_of_source(Source("body.md", condition))).value if condition else None
    sort = tuple(SortKey(ColumnName(name), down) for name, down in keys)
    call = TableCall("d", (), (), where=where, sort=sort)
    columns = tuple(file.column(name) for name in COLUMNS)
    return View(call, file, columns, {}, {}, {"d": file}, locale_of("en"), english())


def stored(number: int, row: tuple[object, ...]) -> tuple[object, ...]:
    name, amount, year, day = row
    cents = int(amount * 100) if isinstance(amount, Decimal) else None
    return number, name, cents, year, None if day is None else str(day)
