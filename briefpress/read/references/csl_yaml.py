"""`references.yaml`: entries by id, or a list of works as CSL-YAML has it."""

from collections.abc import Mapping
from typing import Any, Final

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.places import Path, Places
from briefpress.read.references.csl_fields import csl_work
from briefpress.read.references.keys import check_key, repeated_key
from briefpress.read.yaml import YamlFile

LIST: Final = "references"
"""The key under which a file of CSL-YAML may hold its list."""


def as_entries(file: YamlFile) -> Outcome[YamlFile]:
    """Return a file as entries by id, in the words of our records; a list of works loses those without an id."""
    diagnostics: list[Diagnostic] = []
    listed = _listed(file)
    if listed is None:
        ids: dict[str, Path] = {key: (key,) for key in file.data} if isinstance(file.data, dict) else {}
    else:
        ids = {}
        prefix, items = listed
        for index, item in enumerate(items):
            path = (*prefix, index)
            key = item.get("id") if isinstance(item, dict) else None
            span = file.places.values.get((*path, "id")) or file.places.value(*path)
            fault = check_key("" if key is None else str(key), span)
            if fault is None and str(key) in ids:
                fault = repeated_key(str(key), span, file.places.value(*ids[str(key)]))
            if fault:
                diagnostics.append(fault)
            else:
                ids[str(key)] = path
    if not ids:
        return Outcome(YamlFile(None, file.places, {}) if listed else file, tuple(diagnostics))
    data = {id_: _at(file.data, path) for id_, path in ids.items()}
    if listed is None and not any(isinstance(work, dict) and _is_csl(work) for work in data.values()):
        return Outcome(file)
    return Outcome(_rewritten(file, data, ids), tuple(diagnostics))


def is_listed(file: YamlFile) -> bool:
    """Return whether a file, as it was read, is a list of works."""
    return _listed(file) is not None


def _listed(file: YamlFile) -> tuple[Path, list[Any]] | None:
    if isinstance(file.data, list):
        return (), file.data
    works = file.data.get(LIST) if isinstance(file.data, dict) else None
    return ((LIST,), works) if isinstance(works, list) else None


def _is_csl(work: Mapping[str, Any]) -> bool:
    """Return whether a work has a field in the words of CSL."""
    return any("-" in key or key.isupper() for key in work) or any(isinstance(v, dict) for v in work.values())


def _rewritten(file: YamlFile, data: Mapping[str, Any], ids: Mapping[str, Path]) -> YamlFile:
    done: dict[str, Any] = {}
    # From the way to a field in the file to the way to it among the entries.
    ways: dict[Path, Path] = {path: (id_,) for id_, path in ids.items()}
    for id_, work in data.items():
        if not isinstance(work, dict):
            done[id_] = work
            continue
        read = csl_work(work)
        # What nothing knows is told, as in any file of ours.
        done[id_] = {**read.fields, **{name: work[name] for name in read.unknown}}
        named = {**{name: name for name in read.unknown}, **read.written}
        ways.update({(*ids[id_], written): (id_, name) for name, written in named.items()})
    places = file.places
    keys = _moved(places.keys, ways)
    for id_, path in ids.items():
        # An item of a list has no key of its own; where it is named, its id is meant.
        id_span = places.values.get((*path, "id"))
        if id_span is not None:
            keys.setdefault((id_,), id_span)
    return YamlFile(done, Places(places.whole, _moved(places.values, ways), keys), _moved(file.texts, ways))


def _moved(spans: Mapping[Path, Any], ways: Mapping[Path, Path]) -> dict[Path, Any]:
    moved: dict[Path, Any] = {}
    for path, span in spans.items():
        for length in range(len(path), 0, -1):
            if path[:length] in ways:
                rest = (step.replace("-", "_") if isinstance(step, str) else step for step in path[length:])
                moved[(*ways[path[:length]], *rest)] = span
                break
    return moved


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
