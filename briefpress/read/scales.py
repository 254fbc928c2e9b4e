"""The scales of a house: `templates/scales/`, its own first, then the built-in ones."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from briefpress.diagnostics.codes.finding import ODD_SCALE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.model.look import Look
from briefpress.model.places import Places
from briefpress.model.scale import Scale, ScaleTerm
from briefpress.read.schema import validate
from briefpress.read.yaml import parse_yaml

FILE: Final = re.compile(r"scales/(?P<name>[^/]+)\.yaml")


def read_scales(look: Look) -> Outcome[Mapping[str, Scale]]:
    """Return the scales of `look` by name, and what is wrong with any of them; no scales where one cannot be read."""
    scales: dict[str, Scale] = {}
    diagnostics: list[Diagnostic] = []
    for name, source in look.templates.items():
        match = FILE.fullmatch(name)
        if match is None:
            continue
        scale = _scale(source)
        diagnostics.extend(scale.diagnostics)
        if scale.value is not None:
            scales[match["name"]] = scale.value
    return Outcome(None if diagnostics else dict(sorted(scales.items())), tuple(diagnostics))


# A process that builds again finds most files as they were: what they say is kept.
@lru_cache(maxsize=32)
def _scale(source: Source) -> Outcome[Scale]:
    file = parse_yaml(source)
    if file.value is None:
        return Outcome(None, file.diagnostics)
    scale = validate(Scale, file.value)
    odd = tuple(_odd_rows(scale.value, file.value.places)) if scale.value else ()
    return Outcome(scale.value, (*file.diagnostics, *scale.diagnostics, *odd))


def _odd_rows(scale: Scale, places: Places) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each row that another has the id of, and each range that is none."""
    for dimension in ("confidence", "likelihood", "strength"):
        rows: tuple[ScaleTerm, ...] = getattr(scale, dimension)
        for index, row in enumerate(rows):
            if row.id in (before.id for before in rows[:index]):
                at = places.value(dimension, index, "id")
                help_ = "give one of the two another id"
                yield ODD_SCALE.at(at, f"`{row.id}` is the id of two rows", label="used before", help=help_)
            for name, value in (("least", row.least), ("most", row.most)):
                if value is not None and not 0 <= value <= 100:
                    at = places.value(dimension, index, name)
                    yield ODD_SCALE.at(at, f"{value} is no probability", label="in per cent", help="write 0 to 100")
            if row.least is not None and row.most is not None and row.least > row.most:
                at = places.value(dimension, index, "least")
                message = f"`{row.id}` is at least {row.least} and at most {row.most} per cent"
                yield ODD_SCALE.at(at, message, label="more than `most`", help="exchange the two, or correct one")
