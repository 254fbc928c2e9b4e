"""What the schema library found, told in our words and at our places. None of its wording gets through."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from pydantic_core import ErrorDetails

from briefpress.diagnostics.codes.schema import MISSING_FIELD, UNKNOWN_FIELD
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, nearest, one_of
from briefpress.model.places import Path, Places
from briefpress.read.adapters import descriptions_of
from briefpress.read.annotations import Annotation, fields_of, is_record
from briefpress.read.schema_places import ABSENT, Place, follow, subject
from briefpress.read.wrong_values import bad_date, not_allowed, wrong_type

MOST_MISSING: Final = 4
"""How many missing fields of one mapping are told one by one."""
MOST_FAULTS: Final = 500
"""How many faults of one value are told."""
MOST_NAMED: Final = 12
"""How many are named where there are more."""


def explain_faults(
    faults: Iterable[ErrorDetails], kind: Annotation, data: object, at: Path, places: Places
) -> Iterator[Diagnostic]:
    """Yield the diagnostics for `faults`; those that speak of a branch of a union that was not meant are passed over.

    `kind` is what `data`, the value at `at`, should be.
    """
    missing: dict[Path, list[Place]] = {}
    for fault in islice(faults, MOST_FAULTS):
        place = follow(kind, data, fault["loc"], at)
        if place is None:
            continue
        if fault["type"] == "missing":
            missing.setdefault(place.path[:-1], []).append(place)
        else:
            yield _explain(fault["type"], place, places)
    for around, group in missing.items():
        told = [(place, diagnostic) for place in group if (diagnostic := _missing(place, places))]
        if len(told) > MOST_MISSING:
            yield _many_missing(around, [place for place, _ in told], places)
        else:
            yield from (diagnostic for _, diagnostic in told)


def _explain(type_: str, place: Place, places: Places) -> Diagnostic:
    if type_ == "unexpected_keyword_argument":
        return _unknown(place, places)
    if type_ == "literal_error" and isinstance(place.data, (str, int, float)):
        return not_allowed(place, places)
    if type_ == "date_type" and isinstance(place.data, (str, int, float)):
        return bad_date(place, places)
    return wrong_type(place, places)


def _missing(place: Place, places: Places) -> Diagnostic | None:
    name = str(place.path[-1])
    known, here = _known_and_given(place)
    strangers = [given for given in here - known if len(given) <= 2 * len(name)]
    if any(nearest(given, known - here) == name for given in sorted(strangers)[:MOST_NAMED]):
        # It is there under a wrong name, which is told on its own.
        return None
    doc = documentation(place.around, name)
    if place.data is not ABSENT:
        return MISSING_FIELD.at(
            places.key(*place.path), f"`{name}` is empty", label="a value is needed", help=doc and f"`{name}:` – {doc}"
        )
    around = place.path[:-1]
    where = "" if not around else f" in {subject(around, places)}"
    help_ = f"add `{name}:`{f' – {doc}' if doc else ''}"
    return MISSING_FIELD.at(
        _place_of_mapping(place, places), f"`{name}` is missing{where}", label=f"no `{name}:` here", help=help_
    )


def _many_missing(around: Path, group: list[Place], places: Places) -> Diagnostic:
    where = f" in {subject(around, places)}" if around else ""
    names = ", ".join(f"`{place.path[-1]}:`" for place in group[:MOST_NAMED])
    names += f" and {len(group) - MOST_NAMED} more" if len(group) > MOST_NAMED else ""
    message = f"{len(group)} fields are missing{where}"
    return MISSING_FIELD.at(_place_of_mapping(group[0], places), message, label="not complete", help=f"add {names}")


def _unknown(place: Place, places: Places) -> Diagnostic:
    name = str(place.path[-1])
    known, here = _known_and_given(place)
    further = f"further fields here: {one_of(known - here)}" if known - here else "delete it"
    help_ = did_you_mean(name, known - here) or did_you_mean(name, known, further)
    message = f"`{name}` is not a field of {subject(place.path[:-1], places)}"
    return UNKNOWN_FIELD.at(places.key(*place.path), message, label="unknown field", help=help_)


def _known_and_given(place: Place) -> tuple[set[str], set[str]]:
    """Return the names of the fields that may stand beside `place`, and of those that do."""
    known = set(fields_of(place.around)) if is_record(place.around) else set()
    return known, set(place.beside) if isinstance(place.beside, dict) else set()


def _place_of_mapping(place: Place, places: Places) -> Span | None:
    """Return what stands for the mapping around `place`: the key that leads to it, or the first key in it."""
    path = place.path[:-1]
    if path and isinstance(path[-1], str):
        return places.key(*path)
    names = place.beside if isinstance(place.beside, dict) else {}
    own = [span for name in names if (span := places.keys.get((*path, name)))]
    return min(own, key=lambda span: span.start) if own else places.value(*path)


def documentation(record: Annotation, field: str) -> str:
    """Return what the model says about a field, as part of a sentence; nothing where it says nothing."""
    text = descriptions_of(record).get(field, "").strip().rstrip(".")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
