"""A call of the directive `chart` becomes a chart whose values are known."""

from collections.abc import Iterator

from briefpress.diagnostics.codes.chart import (
    EMPTY_CHART,
    MISPLACED_OPTION,
    MISSING_PART,
    NO_KIND,
    TOO_MUCH,
    UNKNOWN_NAME,
)
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.block import Chart, ChartCall
from briefpress.model.chart import ChartColumn, ChartKind, ChartRow
from briefpress.model.data import ColumnType, DataFile
from briefpress.model.locale import locale_of
from briefpress.resolve.charts.columns import find_column
from briefpress.resolve.charts.events import events_of
from briefpress.resolve.charts.forms import ANY, COMMON, FORMS, NAMES, WITH_SPEC, Form
from briefpress.resolve.charts.marks import Plan, marks_of
from briefpress.resolve.charts.measures import find_measures
from briefpress.resolve.charts.shown import Shown
from briefpress.resolve.charts.spec import rows_of_spec
from briefpress.resolve.charts.table import table_of
from briefpress.resolve.data import data_called, data_of
from briefpress.resolve.expressions.evaluation import matching_rows
from briefpress.resolve.ledger import Ledger, Names

Shape = tuple[tuple[ChartColumn, ...], tuple[ChartRow, ...]]
"""The columns of a chart and its rows."""


def chart_from_data(call: ChartCall, names: Names, ledger: Ledger) -> Chart:
    """Return the chart that a directive asks for. What cannot be drawn is noted, and left out."""
    spec = next((spec for spec in names.manuscript.charts.values() if call.spec and spec.path == call.spec.name), None)
    shape = _shape(call, names, ledger)
    table = table_of(call, names, ledger)
    return Chart(
        call.kind,
        call.title,
        call.source,
        call.alt,
        call.note,
        call.data.name,
        *shape,
        spec=spec,
        highlight=tuple(name.name for name in call.highlight),
        width=call.width or ("page" if call.kind == "timeline" else "column"),
        supports=call.supports,
        supports_span=call.supports_span,
        table=table.id if table else None,
        table_label=table.label if table else "",
        id=call.id,
        classes=call.classes,
        language=call.language,
        span=call.span,
    )


def _shape(call: ChartCall, names: Names, ledger: Ledger) -> Shape:
    """Return the columns and rows of a chart; none where the call is at fault, which is noted."""
    said = len(ledger.diagnostics)
    form = _form(call, ledger)
    file = data_called(call.data.name, call.data.span, names, ledger)
    if file is None or (form is None and call.spec is None):
        return (), ()
    chosen = matching_rows(call.where, file, data_of(names))
    ledger.diagnostics.extend(chosen.diagnostics)
    if chosen.value is None:
        return (), ()
    shown = Shown(locale_of(names.language), names.words)
    if form is None or call.kind is None:
        shape = rows_of_spec(call, file, chosen.value, names.manuscript.charts, shown, ledger)
    elif call.kind == "timeline":
        shape = events_of(call, file, chosen.value, shown, ledger)
    else:
        shape = _marks(call, call.kind, form, file, chosen.value, shown, ledger)
    if len(ledger.diagnostics) == said or shape[1]:
        _note_limits(call, form, shape, names, ledger)
    return shape


def _form(call: ChartCall, ledger: Ledger) -> Form | None:
    """Return the form of the kind that is asked for; options that it lacks or cannot use are noted."""
    written = _option_place(call, "kind")
    if call.kind is None and call.spec is None and written and written.text == ":kind:":
        # What stands there is no kind, which its reader has said.
        return None
    if (call.kind is None) == (call.spec is None):
        twice = call.kind is not None
        message = "a chart has either a kind or a spec" if twice else "the chart does not say how it is drawn"
        help_ = "delete `:kind:` or `:spec:`" if twice else f"write `:kind:` and one of {one_of(FORMS)}"
        place = _option_place(call, "spec") if twice else call.data.span
        ledger.diagnostics.append(NO_KIND.at(place, message, help=help_))
        return None
    form = FORMS[call.kind] if call.kind else None
    given = set(_given(call))
    kind = f"`{call.kind}`" if call.kind else "a chart with a spec"
    takes = COMMON | (form.takes | set(form.needs) if form else WITH_SPEC)
    for option in sorted(given - takes - {"kind"}):
        kinds = [name for name, other in FORMS.items() if option in other.takes | set(other.needs)]
        help_ = f"delete it, or take a kind that uses it: {one_of(kinds)}" if kinds else "delete it"
        message = f"{kind} has no use for the option `{option}`"
        place = _option_place(call, option)
        ledger.diagnostics.append(MISPLACED_OPTION.at(place, message, label="changes nothing", help=help_))
    needed = [name for name in form.needs if name not in given] if form else []
    if call.kind == "stacked" and "series" not in given and len(call.y) < 2:
        needed.append("series")
    for option in needed:
        message = f"{kind} needs the option `{option}`"
        help_ = f"write `:{option}:` and a column"
        ledger.diagnostics.append(MISSING_PART.at(_option_place(call, "kind"), message, help=help_))
    return None if needed else form


