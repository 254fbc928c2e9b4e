"""Authored data becomes the records of the model, or diagnostics at the tightest place."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from briefpress.diagnostics.codes.schema import EMPTY_FILE, WRONG_TYPE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome, has_errors
from briefpress.model.places import Path, Places
from briefpress.read.adapters import adapter_of
from briefpress.read.annotations import fields_of, walk
from briefpress.read.formats import check_formats, check_id
from briefpress.read.repeated_items import repeated_items
from briefpress.read.schema_faults import explain_faults
from briefpress.read.written import as_needed
from briefpress.read.wrong_values import noun
from briefpress.read.yaml import YamlFile

T = TypeVar("T")


def validate(kind: type[T], file: YamlFile, at: Path = ()) -> Outcome[T]:
    """Return the value at `at` in `file` as a `kind`, a record of the model.

    An empty file has nothing but defaults. Errors of form, such as a wrong check digit, may stand beside a value.
    """
    data = value_at(file, at)
    if data is None and not at:
        if any(field.required for field in fields_of(cast("Any", kind)).values()):
            return Outcome(None, (_empty(file.places),))
        data = {}
    diagnostics: list[Diagnostic] = []
    for value in walk(kind, data, at):
        diagnostics.extend(check_formats(value, file.places))
        diagnostics.extend(repeated_items(value, file.places))
    try:
        result: T = adapter_of(cast("Any", kind)).validate_python(as_needed(kind, data))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        diagnostics.extend(explain_faults(faults, kind, data, at, file.places))
        # A library that refuses something for a reason unknown here must not be passed over in silence.
        if not has_errors(tuple(diagnostics)):
            diagnostics.append(WRONG_TYPE.at(file.places.value(*at), "this cannot be read", label="not understood"))
        return Outcome(None, _in_order(diagnostics))
    return Outcome(result, _in_order(diagnostics))


def validate_entries(kind: type[T], file: YamlFile) -> Outcome[Mapping[str, T]]:
    """Return the entries of a file by id, each a `kind`. Broken ones are left out; the others are of use all the same.

    An empty file has no entries.
    """
    if file.data is None:
        return Outcome({})
    if not isinstance(file.data, dict):
        message = f"`{_file_name(file.places)}` is {noun(file.data)}, not a mapping of entries"
        help_ = "write each entry as `id:`, with its fields indented on the lines below"
        return Outcome(None, (WRONG_TYPE.at(file.places.value(), message, help=help_),))
    entries: dict[str, T] = {}
    diagnostics: list[Diagnostic] = []
    for id_ in file.data:
        diagnostics.extend(check_id(id_, file.places.keys.get((id_,))))
        outcome = validate(kind, file, (id_,))
        diagnostics.extend(outcome.diagnostics)
        if outcome.value is not None:
            entries[id_] = outcome.value
    return Outcome(entries, tuple(diagnostics))


def value_at(file: YamlFile, at: Path) -> Any:
    """Return the data at `at`; none where there is nothing."""
    data: Any = file.data
    for step in at:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _empty(places: Places) -> Diagnostic:
    message = f"`{_file_name(places)}` says nothing"
    return EMPTY_FILE.at(places.whole, message, help="write its fields as lines `key: value`")


def _file_name(places: Places) -> str:
    return places.whole.source.path.rpartition("/")[2] if places.whole else "the file"


def _in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: d.span.start if d.span else -1))
