"""One build at a time in a house: two would write the same files, and do the same work twice.

The lock is the system's own, on a file of the house, and ends with the process that holds it, however that ends. What
stands in the file is for people only: text of a process that is gone means nothing, and the next one writes over it.
"""

import getpass
import json
import os
import socket
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from briefpress.clock import moment, seconds

NAME: Final = "lock"
CAREFULLY: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""What is written must not end up behind a link that somebody has put there, and a pipe is not waited for."""
MOST_BYTES: Final = 10_000
"""How much of the file is read: no owner has more to say."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who builds at the moment. `since` is in seconds since 1970."""

    process: int
    host: str
    user: str
    command: str
    since: float

    def __str__(self) -> str:
        """Return who it is, for people."""
        return f"`{self.command}` of {self.user} on {self.host}, process {self.process}, since {moment(self.since)}"


Waiting = Callable[[Owner | None], None]
"""Told once who builds, when this build has to wait for it; none where that cannot be told."""


@contextmanager
def only_build(folder: Path, waiting: Waiting) -> Iterator[bool]:
    """Be the only build that works with `folder`, which is made where there is none; wait for another to end.

    Gives false, at once, where there can be no lock: the house is read-only, or its disk or system knows none. Who asks
    again for the lock that it holds waits for ever. A child made by a bare fork holds it as well.
    """
    handle = _locked(folder, waiting)
    if handle is None:
        yield False
        return
    try:
        _write(handle, json.dumps(asdict(_this_process())).encode())
        yield True
    finally:
        _write(handle, b"")
        os.close(handle)


def _locked(folder: Path, waiting: Waiting) -> int | None:
    """Return the open file that has the lock; none where there can be none."""
    told = False
    while True:
        handle = _opened(folder)
        if handle is None:
            return None
        locked = False
        try:
            if not _lock(handle, wait=False):
                if not told:
                    waiting(_owner(handle))
                told = True
                _lock(handle, wait=True)
            # Somebody may have cleared the folder away meanwhile: then it is the lock of nobody.
            locked = _still_there(folder, handle)
            if locked:
                return handle
        except OSError:
            return None
        finally:
            if not locked:
                os.close(handle)


def _opened(folder: Path) -> int | None:
    for flags in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(folder / NAME, flags | CAREFULLY, 0o666)
        except OSError:
            continue
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return handle
        os.close(handle)
    return None


def _lock(handle: int, *, wait: bool) -> bool:
    """Take the lock and return true; return false where another has it and this is not to wait. Raises `OSError`."""
    if sys.platform == "win32":
        raise OSError("no such lock")
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _still_there(folder: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(folder / NAME))
    except FileNotFoundError:
        return False


def _owner(handle: int) -> Owner | None:
    """Return the owner as it stands in the file; none where that is being written, or is damaged."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        owner = Owner(**json.loads(os.read(handle, MOST_BYTES)))
        # As text, so that what does not fit is found here.
        str(owner)
    except (OSError, ValueError, TypeError, OverflowError, RecursionError):
        return None
    return owner


def _write(handle: int, text: bytes) -> None:
    """Make the file say `text`. Where it may not be written, or the disk is full, the lock holds all the same."""
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text)


def _this_process() -> Owner:
    command = " ".join((Path(sys.argv[0]).name, *sys.argv[1:]))[:200]
    return Owner(os.getpid(), socket.gethostname(), _user(), command, seconds())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
