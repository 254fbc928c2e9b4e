"""Memory is handled in another way while one large document is typeset or judged.

Python's garbage collector would look at hundreds of thousands of boxes, styles and elements again and again, and find
next to nothing: what is no longer referred to is freed at once all the same, and circles are opened as soon as they may
be (`typeset/letting_go.py`).

What is freed lies in holes between what is kept. The allocator of Linux holds on to these, and what follows can use few
of them: after a long report they are a third of the process.
"""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def memory_for_one_document() -> Iterator[None]:
    """Let the garbage collector rest meanwhile; afterwards it is as it was, and the system has back what is free."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
        _give_back()


def _give_back() -> None:
    # The C library of most Linuxes has this function; others have no need of it, or nothing like it.
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
