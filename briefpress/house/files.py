"""Reading files of the house."""

import os
import stat
from pathlib import Path
from typing import Final

from briefpress.diagnostics.codes.house import NOT_A_FILE, TOO_LARGE, UNREADABLE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.house.decoding import decode
from briefpress.house.location import CONTENT, House
from briefpress.house.paths import is_spelled_so, locate, missing
from briefpress.house.reads import note_read

MOST_BYTES_OF_TEXT: Final = 5_000_000
"""How many bytes a text file may have."""
MOST_BYTES: Final = 50_000_000
"""How many bytes any other file may have."""
BACKUP_ENDINGS: Final = ("~", ".bak", ".orig", ".swp", ".swo", ".tmp")
"""How the names of files end that editors leave behind."""
BACKUP_STARTS: Final = (".", "#", "~$")
"""How the names of hidden files, and of locks of editors and office programs, start."""
NO_CONTENT: Final = frozenset({"Thumbs.db", "desktop.ini", "__pycache__"})
"""What systems put into folders by themselves."""


def read_source(
    house: House, path: str, most_bytes: int = MOST_BYTES_OF_TEXT, at: Span | None = None
) -> Outcome[Source]:
    """Return the text file at `path`, decoded. `at` is the place that names it, where there is one."""
    content = read_bytes(house, path, most_bytes, at)
    return Outcome(None, content.diagnostics) if content.value is None else decode(path, content.value)


def read_listed(house: House, path: str) -> Outcome[Source]:
    """Return the text file at `path`, which `list_files` has just found: so it is spelled as it stands on the disk."""
    place = f"{house.root}/{path}"
    try:
        status = os.lstat(place)
        # What is anything else than a small file of its own folder is looked at closely.
        if stat.S_ISREG(status.st_mode) and status.st_size <= MOST_BYTES_OF_TEXT:
            with open(place, "rb") as file:  # noqa: PTH123
                content = file.read()
            note_read(path)
            return decode(path, content)
    except OSError:
        pass
    return read_source(house, path)


def read_bytes(house: House, path: str, most_bytes: int = MOST_BYTES, at: Span | None = None) -> Outcome[bytes]:
    """Return the content of the file at `path`. `at` is the place that names it, where there is one."""
    located = locate(house, path, at)
    if located.value is None:
        return Outcome(None, located.diagnostics)
    span = at or span_of_file(path)
    try:
        status = located.value.stat()
        if not is_spelled_so(house, path):
            return Outcome(None, (missing(house, path, at),))
        # Pipes and devices are refused before they are opened, for opening one may never return.
        if not stat.S_ISREG(status.st_mode):
            help_ = "put a file in its place, or name another one"
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "not a file"
            return Outcome(
                None, (NOT_A_FILE.at(span, f"`{path}` is {what}", label="a file is needed here", help=help_),)
            )
        with located.value.open("rb") as file:
            content = file.read(most_bytes + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Outcome(None, (missing(house, path, at),))
    except OSError as error:
        message = f"`{path}` cannot be read: {reason(error)}"
        return Outcome(None, (UNREADABLE.at(span, message, help="see to its permissions"),))
    if len(content) > most_bytes:
        message = f"`{path}` is larger than {most_bytes / 1_000_000:g} MB"
        return Outcome(None, (TOO_LARGE.at(span, message, label="too large", help="make the file smaller"),))
    return Outcome(content)


def is_file(house: House, path: str) -> bool:
    """Return whether `path` names a file inside the house, capital letters as written."""
    location = locate(house, path).value
    return location is not None and _kind(location) == stat.S_IFREG and is_spelled_so(house, path)


def is_there(house: House, path: str) -> bool:
    """Return whether anything stands at `path`, readable or not: a file, a folder, a link that leads nowhere."""
    note_read(path)
    return os.path.lexists(house.root / path) and is_spelled_so(house, path)


def file_size(house: House, path: str) -> int | None:
    """Return the size of the file at `path` in bytes; none where there is no such file."""
    location = locate(house, path).value
    if location is None or _kind(location) != stat.S_IFREG:
        return None
    return location.stat().st_size


def list_files(house: House, folder: str) -> tuple[str, ...]:
    """Return the paths of all files under `folder`, sorted; hidden and left-over files are not among them.

    Linked folders inside the house are followed. Names that are not Unicode are left out: no text can name them.
    """
    location = locate(house, folder).value
    if location is None:
        return ()
    return tuple(sorted(_files_under(house, location, folder.rstrip("/"), above=())))


def links_out(house: House, folder: str) -> tuple[Diagnostic, ...]:
    """Return an error for `folder`, or for each file and folder under it, that is a link out of the house.

    Hidden files, and those whose name starts with `_`, are left alone: nothing reads them.
    """
    located = locate(house, folder)
    if located.value is None:
        return located.diagnostics
    found: list[Diagnostic] = []
    for name in sorted(_names(located.value)):
        place = located.value / name
        if name.startswith("_"):
            continue
        if place.is_symlink():
            # One that stays inside leads to what is looked through by itself.
            found.extend(locate(house, f"{folder}/{name}").diagnostics)
        elif _kind(place) == stat.S_IFDIR:
            found.extend(links_out(house, f"{folder}/{name}"))
    return tuple(found)


def brief_slugs(house: House) -> tuple[str, ...]:
    """Return the names of the folders of `content/` that hold briefs, sorted; none where it leads out of the house."""
    content = locate(house, CONTENT).value
    if content is None:
        return ()
    names = [name for name in _names(content) if not name.startswith("_")]
    return tuple(sorted(name for name in names if _kind(content / name) == stat.S_IFDIR))


def reason(error: OSError) -> str:
    """Return what the system said, as part of a message."""
    return (error.strerror or type(error).__name__).lower()


def _files_under(house: House, location: Path, path: str, above: tuple[str, ...]) -> list[str]:
    real = os.path.realpath(location)
    # A linked folder may lead back to one it stands in, or out of the house.
    if real in above or not Path(real).is_relative_to(house.root):
        return []
    found: list[str] = []
    for name in _names(location):
        kind = _kind(location / name)
        if kind == stat.S_IFDIR:
            found.extend(_files_under(house, location / name, f"{path}/{name}", (*above, real)))
        elif kind is not None:
            found.append(f"{path}/{name}")
    return found


def _names(folder: Path) -> list[str]:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names only, no paths are needed
    except OSError:
        return []
    return [name for name in names if is_content(name)]


def is_content(name: str) -> bool:
    """Return whether a file or folder called `name` may be content: neither hidden nor left over by a program."""
    if name.startswith(BACKUP_STARTS) or name.endswith(BACKUP_ENDINGS) or name in NO_CONTENT:
        return False
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def _kind(location: Path) -> int | None:
    """Return the type bits of what stands at `location`, links followed; none where nothing does."""
    try:
        return stat.S_IFMT(location.stat().st_mode)
    except OSError:
        return None
