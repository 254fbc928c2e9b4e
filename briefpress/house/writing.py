"""Writing into the house: whole or not at all, also when the process is killed on the way.

New content is written aside, in the same folder, and takes its place by a rename. What a killed run leaves behind has
a name of its own and is cleared away by the next run that writes there.
"""

import errno
import glob
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from briefpress.diagnostics.codes.house import DISK_FULL, UNWRITABLE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import span_of_file
from briefpress.house.exchange import exchange
from briefpress.house.files import reason
from briefpress.house.location import House
from briefpress.house.paths import locate
from briefpress.model.manifest import OutputFile

NEW: Final = ".briefpress-new-"
OLD: Final = ".briefpress-old-"
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


def replace_folder(house: House, folder: str, files: Sequence[OutputFile]) -> Outcome[None]:
    """Make `folder` hold exactly `files`, their paths relative to it; on failure it stays as it was.

    It was written where there are no diagnostics; where it held them already, it is not touched.
    """
    if _holds(house, folder, files):
        return Outcome(None)

    def write(aside: Path) -> None:
        fill(aside, files)

    return _replace(house, folder, write)


def write_file(house: House, path: str, content: bytes) -> Outcome[None]:
    """Make the file at `path` hold `content`; on failure it stays as it was.

    It was written where there are no diagnostics; where it held that already, it is not touched.
    """
    place = house.root / path
    if not place.is_symlink() and _holds_content((place, content)):
        return Outcome(None)

    def write(aside: Path) -> None:
        aside.write_bytes(content)

    return _replace(house, path, write)


def _holds(house: House, folder: str, files: Sequence[OutputFile]) -> bool:
    """Return whether `folder` holds exactly `files`, and nothing of it is a link."""
    root = house.root / folder
    if root.is_symlink() or not root.is_dir():
        return False
    there = set(root.rglob("*"))
    wanted = {root / file.path: file.content for file in files}
    folders = {parent for path in wanted for parent in path.parents if parent.is_relative_to(root)} - {root}
    plain = not any(path.is_symlink() for path in there)
    return plain and there == folders | set(wanted) and all(map(_holds_content, wanted.items()))


def fill(folder: Path, files: Sequence[OutputFile]) -> None:
    """Make `folder` and write `files` into it. Raises `OSError`."""
    folder.mkdir()
    inside = House(Path(os.path.realpath(folder)))
    there = {inside.root}
    for file in files:
        place = locate(inside, file.path).value
        if place is None:
            raise OSError(errno.EINVAL, f"`{file.path}` leads out of the folder")
        if place.parent not in there:
            place.parent.mkdir(parents=True, exist_ok=True)
            there.add(place.parent)
        place.write_bytes(file.content)


def clear_leftovers(house: House, folder: str) -> None:
    """Clear `folder` of what runs that were killed have left in it, as far as that can be done now."""
    place = locate(house, folder).value
    if place is None or not place.is_dir():
        return
    with suppress(OSError), alone_in(place) as alone:
        if alone:
            _clear_leftovers(place, "*")


def cannot_write(path: str, error: OSError) -> Diagnostic:
    """Return the diagnostic for a failed write to `path`."""
    span = span_of_file(path)
    if error.errno in FULL:
        message = f"no space is left to write `{path}`"
        return DISK_FULL.at(span, message, help="make room on the disk; what was there before is untouched")
    message = f"`{path}` cannot be written: {reason(error)}"
    return UNWRITABLE.at(span, message, help="see to the permissions of its folder; what was there before is untouched")


@contextmanager
def alone_in(folder: Path) -> Iterator[bool]:
    """Keep other runs from writing into `folder` meanwhile; gives false where the system has no such lock.

    The lock is on the folder itself, leaves no file behind, and ends with the process.
    """
    if sys.platform == "win32":
        yield False
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            alone = True
        except OSError:
            alone = False
        yield alone
    finally:
        os.close(handle)


def _replace(house: House, path: str, write: Callable[[Path], None]) -> Outcome[None]:
    located = locate(house, path)
    if located.value is None:
        return Outcome(None, located.diagnostics)
    target = located.value
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with alone_in(target.parent) as alone:
            _clear_leftovers(target.parent, "*" if alone else glob.escape(target.name))
            aside = target.with_name(NEW + target.name)
            try:
                write(aside)
                _put_in_place(aside, target)
            finally:
                remove(aside)
    except OSError as error:
        return Outcome(None, (cannot_write(path, error),))
    return Outcome(None)


def _holds_content(wanted: tuple[Path, bytes]) -> bool:
    path, content = wanted
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _put_in_place(aside: Path, target: Path) -> None:
    """Let `aside` take the place of `target`; the old content may stand at `aside` afterwards."""
    if aside.is_file() or not os.path.lexists(target):
        aside.replace(target)
    elif not exchange(aside, target):
        old = target.with_name(OLD + target.name)
        target.rename(old)
        try:
            aside.rename(target)
        except OSError:
            old.rename(target)
            raise
        remove(old)


def _clear_leftovers(folder: Path, names: str) -> None:
    """Put back what a killed run had moved away, and remove what it had not finished.

    Without the lock, `names` must be those of this run only: the others' may still be at work.
    """
    for old in folder.glob(OLD + names):
        target = old.with_name(old.name.removeprefix(OLD))
        if os.path.lexists(target):
            remove(old)
        else:
            old.rename(target)
    for aside in folder.glob(NEW + names):
        remove(aside)


def remove(path: Path) -> None:
    """Remove a file, link or folder, as far as the system lets us; nothing there is fine."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    elif os.path.lexists(path):
        path.unlink()
