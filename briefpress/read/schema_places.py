"""Where in the data a fault of the schema lies."""

from dataclasses import dataclass
from typing import Any, Final, get_args

from briefpress.model.places import Path, Places
from briefpress.read.annotations import Annotation, bare, best_branch, branches, fields_of, is_mapping, is_record

ABSENT: Final = object()
"""Stands for data that is not there."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the data a fault lies: what should be around it and is, the way to it, what should be there and is."""

    around: Annotation
    beside: object
    path: Path
    annotation: Annotation
    data: object


def follow(annotation: Annotation, data: Any, loc: tuple[int | str, ...], at: Path) -> Place | None:
    """Return the place that the schema library calls `loc`, from the value at `at` on.

    There is none where it speaks of a branch of a union that was not meant.
    """
    path, around, beside = at, annotation, data
    steps = list(loc)
    while steps:
        if len(branches(annotation)) > 1:
            # The library names the branch of a union that it tried.
            tried = steps.pop(0)
            best = bare(best_branch(annotation, data))
            records = {option.__name__: option for option in map(bare, branches(annotation)) if is_record(option)}
            if records.get(str(tried), best) is not best or (is_record(best) and tried not in records):
                return None
            if not steps:
                break
            annotation = best
        around = bare(best_branch(annotation, data))
        step = steps.pop(0)
        path = (*path, step)
        annotation = _inside(around, step)
        beside, data = data, _value_inside(data, step)
    return Place(around, beside, path, annotation, data)


def _inside(annotation: Annotation, step: int | str) -> Annotation:
    if is_record(annotation):
        field = fields_of(annotation).get(str(step))
        return field.annotation if field else object
    return get_args(annotation)[-1 if is_mapping(annotation) else 0] if get_args(annotation) else object


def _value_inside(data: Any, step: int | str) -> object:
    if isinstance(data, dict):
        return data.get(step, ABSENT)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else ABSENT


def subject(path: Path, places: Places) -> str:
    """Return how a message speaks of the value at `path`."""
    if not path:
        return f"`{places.whole.source.path.rpartition('/')[2]}`" if places.whole else "the file"
    names = [step for step in path if isinstance(step, str)]
    if isinstance(path[-1], str):
        return f"`{path[-1]}`"
    return f"item {path[-1] + 1} of `{names[-1]}`" if names else f"item {path[-1] + 1}"
