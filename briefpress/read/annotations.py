"""The annotations of authored records, and data seen in their light."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from briefpress.model.places import Path

Annotation = Any
"""What stands behind the colon of a field: a class, a union, a tuple of something, …"""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: what it may hold, and whether it must be given."""

    annotation: Annotation
    required: bool


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a file with the field that holds it. `owner` is the record, `annotation` the branch that fits best."""

    owner: type
    field: str
    path: Path
    annotation: Annotation
    data: object


@cache
def fields_of(record: type) -> Mapping[str, Field]:
    """Return the fields of a record by name, in order."""
    hints = get_type_hints(record, include_extras=True)
    return {
        field.name: Field(hints[field.name], field.default is MISSING and field.default_factory is MISSING)
        for field in fields(record)
    }


def branches(annotation: Annotation) -> tuple[Annotation, ...]:
    """Return what `annotation` allows besides nothing: one annotation, or those of a union."""
    if _origin(annotation) in (Union, types.UnionType):
        return tuple(branch for branch in get_args(annotation) if branch is not type(None))
    return (annotation,)


def bare(annotation: Annotation) -> Annotation:
    """Return `annotation` without the marks that `Annotated` adds."""
    return get_args(annotation)[0] if _origin(annotation) is Annotated else annotation


def is_record(annotation: Annotation) -> bool:
    """Return whether `annotation` is a record: a mapping of known fields."""
    return isinstance(annotation, type) and is_dataclass(annotation)


def is_list(annotation: Annotation) -> bool:
    """Return whether `annotation` is a list of like values."""
    return _origin(annotation) is tuple


def is_mapping(annotation: Annotation) -> bool:
    """Return whether `annotation` is a mapping from ids to like values."""
    return _origin(annotation) is Mapping


def allowed_words(annotation: Annotation) -> tuple[str, ...]:
    """Return the words that a `Literal` allows; none for other annotations."""
    return get_args(annotation) if _origin(annotation) is Literal else ()


def best_branch(annotation: Annotation, data: object) -> Annotation:
    """Return the branch of `annotation` that `data` is most likely meant for."""
    options = branches(annotation)
    nested, listed = isinstance(data, dict), isinstance(data, list)
    alike = [option for option in options if (is_record(option) or is_mapping(option)) == nested]
    return next((option for option in alike if is_list(option) == listed), alike[0] if alike else options[0])


def items_of(annotation: Annotation, data: object) -> Iterator[tuple[str | int, Annotation, object]]:
    """Yield key or index, annotation and data of what stands directly in a value; unknown fields are left out."""
    if is_record(annotation) and isinstance(data, dict):
        known = fields_of(annotation)
        yield from ((name, known[name].annotation, value) for name, value in data.items() if name in known)
    elif is_mapping(annotation) and isinstance(data, dict):
        yield from ((name, get_args(annotation)[1], value) for name, value in data.items())
    elif is_list(annotation) and isinstance(data, list):
        yield from ((index, get_args(annotation)[0], value) for index, value in enumerate(data))


def walk(
    annotation: Annotation, data: object, path: Path = (), owner: type = object, field: str = ""
) -> Iterator[Value]:
    """Yield every value in `data` that a known field of a record holds, items of lists one by one."""
    branch = best_branch(annotation, data)
    if field:
        yield Value(owner, field, path, branch, data)
    for key, inner, value in items_of(bare(branch), data):
        record = is_record(branch)
        yield from walk(inner, value, (*path, key), branch if record else owner, str(key) if record else field)


def _origin(annotation: Annotation) -> object:
    return get_origin(annotation)
