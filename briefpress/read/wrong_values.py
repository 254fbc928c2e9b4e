"""Values that are not what their field can hold, told in our words."""

import datetime
import re
from typing import Final

from briefpress.diagnostics.codes.schema import BAD_DATE, UNKNOWN_VALUE, WRONG_TYPE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.places import Places
from briefpress.read.annotations import (
    Annotation,
    allowed_words,
    bare,
    best_branch,
    branches,
    fields_of,
    is_list,
    is_mapping,
    is_record,
)
from briefpress.read.schema_places import Place, subject
from briefpress.read.written import DATE

YEAR_FIRST: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
DAY_FIRST: Final = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
KEY_WITHOUT_SPACE: Final = re.compile(r"([A-Za-z_][\w-]*):(?!//)(\S+)")
BOOLEANS: Final = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def not_allowed(place: Place, places: Places) -> Diagnostic:
    """Return the diagnostic for a word that is none of those allowed."""
    allowed = allowed_words(bare(best_branch(place.annotation, place.data)))
    help_ = did_you_mean(str(place.data), allowed, f"use one of {one_of(allowed)}")
    message = f"{subject(place.path, places)} cannot be `{place.data}`"
    return UNKNOWN_VALUE.at(places.value(*place.path), message, label="unknown value", help=help_)


def bad_date(place: Place, places: Places) -> Diagnostic:
    """Return the diagnostic for a text or number that is no date."""
    written = str(place.data).strip()
    if DATE.fullmatch(written):
        message, help_ = f"`{written}` is no day of the calendar", "correct the month or the day"
    else:
        message = f"`{written}` is not written as a date"
        meant = _date_meant(written)
        help_ = f"write `{meant}`" if meant else "write year, month and day as `YYYY-MM-DD`, such as `2024-03-05`"
    return BAD_DATE.at(places.value(*place.path), message, label="not a date", help=help_)


def _date_meant(written: str) -> str | None:
    if match := YEAR_FIRST.fullmatch(written):
        year, month, day = match.groups()
    elif match := DAY_FIRST.fullmatch(written):
        day, month, year = match.groups()
    else:
        return None
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def wrong_type(place: Place, places: Places) -> Diagnostic:
    """Return the diagnostic for a value of the wrong sort, such as a list where a text is needed."""
    options = [bare(branch) for branch in branches(place.annotation)]
    needed = " or ".join(dict.fromkeys(_needed(option) for option in options))
    span = places.value(*place.path)
    message = f"{subject(place.path, places)} is {noun(place.data)}, not {needed}"
    return WRONG_TYPE.at(span, message, label=f"{needed} is needed", help=_way_out(options, place.data, span))


def _needed(annotation: Annotation) -> str:
    if is_record(annotation) or is_mapping(annotation):
        return "a mapping"
    if is_list(annotation):
        return "a list"
    simple = {bool: "`true` or `false`", int: "a whole number", datetime.date: "a date"}
    return simple.get(annotation, "a text")


def _way_out(options: list[Annotation], data: object, span: Span | None) -> str:
    written = span.text if span and "\n" not in span.text and len(span.text) <= 40 else "…"
    first = options[0]
    if data is None:
        is_item = span is not None and span.text.startswith("-")
        return "delete the hyphen, or write the item behind it" if is_item else "write its fields on the lines below it"
    if isinstance(data, str) and (match := KEY_WITHOUT_SPACE.match(data)) and any(map(is_record, options)):
        return f"write a space behind the colon: `{match[1]}: {match[2]}`"
    if is_list(first) and not isinstance(data, dict):
        return f"write `[{written}]`, or each item on a line of its own behind `- `"
    if first is bool:
        meant = BOOLEANS.get(str(data).lower())
        return f"write `{meant}`" if meant else "write `true` or `false`"
    if first is int:
        return "write digits only, such as `6`"
    if _needed(first) == "a text" and not isinstance(data, str):
        if isinstance(data, (dict, list)) and not written.startswith(("[", "{")):
            return "write a text behind the colon"
        return f'if it is meant as a text, put it in quotes: `"{written}"`'
    if is_record(first):
        return (
            f"write its fields on lines of their own: {', '.join(f'`{name}:`' for name in list(fields_of(first))[:3])}"
        )
    return ""


def noun(data: object) -> str:
    """Return what a value is, in words."""
    match data:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case bool():
            return f"`{str(data).lower()}`"
        case int() | float():
            return "a number"
        case None:
            return "empty"
        case _:
            return "a text"
