"""Two folders change places in one step of the operating system."""

import ctypes
import os
import sys
from pathlib import Path

HERE = -100
"""`AT_FDCWD` of Linux: paths are not relative to an open folder."""
EXCHANGE = 2
"""`RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS."""


def exchange(one: Path, other: Path) -> bool:
    """Let what stands at `one` and at `other` change places; return false, nothing done, where that is not possible.

    Two renames would leave a moment without a folder in which the process could be killed.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    platform: str = sys.platform
    try:
        system = ctypes.CDLL(None)
        if platform == "linux":
            failure = system.renameat2(HERE, first, HERE, second, EXCHANGE)
        elif platform == "darwin":
            failure = system.renamex_np(first, second, EXCHANGE)
        else:
            return False
    except (AttributeError, OSError, TypeError):
        return False
    return bool(failure == 0)
