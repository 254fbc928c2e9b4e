"""The data files that `brief.yaml` declares."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from briefpress.diagnostics.codes.data import BAD_DATA_PATH, DUPLICATE_DATA
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.house.files import read_source
from briefpress.house.location import House
from briefpress.model.data import DataEntry, DataFile
from briefpress.model.places import Path, Places
from briefpress.read.csv import read_data
from briefpress.read.schema import validate, value_at
from briefpress.read.yaml import YamlFile

DATA_ENDING: Final = ".csv"


@dataclass(frozen=True, slots=True)
class DeclaredData:
    """An entry under `data:`, and the way to it."""

    entry: DataEntry
    at: Path


def data_entries(file: YamlFile) -> tuple[DeclaredData, ...]:
    """Return the sound entries under `data:` in `brief.yaml`, also where other parts of the file are broken."""
    entries = value_at(file, ("data",))
    ways = [("data", index) for index in range(len(entries) if isinstance(entries, list) else 0)]
    # What is wrong with an entry is told with the rest of the file.
    read = ((validate(DataEntry, file, at).value, at) for at in ways)
    return tuple(DeclaredData(entry, at) for entry, at in read if entry is not None)


def are_all(entries: tuple[DeclaredData, ...], file: YamlFile) -> bool:
    """Return whether `entries` are all that `brief.yaml` declares: not so where it or one of them is broken."""
    declared = value_at(file, ("data",))
    written = len(declared) if isinstance(declared, list) else int(declared is not None)
    return isinstance(file.data, dict) and len(entries) == written


def is_inside(name: str) -> bool:
    """Return whether `name` leads to somewhere in the brief's folder."""
    return not name.startswith("/") and "\\" not in name and ".." not in name.split("/")


def read_data_files(
    house: House, folder: str, entries: Iterable[DeclaredData], places: Places
) -> Outcome[tuple[DataFile, ...]]:
    """Return the declared data files in `folder`; none where one of them cannot be read at all."""
    files: list[DataFile | None] = []
    diagnostics = [*_declared_twice(entries, places)]
    for declared in entries:
        place = places.value(*declared.at, "file")
        name = declared.entry.file
        if not name.lower().endswith(DATA_ENDING) or not is_inside(name):
            message = f"`{name}` is not a CSV file in the brief's folder"
            help_ = "save the data as CSV under `data/` and name it `data/NAME.csv`"
            diagnostics.append(BAD_DATA_PATH.at(place, message, label="not a data file", help=help_))
            files.append(None)
            continue
        source = read_source(house, folder + name, at=place)
        data = read_data(declared.entry, source.value, places, declared.at) if source.value else None
        diagnostics.extend((*source.diagnostics, *(data.diagnostics if data else ())))
        files.append(data.value if data else None)
    read = tuple(file for file in files if file is not None)
    return Outcome(read if len(read) == len(files) else None, tuple(diagnostics))


def _declared_twice(entries: Iterable[DeclaredData], places: Places) -> Iterator[Diagnostic]:
    ids: set[str] = set()
    names: set[str] = set()
    for declared in entries:
        entry = declared.entry
        name = posixpath.normpath(entry.file)
        if entry.id in ids:
            message = f"there is another data file with the id `{entry.id}`"
            span = places.value(*declared.at, "id")
            yield DUPLICATE_DATA.at(span, message, label="duplicate id", help="give one of the two another id")
        elif name in names:
            message = f"`{entry.file}` is declared twice"
            span = places.value(*declared.at, "file")
            yield DUPLICATE_DATA.at(span, message, label="second time", help="delete one of the two entries")
        ids.add(entry.id)
        names.add(name)
