"""The data of a chart with a full spec: those columns of its file that the spec names."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefpress.diagnostics.codes.chart import MISSING_SPEC, TOO_MUCH, UNKNOWN_FIELD
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import ChartCall
from briefpress.model.chart import ChartColumn, ChartRow, ChartSpec
from briefpress.model.data import DataFile
from briefpress.resolve.charts.cells import value_at
from briefpress.resolve.charts.forms import MOST_SPEC_ROWS
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.ledger import Ledger

FIELDS: Final = frozenset({"field", "groupby", "lookup", "fold", "joinaggregate", "pivot", "impute", "key", "flatten"})
"""The keys of a spec whose texts are fields."""
MADE: Final = frozenset({"as", "pivot", "fold"})
"""The keys that make fields."""


def rows_of_spec(
    call: ChartCall,
    file: DataFile,
    rows: tuple[int, ...],
    specs: Mapping[str, ChartSpec],
    shown: Shown,
    ledger: Ledger,
) -> tuple[tuple[ChartColumn, ...], tuple[ChartRow, ...]]:
    """Return the columns that a spec names and their rows, all columns where it names none."""
    if call.spec is None:
        return (), ()
    spec = specs.get(call.spec.name)
    if spec is None:
        help_ = did_you_mean(call.spec.name, specs, "put the file into the brief's charts/ folder")
        message = f"there is no chart spec `{call.spec.name}`"
        ledger.diagnostics.append(MISSING_SPEC.at(call.spec.span, message, label="not found", help=help_))
        return (), ()
    written = _parsed(spec)
    fields = dict.fromkeys(_texts(written, FIELDS))
    _note_unknown(fields, written, spec, file, ledger)
    if len(rows) > MOST_SPEC_ROWS:
        message = f"a chart shows {MOST_SPEC_ROWS} rows at most, not {len(rows)}"
        ledger.diagnostics.append(TOO_MUCH.at(call.data.span, message, help="choose rows with `:where:`"))
        rows = rows[:MOST_SPEC_ROWS]
    expressions = " ".join(_every_text(written))
    # The first column tells what each row is about, also where the drawing does not.
    first = file.header[:1] if fields else ()
    named = [name for name in file.header if name in fields or name in expressions or name in first]
    columns = tuple(
        ChartColumn("value", column.name, column.title or column.name, column.type, column.unit)
        for column in (file.column(name) for name in named or file.header)
    )
    return columns, tuple(tuple(value_at(file, row, column.name, shown) for column in columns) for row in rows)


def _parsed(spec: ChartSpec) -> Any:
    try:
        return json.loads(spec.text)
    except ValueError:  # the reader has said so
        return {}


def _note_unknown(fields: Mapping[str, None], written: Any, spec: ChartSpec, file: DataFile, ledger: Ledger) -> None:
    made = set(_texts(written, MADE))
    if any(key in ("pivot", "fold") for key in _keys(written)):
        # What these make depends on the values.
        return
    for name in fields:
        plain = name.replace("\\", "")
        if plain not in file.header and plain not in made and not plain.startswith(("datum", "__")):
            help_ = did_you_mean(plain, file.header, f"the columns are {', '.join(file.header)}")
            message = f"the spec uses the field `{plain}`, which `{file.entry.id}` does not have"
            span = spec.span and _quoted(spec.span, name)
            ledger.diagnostics.append(UNKNOWN_FIELD.at(span, message, label="no such column", help=help_))


def _quoted(span: Span, text: str) -> Span:
    found = span.find(json.dumps(text, ensure_ascii=False))
    return span if found == span else Span(found.source, found.start + 1, found.end - 1)


def _texts(value: Any, keys: frozenset[str]) -> Iterator[str]:
    """Yield the texts that stand under any of `keys`, whatever they are nested in."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in keys:
                yield from (text for text in (inner if isinstance(inner, list) else [inner]) if isinstance(text, str))
            yield from _texts(inner, keys)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, keys)


def _every_text(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _every_text(inner)


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _keys(inner)
