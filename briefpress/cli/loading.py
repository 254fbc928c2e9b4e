"""Loading the program: what is loaded stays for good, so that the collector of garbage never need look through it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from briefpress.cli.written_methods import kept_methods


@contextmanager
def loading(part: str) -> Iterator[None]:
    """Keep the collector at rest while a part of the program is loaded, and have it leave alone what that consists of.

    What is compiled on the way is kept under the name of the part.
    """
    wanted = gc.isenabled()
    gc.disable()
    try:
        with kept_methods(part):
            yield
    finally:
        gc.freeze()
        if wanted:
            gc.enable()
