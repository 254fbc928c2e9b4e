"""Expressions come to what SQLite makes of the same cells, empty ones as NULL."""

import datetime
import sqlite3
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.diagnostics.source import Source
from briefpress.model.data import ColumnEntry, DataFile
from briefpress.model.expression import Scalar
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.passage import passage_of_source
from briefpress.resolve.expressions.evaluation import matching_rows
from briefpress.resolve.expressions.rows import column_of
from tests.expressions.harbour import HARBOUR, result_of, table

PAIRS = yaml.safe_load((Path(__file__).parent / "sqlite.yaml").read_text("utf-8"))
TABLES = {"waiting-times": "waits", "ports": "ports"}
AFFINITIES = {"number": "REAL", "integer": "INTEGER", "year": "INTEGER", "boolean": "INTEGER"}


def test_there_are_many_of_them() -> None:
    assert len({pair["expression"] for pair in PAIRS}) >= 60


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["expression"])
def test_an_expression_comes_to_what_the_query_gives(pair: dict[str, str]) -> None:
    outcome = result_of(pair["expression"])
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    ((expected,),) = database(HARBOUR.values()).execute(pair["query"])
    assert plain(outcome.value.value) == (pytest.approx(expected) if isinstance(expected, float) else expected)


def database(files: Iterable[DataFile]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for file in files:
        columns = [column_of(file, name) for name in file.header]
        name = TABLES.get(file.entry.id, "t")
        declared = ", ".join(f'"{c.entry.name}" {AFFINITIES.get(c.entry.type, "TEXT")}' for c in columns)
        connection.execute(f"CREATE TABLE {name} ({declared})")
        rows = [[plain(column.value(row)) for column in columns] for row in range(len(file.rows))]
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608 - names of our own
    return connection


def plain(value: Scalar | None) -> object:
    """Return a value as SQLite has it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


Pair = tuple[str, str]
"""An expression, and what SQLite calls the same."""

COLUMNS = (
    ColumnEntry(name="a", type="integer"),
    ColumnEntry(name="b", type="integer"),
    ColumnEntry(name="t"),
    ColumnEntry(name="f", type="boolean"),
    ColumnEntry(name="d", type="date"),
)
DATES = ("2013-03-05", "2018-11-05", "2024-02-29")


def maybe(values: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.one_of(st.none(), values)


ROWS = st.lists(
    st.tuples(
        maybe(st.integers(-3, 3).map(str)),
        maybe(st.integers(-3, 3).map(str)),
        maybe(st.sampled_from("xyz")),
        maybe(st.sampled_from(("true", "false"))),
        maybe(st.sampled_from(DATES)),
    ),
    min_size=1,
    max_size=8,
)


def both(texts: Iterable[str]) -> st.SearchStrategy[Pair]:
    return st.sampled_from([(text, text) for text in texts])


def written(form: str, *parts: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    """Return what `form` gives with `parts` at its marks, in both languages."""
    return st.tuples(*parts).map(
        lambda pairs: (form.format(*(p[0] for p in pairs)), form.format(*(p[1] for p in pairs)))
    )


def arithmetic(leaves: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    # Quotients by 2 and 4 are exact in both.
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            written("{} + {}", inner, inner),
            written("{} - {}", inner, inner),
            written("({}) * ({})", inner, inner),
            written("-({})", inner),
            written("({}) / {}", inner, st.sampled_from([("2", "2.0"), ("4", "4.0")])),
        ),
        max_leaves=6,
    )


CONSTANTS = both(str(number) for number in range(10))
NUMBERS = arithmetic(st.one_of(both("ab"), CONSTANTS))
SIGNS = both(("=", "<>", "<", "<=", ">", ">="))
EQUALITY = both(("=", "<>"))
TEXTS = st.one_of(both("t"), st.sampled_from([('"x"', "'x'"), ("'y'", "'y'"), ('"nowhere"', "'nowhere'")]))
DAYS = st.one_of(both("d"), st.sampled_from([(date, f"'{date}'") for date in DATES]))
COMPARISONS = st.one_of(
    written("{} {} {}", NUMBERS, SIGNS, NUMBERS),
    written("{} {} {}", TEXTS, EQUALITY, TEXTS),
    written("{} {} {}", DAYS, SIGNS, DAYS),
    st.sampled_from([("f", "f"), ("f = true", "f = 1"), ("f != false", "f <> 0")]),
    st.sampled_from("abtfd").map(lambda name: (f"{name} is empty", f"{name} IS NULL")),
    st.sampled_from("abtfd").map(lambda name: (f"{name} is not empty", f"{name} IS NOT NULL")),
    st.tuples(NUMBERS, st.lists(st.one_of(CONSTANTS, both("ab")), min_size=1, max_size=3), st.booleans()).map(
        lambda parts: membership(*parts)
    ),
)


def membership(operand: Pair, items: list[Pair], negated: bool) -> Pair:
    word = "not in" if negated else "in"
    ours, theirs = (", ".join(item[language] for item in items) for language in (0, 1))
    return f"{operand[0]} {word} [{ours}]", f"({operand[1]}) {word} ({theirs})"


CONDITIONS = st.recursive(
    COMPARISONS,
    lambda inner: st.one_of(
        written("{} and {}", inner, inner),
        written("{} or {}", inner, inner),
        written("not {}", inner),
        written("({})", inner),
    ),
    max_leaves=8,
)


@given(arithmetic(CONSTANTS))
@settings(max_examples=300, deadline=None)
def test_any_arithmetic_agrees(pair: Pair) -> None:
    outcome = result_of(pair[0])
    assert outcome.value, outcome.diagnostics
    ((expected,),) = sqlite3.connect(":memory:").execute(f"SELECT {pair[1]}")
    assert plain(outcome.value.value) == expected


@given(ROWS, CONDITIONS)
@settings(max_examples=500, deadline=None)
def test_any_condition_holds_for_the_same_rows(rows: list[tuple[str | None, ...]], pair: Pair) -> None:
    file = table(COLUMNS, rows)
    expression = read_expression(passage_of_source(Source("expression", pair[0])))
    assert expression.value, expression.diagnostics
    outcome = matching_rows(expression.value, file)
    assert outcome.diagnostics == ()
    found = database([file]).execute(f"SELECT rowid - 1 FROM t WHERE {pair[1]} ORDER BY rowid")  # noqa: S608
    assert outcome.value == tuple(row for (row,) in found)
