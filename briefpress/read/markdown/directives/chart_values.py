"""The kinds of values that options of a chart have."""

import re
from typing import Final, get_args

from briefpress.diagnostics.codes.directive import BAD_OPTION
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.chart import Aggregate, Measure, Named
from briefpress.read.markdown.directives.values import separate_names
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

AGGREGATES: Final[tuple[Aggregate, ...]] = get_args(Aggregate)
CALL: Final = re.compile(r"(?P<function>[^()]*)\((?P<column>[^()]*)\)")


def named(value: Passage, _reading: Reading) -> Named:
    """Return the value as a name, with its place."""
    return Named(" ".join(value.text.split()), span=value.span())


def several_named(value: Passage, reading: Reading) -> tuple[Named, ...]:
    """Return the names in the value, which commas separate."""
    return tuple(named(part, reading) for part in separate_names(value, reading))


def measures(value: Passage, reading: Reading) -> tuple[Measure, ...]:
    """Return what the value asks for: `count`, columns, or `sum(column)`, with commas between several."""
    read = (_measure(part, reading) for part in separate_names(value, reading))
    return tuple(measure for measure in read if measure is not None)


def _measure(part: Passage, reading: Reading) -> Measure | None:
    if part.text == "count":
        return Measure(None, "count", span=part.span())
    call = CALL.fullmatch(part.text)
    if call is None:
        if "(" in part.text or ")" in part.text:
            help_ = "write a column, `count`, or a function of a column: `sum(cost)`"
            reading.report(BAD_OPTION, part.span(), f"`{part.text}` is no measure", help=help_)
            return None
        return Measure(named(part, reading), span=part.span())
    function, column = part.cut(call.span("function")).strip(), part.cut(call.span("column")).strip()
    aggregate = next((known for known in AGGREGATES if known == function.text), None)
    if aggregate is None:
        help_ = did_you_mean(function.text, AGGREGATES, f"the functions are {one_of(AGGREGATES)}")
        reading.report(BAD_OPTION, function.span(), f"there is no function `{function.text}`", help=help_)
        return None
    if aggregate == "count":
        return Measure(named(column, reading) if column.text else None, "count", span=part.span())
    if not column.text:
        message, help_ = f"`{aggregate}` names no column", f"write `{aggregate}(column)`"
        reading.report(BAD_OPTION, part.span(), message, help=help_)
        return None
    return Measure(named(column, reading), aggregate, span=part.span())
