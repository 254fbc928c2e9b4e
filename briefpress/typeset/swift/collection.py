"""Python's garbage collector rests while a document is laid out and written.

It would look at hundreds of thousands of boxes and styles again and again, and find next to nothing: WeasyPrint makes
few circles, and what it no longer refers to is freed at once all the same.
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
