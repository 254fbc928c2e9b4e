"""The references of a house, from up to three files."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.house.files import is_there, read_source
from briefpress.house.location import House
from briefpress.model.places import Path, Places
from briefpress.model.reference import ReferenceEntry
from briefpress.model.shared import Prose, Register
from briefpress.read.formats import check_id
from briefpress.read.references.csl_json import read_csl_json
from briefpress.read.references.csl_yaml import as_entries, is_listed
from briefpress.read.references.keys import repeated_key
from briefpress.read.schema import validate, validate_entries
from briefpress.read.yaml import YamlFile, parse_yaml


def _read_yaml(source: Source) -> Outcome[YamlFile]:
    file = parse_yaml(source)
    if file.value is None:
        return file
    entries = as_entries(file.value)
    # The ids of our own form are narrower than the keys of other programs.
    ids = [] if is_listed(file.value) or not isinstance(file.value.data, dict) else list(file.value.data)
    odd = tuple(d for id_ in ids for d in check_id(id_, file.value.places.keys.get((id_,))))
    return Outcome(entries.value, file.diagnostics + entries.diagnostics + odd)


def _read_bibtex(source: Source) -> Outcome[YamlFile]:
    # Here, because few houses have such a file, and what reads it takes long to load.
    from briefpress.read.references.bibtex import read_bibtex

    return read_bibtex(source)


READERS: Final[Mapping[str, Callable[[Source], Outcome[YamlFile]]]] = {
    "references.yaml": _read_yaml,
    "references.json": read_csl_json,
    "references.bib": _read_bibtex,
}
"""The files that references may stand in, and what reads each."""


def read_references(house: House, folder: str) -> Outcome[tuple[Register[ReferenceEntry], ...]]:
    """Return a register for each file of references in `folder`; none where one cannot be read at all."""
    registers: list[Register[ReferenceEntry]] = []
    diagnostics: list[Diagnostic] = []
    complete = True
    for name, reader in READERS.items():
        path = f"{folder}/{name}"
        if not is_there(house, path):
            continue
        source = read_source(house, path)
        diagnostics.extend(source.diagnostics)
        register = _register(source.value, reader) if source.value else Outcome(None)
        diagnostics.extend(register.diagnostics)
        if register.value is None:
            complete = False
        else:
            registers.append(register.value)
    return Outcome(tuple(registers) if complete else None, tuple(diagnostics))


# A process that builds again finds most files as they were: what the last ones say is kept.
@lru_cache(maxsize=4)
def _register(source: Source, reader: Callable[[Source], Outcome[YamlFile]]) -> Outcome[Register[ReferenceEntry]]:
    file = reader(source)
    if file.value is None:
        return Outcome(None, file.diagnostics)
    entries = _validated(file.value)
    diagnostics = file.diagnostics + entries.diagnostics
    if entries.value is None:
        return Outcome(None, diagnostics)
    return Outcome(Register(entries.value, Prose(), file.value.places), diagnostics)


def merged(registers: tuple[Register[ReferenceEntry], ...]) -> Outcome[Register[ReferenceEntry]]:
    """Return one register of all; a key that two files have is an error in the second."""
    entries: dict[str, ReferenceEntry] = {}
    values: dict[Path, Span] = {}
    keys: dict[Path, Span] = {}
    diagnostics: list[Diagnostic] = []
    for register in registers:
        mine = [path for path in register.places.keys if len(path) == 1]
        repeated = {path[0] for path in mine if path in keys}
        diagnostics.extend(
            repeated_key(str(path[0]), register.places.keys[path], keys[path]) for path in mine if path[0] in repeated
        )
        entries.update({key: entry for key, entry in register.entries.items() if key not in repeated})
        values.update({path: span for path, span in register.places.values.items() if path[:1] not in keys})
        keys.update({path: span for path, span in register.places.keys.items() if path[:1] not in keys})
    whole = registers[0].places.whole if registers else None
    return Outcome(Register(entries, Prose(), Places(whole, values, keys)), tuple(diagnostics))


def _validated(file: YamlFile) -> Outcome[Mapping[str, ReferenceEntry]]:
    if file.data is not None and not isinstance(file.data, dict):
        return validate_entries(ReferenceEntry, file)  # which says what is wrong
    entries: dict[str, ReferenceEntry] = {}
    diagnostics: list[Diagnostic] = []
    for key in file.data if isinstance(file.data, dict) else ():
        outcome = validate(ReferenceEntry, file, (key,))
        diagnostics.extend(outcome.diagnostics)
        if outcome.value is not None:
            entries[key] = outcome.value
    return Outcome(entries, tuple(diagnostics))
