"""A folder becomes a house: whole or not at all, and never over what somebody keeps there."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from briefpress.diagnostics.codes.house import FOLDER_NOT_EMPTY, UNWRITABLE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import span_of_file
from briefpress.house.location import SETTINGS, House
from briefpress.house.writing import NEW, cannot_write, fill, remove, write_file
from briefpress.model.manifest import OutputFile

ASIDE: Final = f"{NEW}house"
MAY_BE_THERE: Final = frozenset({".git", ASIDE})
"""What an empty folder may hold: a fresh repository, and what a killed run left."""


def write_new_house(folder: Path, files: Sequence[OutputFile]) -> Outcome[tuple[str, ...]]:
    """Make a house of `files` at `folder` and return their paths; a folder that holds anything is left alone."""
    refusal = _refusal(folder)
    if refusal:
        return Outcome(None, (refusal,))
    try:
        _write(Path(os.path.realpath(folder)), files)
    except OSError as error:
        return Outcome(None, (cannot_write(str(folder), error),))
    return Outcome(tuple(sorted(file.path for file in files)))


def write_over_house(folder: Path, files: Sequence[OutputFile]) -> Outcome[tuple[str, ...]]:
    """Write `files` into `folder`, over those of the same names, each whole or not at all; others stay as they are."""
    house = House(Path(os.path.realpath(folder)))
    written: list[str] = []
    for file in sorted(files, key=lambda file: file.path):
        outcome = write_file(house, file.path, file.content)
        if outcome.diagnostics:
            return Outcome(None, outcome.diagnostics)
        written.append(file.path)
    return Outcome(tuple(written))


def _refusal(folder: Path) -> Diagnostic | None:
    """Return why no new house can be made at `folder`; none where one can."""
    span = span_of_file(str(folder))
    try:
        held = sorted(entry.name for entry in folder.iterdir() if entry.name not in MAY_BE_THERE)
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        message = f"`{folder}` cannot be made: it or what it should stand in is a file"
        return UNWRITABLE.at(span, message, help="name a folder that does not exist yet")
    except OSError as error:
        return cannot_write(str(folder), error)
    if not held:
        return None
    message = f"`{folder}` is not empty: it holds `{held[0]}`" + (f" and {len(held) - 1} more" * bool(held[1:]))
    return FOLDER_NOT_EMPTY.at(span, message, help="name a folder that does not exist yet, or an empty one")


def _write(folder: Path, files: Sequence[OutputFile]) -> None:
    """Write a new house whole or not at all. Raises `OSError`."""
    if not os.path.lexists(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = folder.with_name(NEW + folder.name)
        remove(aside)
        try:
            fill(aside, files)
            aside.rename(folder)
        finally:
            remove(aside)
        return
    # A folder that exists keeps its identity, for it may be the one that somebody works in.
    aside = folder / ASIDE
    remove(aside)
    moved: list[Path] = []
    try:
        fill(aside, files)
        # The settings come last: they make the folder a house.
        for entry in sorted(aside.iterdir(), key=lambda entry: (entry.name == SETTINGS, entry.name)):
            moved.append(entry.rename(folder / entry.name))  # noqa: PERF401 - what was moved counts after a failure too
    except OSError:
        for entry in moved:
            remove(entry)
        raise
    finally:
        remove(aside)
