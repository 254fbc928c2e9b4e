"""Python's garbage collector rests while a document is typeset or checked.

It would look at hundreds of thousands of boxes, styles and elements again and again, and find next to nothing: what is
no longer referred to is freed at once all the same, and circles are opened as soon as they may be
(`typeset/letting_go.py`).
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Let the garbage collector rest meanwhile; afterwards it is as it was."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
