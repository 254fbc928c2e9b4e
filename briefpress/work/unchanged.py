"""Keeping a run, so that the same command need not run again before something changes."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefpress.house.location import CONTENT, SETTINGS, House
from briefpress.work.digests import is_young, time_of_files
from briefpress.work.inputs import files_in, installed, watched
from briefpress.work.last_run import FOLDER, Said, content_digest, file_of, keep_run, status_of
from briefpress.work.means import make_folder


@dataclass(frozen=True, slots=True)
class InputsBefore:
    """The inputs of a house before a run: the status of each, and the digest of what was saved only just now."""

    house: House
    status: Mapping[str, str]
    young: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LastRun:
    """A run that is over: the command, how it was typed, its exit code, and what it would say a second time."""

    command: str
    arguments: tuple[str, ...]
    exit_code: int
    words: tuple[Said, ...]


def status_of_inputs(house: House) -> InputsBefore | None:
    """Return the state of all inputs of `house`; none where nothing can be kept in it."""
    folder = house.root / FOLDER
    try:
        make_folder(folder)
        now = time_of_files(folder)
    except OSError:
        return None
    status = {path: status_of(path) for path in watched(house)}
    young = {path: content_digest(path) for path, found in status.items() if is_young(found, now)}
    return InputsBefore(house, status, young)


def keep_last_run(before: InputsBefore | None, run: LastRun, written: Iterable[str]) -> None:
    """Keep `run` for as long as its inputs, and the folders `written` of the house, stay as they are now.

    Where an input has changed meanwhile, nothing is kept: nobody knows which state was read.
    """
    if before is None:
        return
    house = before.house
    place = house.root / FOLDER / file_of(run.command)
    try:
        now = time_of_files(place.parent)
        inputs = _unchanged_inputs(before, now)
        if inputs is None:
            place.unlink(missing_ok=True)
            return
        beside = {*installed(), *_nearer_houses(house), *_outputs(house, written)}
        files = [*inputs, *((path, status_of(path), "-") for path in sorted(beside))]
        keep_run(str(place), run.arguments, run.exit_code, run.words, files)
    except OSError:
        # It was told already that nothing can be kept.
        return


def _unchanged_inputs(before: InputsBefore, now: int) -> list[tuple[str, str, str]] | None:
    """Return path, status and digest of each input, none where one has changed; `now` is the time of the files.

    The digest of one that was saved just before the run is needed only where it might still be saved once more without
    another status: for later runs its status is proof enough.
    """
    if set(watched(before.house)) != set(before.status):
        return None
    found: list[tuple[str, str, str]] = []
    for path, status in before.status.items():
        digest = before.young.get(path, "-")
        if status_of(path) != status or (digest != "-" and content_digest(path) != digest):
            return None
        found.append((path, status, digest if is_young(status, now) else "-"))
    return found


def _outputs(house: House, written: Iterable[str]) -> Iterator[str]:
    for folder in written:
        yield f"{house.root}/{folder}"
        yield from (f"{house.root}/{path}" for path in files_in(house, folder))


def _nearer_houses(house: House) -> Iterator[str]:
    """Yield what would make a house of a folder between this one and the house: then that one would be meant."""
    folder = Path(os.path.realpath(Path.cwd()))
    while folder != house.root and folder.is_relative_to(house.root):
        yield from (str(folder / name) for name in (SETTINGS, CONTENT))
        folder = folder.parent
