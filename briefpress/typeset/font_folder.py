"""The folder in which the fonts of a page lie while it is typeset: Fontconfig reads files and nothing else.

A process that is killed cannot clear up. So each folder is locked as long as the process lives that made it, and what
nobody locks any more is cleared away by the next process that typesets.
"""

import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from shutil import rmtree
from typing import Final

START: Final = "briefpress-fonts-"


def new_font_folder() -> tuple[Path, int | None]:
    """Return a new folder, and the open lock on it; none where the system has no such lock. Raises `OSError`."""
    _clear_abandoned(tempfile.gettempdir())
    while True:
        folder = tempfile.mkdtemp(prefix=START)
        try:
            lock = _locked(folder)
        except (BlockingIOError, FileNotFoundError):
            # Another process takes it for abandoned.
            continue
        except OSError:
            return Path(folder), None
        # Another process may have done so before it was locked.
        if lock is None or os.path.isdir(folder):  # noqa: PTH112
            return Path(folder), lock
        os.close(lock)


def _locked(folder: str) -> int | None:
    """Return the lock on `folder`. Raises `OSError`, also where another process has it."""
    if sys.platform == "win32":
        return None
    import fcntl

    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise
    return lock


@cache
def _clear_abandoned(parent: str) -> None:
    """Remove the folders of processes that are gone from `parent`: once in a process, for there may be much to see."""
    with suppress(OSError):
        for entry in os.listdir(parent):  # noqa: PTH208
            if entry.startswith(START):
                with suppress(OSError):
                    lock = _locked(f"{parent}/{entry}")
                    if lock is not None:
                        rmtree(f"{parent}/{entry}", ignore_errors=True)
                        os.close(lock)
