"""The methods that `dataclasses` writes for each class, compiled once: without that, a tenth of a second of each start.

Python keeps the code of modules, but not that of texts which are run while these are loaded.
"""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from briefpress.house.code_cache import keep_code, read_code

FORM = b"the code of each text"


@contextmanager
def kept_methods(name: str) -> Iterator[None]:
    """Have the methods of classes that are loaded meanwhile taken from what was kept under `name`."""
    kept = read_code(name, FORM)
    used: dict[str, CodeType] = {}

    def run(text: str, names: dict[str, Any], written: dict[str, Any]) -> None:
        code = used[text] = kept.get(text) or compile(text, "<string>", "exec", dont_inherit=True)
        exec(code, names, written)  # noqa: S102 - what `dataclasses` would do itself

    # A module finds its own names before those that are built in.
    vars(dataclasses)["exec"] = run
    try:
        yield
    finally:
        del vars(dataclasses)["exec"]
        if not used.keys() <= kept.keys():
            keep_code(name, FORM, used)
