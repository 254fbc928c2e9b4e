"""The specs of charts in a brief's folder: JSON that describes a drawing and reaches nothing outside itself."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from briefpress.diagnostics.codes.chart import BROKEN_SPEC, OPEN_SPEC, TOO_MUCH
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.house.files import read_source
from briefpress.house.location import House
from briefpress.model.chart import ChartSpec

SPEC_ENDING: Final = ".vl.json"
MOST_BYTES: Final = 200_000
"""How large the spec of a chart may be."""
DEEPEST: Final = 60
"""How deep the parts of the spec of a chart may be nested."""
MOST_STEPS: Final = 10_000
"""How many rows a spec of a chart may make up (`sequence`)."""
MOST_FAULTS: Final = 20
"""How many faults of one spec of a chart are told."""
REACHING: Final[Mapping[str, str]] = {
    "url": "declare the data in brief.yaml; the chart shows what stands behind `:::{chart}`",
    "href": "a chart is one image, in which nothing is a link",
    "loader": "nothing is loaded",
}
"""The keys by which a spec reaches out, and what to do instead."""
VIEWS: Final = ("mark", "layer", "facet", "hconcat", "vconcat", "concat", "repeat")


def read_chart_specs(house: House, folder: str, paths: Iterable[str]) -> Outcome[Mapping[str, ChartSpec]]:
    """Return the specs at `paths` by their path in the brief's `folder`; what is wrong with any of them is told."""
    specs: dict[str, ChartSpec] = {}
    diagnostics: list[Diagnostic] = []
    for path in paths:
        source = read_source(house, path, MOST_BYTES)
        diagnostics.extend(source.diagnostics)
        if source.value is not None:
            diagnostics.extend(_faults(source.value))
            whole = Span(source.value, 0, len(source.value.text))
            name = path.removeprefix(folder)
            specs[name] = ChartSpec(name, source.value.text, span=whole)
    return Outcome(specs, tuple(diagnostics))


def _faults(source: Source) -> Iterator[Diagnostic]:
    try:
        spec = json.loads(source.text)
    except json.JSONDecodeError as error:
        at = min(error.pos, max(len(source.text) - 1, 0))
        message = f"the spec is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        yield BROKEN_SPEC.at(Span(source, at, min(at + 1, len(source.text))), message, help="put the text right here")
        return
    except RecursionError:
        yield BROKEN_SPEC.at(Span(source, 0, 1), "the spec is nested too deep", help="make it plainer")
        return
    if not isinstance(spec, dict) or not any(view in spec for view in VIEWS):
        help_ = 'a spec is an object with a `"mark"` and an `"encoding"`, or with layers or facets of such'
        yield BROKEN_SPEC.at(Span(source, 0, 1), "the spec draws nothing", label="no mark", help=help_)
        return
    found = list(_reaching(spec, source, 0))
    yield from found[:MOST_FAULTS]


def _reaching(value: Any, source: Source, depth: int) -> Iterator[Diagnostic]:
    if depth > DEEPEST:
        yield BROKEN_SPEC.at(Span(source, 0, 1), "the spec is nested too deep", help="make it plainer")
    elif isinstance(value, list):
        for inner in value:
            yield from _reaching(inner, source, depth + 1)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in REACHING:
                message = f"the spec of a chart cannot have `{key}`"
                yield OPEN_SPEC.at(_place(source, key), message, label="reaches out of the page", help=REACHING[key])
            elif key == "mark" and "image" in (inner, inner.get("type") if isinstance(inner, dict) else None):
                message, help_ = "a chart cannot show images", "take a `point`, or the directive `figure`"
                yield OPEN_SPEC.at(_place(source, "image"), message, label="reaches out of the page", help=help_)
            elif key == "sequence" and _steps(inner) > MOST_STEPS:
                message = f"a spec makes up {MOST_STEPS} rows at most"
                yield TOO_MUCH.at(_place(source, "sequence"), message, help="take fewer steps")
            # Values are data: whatever their names, nothing is looked up by them.
            elif key not in ("values", "datasets", "usermeta"):
                yield from _reaching(inner, source, depth + 1)


def _steps(sequence: Any) -> float:
    numbers = sequence if isinstance(sequence, dict) else {}
    start, stop, step = (numbers.get(name, default) for name, default in (("start", 0), ("stop", 0), ("step", 1)))
    if not all(isinstance(number, int | float) for number in (start, stop, step)):
        return float("inf")
    return abs(stop - start) / abs(step) if step else float("inf")


def _place(source: Source, word: str) -> Span:
    found = Span(source, 0, len(source.text)).find(f'"{word}"')
    return Span(source, found.start + 1, found.end - 1) if found.text == f'"{word}"' else Span(source, 0, 1)
