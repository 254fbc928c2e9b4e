"""Data as the schema wants it: nothing is guessed, and nothing that an author wrote changes its look."""

import datetime
import re
from typing import Final

from briefpress.read.annotations import (
    Annotation,
    Field,
    allowed_words,
    bare,
    best_branch,
    fields_of,
    is_record,
    items_of,
)

DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Misfit:
    """Stands for a value that cannot be what its field needs, so that no library makes something of it."""


def as_needed(annotation: Annotation, data: object) -> object:
    """Return `data` with dates read, numbers turned to text where text is needed, and empty fields left out.

    A number keeps the digits it was written with. What does not fit becomes a `Misfit`.
    """
    branch = bare(best_branch(annotation, data))
    if isinstance(data, dict):
        known = fields_of(branch) if is_record(branch) else {}
        fitted = {key: as_needed(inner, value) for key, inner, value in items_of(branch, data)}
        kept = {key: fitted.get(key, value) for key, value in data.items()}
        return {key: value for key, value in kept.items() if key not in known or not _is_left_out(known[key], value)}
    if isinstance(data, list):
        fitted_items = {key: as_needed(inner, value) for key, inner, value in items_of(branch, data)}
        return [fitted_items.get(index, value) for index, value in enumerate(data)]
    if data is None:
        return None
    if branch is str or allowed_words(branch):
        # The reader takes for numbers only what `str` writes in the same way again.
        return str(data) if isinstance(data, (int, float)) and not isinstance(data, bool) else data
    if branch is datetime.date:
        return _date(data) or Misfit()
    if branch is bool or branch is int:
        return data if type(data) is branch else Misfit()
    return data


def _is_left_out(field: Field, value: object) -> bool:
    return is_empty(value) or (field.required and value == [])


def is_empty(data: object) -> bool:
    """Return whether a field with this value counts as left out."""
    return data is None or (isinstance(data, str) and not data.strip())


def _date(data: object) -> datetime.date | None:
    if not isinstance(data, str) or not DATE.fullmatch(data.strip()):
        return None
    try:
        return datetime.date.fromisoformat(data.strip())
    except ValueError:
        return None
