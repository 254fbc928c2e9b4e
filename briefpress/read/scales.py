"""The scales of a house: `templates/scales/`, its own first, then the built-in ones."""

import re
from collections.abc import Mapping
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.look import Look
from briefpress.model.scale import Scale
from briefpress.read.schema import validate
from briefpress.read.yaml import parse_yaml

FILE: Final = re.compile(r"scales/(?P<name>[^/]+)\.yaml")


def read_scales(look: Look) -> Outcome[Mapping[str, Scale]]:
    """Return the scales of `look` by name, those that can be read, and what is wrong with any of them."""
    scales: dict[str, Scale] = {}
    diagnostics: list[Diagnostic] = []
    for name, source in look.templates.items():
        match = FILE.fullmatch(name)
        if match is None:
            continue
        file = parse_yaml(source)
        diagnostics.extend(file.diagnostics)
        if file.value is None:
            continue
        scale = validate(Scale, file.value)
        diagnostics.extend(scale.diagnostics)
        if scale.value is not None:
            scales[match["name"]] = scale.value
    return Outcome(dict(sorted(scales.items())), tuple(diagnostics))
