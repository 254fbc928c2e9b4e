"""Paths as authors write them: relative to the house, `/` between folders, never out of it."""

import os
import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

from briefpress.diagnostics.codes.house import MISSING_FILE, OUTSIDE_THE_HOUSE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.diagnostics.suggestion import nearest, one_of
from briefpress.house.location import House
from briefpress.house.reads import note_read

MOST_NAMES = 8


def locate(house: House, path: str, at: Span | None = None) -> Outcome[Path]:
    """Return where `path` stands on the disk, there or not; a diagnostic where it leads out of the house.

    `at` is the place that names the path; without one the diagnostic names the path only.
    """
    note_read(path)
    problem = _why_outside(house, path)
    if problem:
        diagnostic = OUTSIDE_THE_HOUSE.at(
            at or span_of_file(path),
            f"`{path}` {problem}",
            label="not in the house",
            help="copy the file into the house and name it relative to its folder, with `/` between folders",
        )
        return Outcome(None, (diagnostic,))
    return Outcome(house.root / path)


def is_spelled_so(house: House, path: str) -> bool:
    """Return whether every part of `path` stands on the disk under exactly this name, capital letters included.

    A disk that does not tell capital letters apart finds a file under a wrong name, and the next machine does not.
    """
    parts = PurePosixPath(path).parts
    return all(_has(house.root.joinpath(*parts[:depth]), part) for depth, part in enumerate(parts))


def missing(house: House, path: str, at: Span | None = None) -> Diagnostic:
    """Return the diagnostic for a file that is not there, with the name that may have been meant."""
    folder, rest = house.root, list(PurePosixPath(path).parts)
    known: list[str] = []
    while rest and os.path.lexists(folder / rest[0]) and _has(folder, rest[0]):
        known.append(rest[0])
        folder = folder / rest.pop(0)
    return MISSING_FILE.at(
        at or span_of_file(path),
        f"`{path}` is missing",
        label="no such file",
        help=_nearby(folder, "/".join(known), rest),
    )


def _why_outside(house: House, path: str) -> str:
    windows = PureWindowsPath(path)
    if not path.strip() or "\0" in path:
        return "is no path"
    if path.startswith("/") or windows.drive or windows.root:
        return "is absolute"
    if "\\" in path:
        return "has backslashes"
    if ".." in path.split("/"):
        return "goes up with `..`"
    if not Path(os.path.realpath(house.root / path)).is_relative_to(house.root):
        return "leads out of the house by a symbolic link"
    return ""


def _is_dangling(path: Path) -> bool:
    return path.is_symlink() and not os.path.lexists(os.path.realpath(path))


def _has(folder: Path, name: str) -> bool:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names only, no paths are needed
    except OSError:
        return True
    return name in names or _composed(name) in map(_composed, names)


def _nearby(folder: Path, known: str, rest: list[str]) -> str:
    """Say which names there are where the path stops to be right."""
    if rest and _is_dangling(folder / rest[0]):
        return f"the link `{rest[0]}` leads to nothing; put what it stands for in its place"
    names = _names_in(folder)
    within = f"{known}/" if known else ""
    if not rest:
        return ""
    if not names:
        return f"the folder `{known}` is empty" if folder.is_dir() else f"`{known}` is not a folder"
    best = nearest(rest[0], names)
    if best:
        whole = "/".join([best, *rest[1:]])
        return f"did you mean `{within}{whole if os.path.lexists(folder / whole) else best}`?"
    where = f"`{known}`" if known else "the house"
    if len(names) > MOST_NAMES:
        return f"{where} holds {len(names)} other names"
    return f"{where} holds {one_of(names)}"


def _names_in(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:
        return []


def _composed(name: str) -> str:
    # macOS may store `é` as two characters; authors type one.
    return unicodedata.normalize("NFC", name)
