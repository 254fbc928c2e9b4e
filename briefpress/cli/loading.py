"""Loading the program: what is loaded stays for good, so that the collector of garbage never need look through it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Keep the collector at rest while modules are loaded, and have it leave alone what they consist of."""
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if wanted:
            gc.enable()
