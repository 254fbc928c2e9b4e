"""Files on their way: written aside under a name that says whose they are, so that what a kill leaves can be told.

It imports nothing that takes long, for a command with nothing to do needs what is built on it.
"""

import os
import re
import sys
import zlib

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""How a file is opened to be written aside: a link that somebody has put there leads nowhere."""
NAME = re.compile(r".*\.(?P<machine>[0-9a-f]{8})\.(?P<process>[0-9]+)\.[0-9]+\.new", re.DOTALL)


def aside_name(name: str, number: int = 0) -> str:
    """Return what a file is called that this process writes, and that will be called `name`."""
    return f"{name}.{_machine()}.{os.getpid()}.{number}.new"


def clear_abandoned(folder: str) -> None:
    """Remove from `folder` what processes of this machine were writing when they were killed."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - pathlib takes long to load
    except OSError:
        return
    for name in names:
        if is_abandoned(name):
            try:
                os.unlink(f"{folder}/{name}")  # noqa: PTH108
            except OSError:
                continue


def is_abandoned(name: str) -> bool:
    """Return whether nobody writes the file aside called `name` any more; false where that cannot be known."""
    found = NAME.fullmatch(name)
    # To ask after a process of another machine is of no use, and on Windows it would end the one that is asked after.
    if found is None or found["machine"] != _machine() or sys.platform == "win32":
        return False
    try:
        os.kill(int(found["process"]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _machine() -> str:
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}"