def _given(call: ChartCall) -> Iterator[str]:
    values: dict[str, object] = {
        "kind": call.kind,
        "spec": call.spec,
        "x": call.x,
        "y": call.y,
        "series": call.series,
        "label": call.labels,
        "month": call.month,
        "where": call.where,
        "order": call.order,
        "highlight": call.highlight,
    }
    return (name for name, value in values.items() if value)


def _option_place(call: ChartCall, option: str) -> Span | None:
    """Return where an option of a chart is written: options come first, so that nothing before can be like it."""
    return call.span and call.span.find(f":{option}:")


def _marks(
    call: ChartCall, kind: ChartKind, form: Form, file: DataFile, rows: tuple[int, ...], shown: Shown, ledger: Ledger
) -> Shape:
    why = f"`{kind}` runs along numbers, years or days"
    x = find_column(call.x, "x", file, form.x_types, why, ledger) if call.x else None
    split = call.series if "series" in (*form.takes, *form.needs) else None
    series = find_column(split, "series", file, ANY, "", ledger) if split else None
    measures = find_measures(call.y, file, shown.words, ledger)
    at_fault = x is None or (split and series is None) or len(measures) < len(call.y) or not measures
    if call.order and "order" in form.takes and x and x.type not in NAMES:
        message = f"`{x.name}` has an order of its own"
        ledger.diagnostics.append(
            MISPLACED_OPTION.at(
                _option_place(call, "order"), message, label="changes nothing", help="delete the option"
            )
        )
    if len(measures) > 1 and ("series" not in form.takes or series):
        help_ = "delete `:series:`, or measure one" if series else "measure one of them, or take `:kind: dot`"
        message = "several measures are several series" if series else f"`{kind}` measures one thing"
        ledger.diagnostics.append(MISPLACED_OPTION.at(measures[1].span, message, label="one too many", help=help_))
        at_fault = True
    if x is None or at_fault:
        return (), ()
    plan = Plan(file, rows, x.name, series.name if series else None, measures, call.order or "data", kind == "stacked")
    found = marks_of(plan, shown, ledger)
    several = len(measures) > 1
    parts = (ChartColumn("series", "", shown.words.series, "text"),) if several else (series,) if series else ()
    type_: ColumnType = "integer" if measures[0].counts else "number"
    unit = measures[0].unit if len({measured.unit for measured in measures}) == 1 else None
    name = measures[0].column or "count"
    heading = shown.words.value if several else measures[0].heading
    return (x, *parts, ChartColumn("y", name, heading, type_, unit)), found


def _note_limits(call: ChartCall, form: Form | None, shape: Shape, names: Names, ledger: Ledger) -> None:
    columns, rows = shape
    if not any(value.value is not None for row in rows for value in row[-1:]):
        uncertain = next((f.uncertain for f in names.manuscript.data if f.entry.id == call.data.name), frozenset[str]())
        if columns and not uncertain.intersection(column.name for column in columns):
            help_ = "look at `:where:` and at the data"
            place = _option_place(call, "where") if call.where else call.data.span
            ledger.diagnostics.append(EMPTY_CHART.at(place, "the chart has nothing to show", help=help_))
        return
    if form is None:
        return
    roles = [column.role for column in columns]
    places = len(rows) if call.kind == "timeline" else len({row[0].value for row in rows})
    series = len({row[roles.index("series")].value for row in rows}) if "series" in roles else 1
    for number, most, what, option in (
        (places, form.most_places, "places" if call.kind != "timeline" else "events", "x"),
        (series, form.most_series, "series", "series"),
    ):
        if number > most:
            message = f"a chart of the kind `{call.kind}` shows {most} {what} at most, not {number}"
            place = _option_place(call, option)
            help_ = "choose rows with `:where:`, or show them in a table"
            ledger.diagnostics.append(TOO_MUCH.at(place, message, label="more than can be told apart", help=help_))
    axis = roles.index("series") if "series" in roles else 0
    known = dict.fromkeys(row[axis].text for row in rows)
    for name in call.highlight:
        if name.name not in known:
            help_ = did_you_mean(name.name, known, f"it shows {', '.join(known)}")
            message = f"the chart shows no `{name.name}`"
            ledger.diagnostics.append(UNKNOWN_NAME.at(name.span, message, label="cannot stand out", help=help_))
