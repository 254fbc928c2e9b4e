"""Code that was made of files of briefpress, kept as Python keeps its own: in `__pycache__`, for this Python alone.

Where nothing can be written, the code is made again by each process.
"""

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from typing import Any

import briefpress


def read_code(name: str, made_of: bytes) -> dict[str, Any]:
    """Return what was kept under `name` of what has the digest `made_of`; nothing where that is something else."""
    with suppress(OSError, ValueError, EOFError, TypeError, NotImplementedError):
        kept = marshal.loads(_place(name).read_bytes())  # noqa: S302 - as trustworthy as the code beside it
        if kept[:2] == (MAGIC_NUMBER, made_of):
            return dict(kept[2])
    return {}


def keep_code(name: str, made_of: bytes, code: dict[str, Any]) -> None:
    """Keep `code` under `name`: code objects, texts, numbers, and collections of them."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError, NotImplementedError):
        place = _place(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = place.with_suffix(f".{os.getpid()}.new")
        aside.write_bytes(marshal.dumps((MAGIC_NUMBER, made_of, code)))
        aside.replace(place)


def _place(name: str) -> Path:
    return Path(cache_from_source(str(Path(briefpress.__file__).parent / f"{name}.py"))).with_suffix(".code")
