"""Fontconfig without the fonts of the machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

VARIABLE: Final = "FONTCONFIG_FILE"
CONFIGURATION: Final = Path(__file__).with_name("no-system-fonts.conf")


@contextmanager
def no_system_fonts() -> Iterator[None]:
    """Let Fontconfig configurations made inside know no font at all; the environment is restored behind it."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(CONFIGURATION)
    try:
        yield
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before
