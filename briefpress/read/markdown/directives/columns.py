"""Options of tables that name columns of their data."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, cast, get_args

from briefpress.diagnostics.codes.directive import BAD_OPTION
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.table_call import (
    Aggregate,
    ColumnFormat,
    ColumnGroup,
    ColumnName,
    ColumnTotal,
    ColumnUnit,
    SortKey,
)
from briefpress.read.markdown.directives.values import separate_names
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

FORMATS: Final = ("integer", "decimal:2", "percent", "date", "plain")
"""How a column can be shown; the number behind `decimal:` is that of the places."""
DIRECTIONS: Final[Mapping[str, bool]] = {"asc": False, "ascending": False, "desc": True, "descending": True}
"""What may stand behind a column that rows are sorted by, and whether the largest comes first then."""
AGGREGATES: Final[tuple[Aggregate, ...]] = get_args(Aggregate)
NO_COLUMN: Final = "none"
MOST_ROWS: Final = 1_000_000

_FORMAT = re.compile(r"integer|decimal:\d{1,2}|percent(?::\d{1,2})?|date|plain")
_ORDERED = re.compile(r"(.*\S)\s+(\S+)", re.DOTALL)
_AGGREGATED = re.compile(r"([^\W\d]+)\s*\((.*)\)", re.DOTALL)


def column(value: Passage, _reading: Reading) -> ColumnName:
    """Return the column that the value names."""
    return _column(value)


def columns(value: Passage, reading: Reading) -> tuple[ColumnName, ...]:
    """Return the columns that the value names, with commas between them. Names may have spaces."""
    return tuple(_column(name) for name in separate_names(value, reading))


def columns_or_none(value: Passage, reading: Reading) -> tuple[ColumnName, ...]:
    """Return the columns that the value names; no column where it is `none`."""
    return () if value.text == NO_COLUMN else columns(value, reading)


def column_units(value: Passage, reading: Reading) -> tuple[ColumnUnit, ...]:
    """Return the pairs `column=unit` in the value."""
    return tuple(ColumnUnit(_column(name), unit.text, span=unit.span()) for name, unit in _pairs(value, "km", reading))


def column_formats(value: Passage, reading: Reading) -> tuple[ColumnFormat, ...]:
    """Return the pairs `column=format` in the value."""
    formats: list[ColumnFormat] = []
    for name, shown in _pairs(value, "integer", reading):
        if _FORMAT.fullmatch(shown.text):
            formats.append(ColumnFormat(_column(name), shown.text, span=shown.span()))
        else:
            help_ = did_you_mean(shown.text, FORMATS, f"possible are {one_of(FORMATS)}")
            reading.report(BAD_OPTION, shown.span(), f"unknown format `{shown.text}`", help=help_)
    return tuple(formats)


def sort_keys(value: Passage, reading: Reading) -> tuple[SortKey, ...]:
    """Return the columns to sort by, each with `desc` behind it where its largest value comes first."""
    keys: list[SortKey] = []
    for part in _filled(value, ",", reading):
        ordered = _ORDERED.fullmatch(part.text)
        descending = DIRECTIONS.get(ordered[2].lower()) if ordered else None
        name = part.cut(ordered.span(1)) if ordered and descending is not None else part
        if name.text in [key.column.name for key in keys]:
            reading.report(BAD_OPTION, name.span(), f"`{name.text}` is named twice", label="again")
        else:
            keys.append(SortKey(_column(name), bool(descending), span=part.span()))
    return tuple(keys)


def column_groups(value: Passage, reading: Reading) -> tuple[ColumnGroup, ...]:
    """Return the groups `Title = column, column` in the value, with semicolons between them."""
    groups: list[ColumnGroup] = []
    for part in _filled(value, ";", reading):
        at = part.text.find("=")
        title, named = part.cut((0, max(at, 0))).strip(), part.cut((at + 1, len(part.text))).strip()
        if at < 0 or not title.text or not named.text:
            help_ = "write `Title = column, column`, with semicolons between groups"
            reading.report(BAD_OPTION, part.span(), f"`{part.text}` is no group of columns", help=help_)
            continue
        members = columns(named, reading)
        groups.append(ColumnGroup(" ".join(title.text.split()), members, span=title.span()))
    return tuple(groups)


def column_totals(value: Passage, reading: Reading) -> tuple[ColumnTotal, ...]:
    """Return the totals in the value: `price` or `sum(price)` for the sum, `mean(days)` for another one."""
    totals: list[ColumnTotal] = []
    for part in _filled(value, ",", reading):
        called = _AGGREGATED.fullmatch(part.text)
        word = called[1] if called else "sum"
        name = part.cut(called.span(2)).strip() if called else part
        if called and word not in AGGREGATES:
            help_ = did_you_mean(word, AGGREGATES, f"possible are {one_of(AGGREGATES)}")
            reading.report(BAD_OPTION, part.span(*called.span(1)), f"unknown total `{word}`", help=help_)
        elif not name.text:
            reading.report(BAD_OPTION, part.span(), "a total of no column", help=f"write `{word}(column)`")
        elif (word, name.text) in [(total.aggregate, total.column.name) for total in totals]:
            reading.report(BAD_OPTION, part.span(), f"`{part.text}` is named twice", label="again")
        else:
            totals.append(ColumnTotal(cast("Aggregate", word), _column(name), span=part.span()))
    return tuple(totals)


def number_of_rows(value: Passage, reading: Reading) -> int | None:
    """Return the value as a number of rows: one at least."""
    if value.text.isascii() and value.text.isdigit() and 0 < int(value.text[:9]) <= MOST_ROWS:
        return int(value.text[:9])
    reading.report(BAD_OPTION, value.span(), f"`{value.text}` is no number of rows", help="write it in digits: `10`")
    return None


def _column(name: Passage) -> ColumnName:
    return ColumnName(name.text, span=name.span())


def _filled(value: Passage, separator: str, reading: Reading) -> Iterator[Passage]:
    """Yield the parts of the value that are not empty, and report the others."""
    mark = {",": "comma", ";": "semicolon"}[separator]
    for part in value.split(separator):
        if part.text:
            yield part
        else:
            help_ = f"delete the {mark}"
            reading.report(BAD_OPTION, value.span(), f"something is missing beside a {mark}", help=help_)


def _pairs(value: Passage, example: str, reading: Reading) -> list[tuple[Passage, Passage]]:
    pairs: list[tuple[Passage, Passage]] = []
    for part in value.split(","):
        at = part.text.find("=")
        name, right = part.cut((0, max(at, 0))).strip(), part.cut((at + 1, len(part.text))).strip()
        if at < 0 or not name.text or not right.text:
            span = part.span() if part.text else value.span()
            message = f"`{part.text}` is no pair" if part.text else "a pair is missing beside a comma"
            reading.report(BAD_OPTION, span, message, help=f"write `column={example}`, with commas between pairs")
        elif name.text in [earlier.text for earlier, _ in pairs]:
            reading.report(BAD_OPTION, name.span(), f"`{name.text}` is named twice", label="again")
        else:
            pairs.append((name, right))
    return pairs
