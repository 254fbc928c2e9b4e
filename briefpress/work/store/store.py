"""What every store offers: results by the key of their task. It may forget, fails softly, and gives no wrong ones."""

import re
from typing import Final, Protocol

from briefpress.diagnostics.diagnostic import Diagnostic

KEY: Final = re.compile(r"[0-9a-f]{64}")
"""What a key looks like: the digest of a task."""


class Store(Protocol):
    """Keeps results by key. Whatever goes wrong, `get` gives a whole result or none, and `put` may do nothing."""

    def get(self, key: str) -> bytes | None:
        """Return what was kept under `key`, none where nothing is or it is damaged. Raises `ValueError` for no key."""

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`, if possible. Raises `ValueError` for no key."""

    def troubles(self) -> tuple[Diagnostic, ...]:
        """Return what went wrong so far, each kind of trouble once. No result is wrong for it, only made anew."""

    def close(self) -> None:
        """Finish what is still being kept, within a limit of time. `get` and `put` are not called any more."""


class NoStore:
    """Keeps nothing."""

    def get(self, key: str) -> bytes | None:
        """Return none."""
        checked(key)
        return None

    def put(self, key: str, content: bytes) -> None:  # noqa: ARG002
        """Do nothing."""
        checked(key)

    def troubles(self) -> tuple[Diagnostic, ...]:
        """Return none."""
        return ()

    def close(self) -> None:
        """Do nothing."""


def checked(key: str) -> str:
    """Return `key`. Raises `ValueError` where it is not one: it becomes part of a path."""
    if not KEY.fullmatch(key):
        raise ValueError(f"not 64 hexadecimal digits: {key[:80]!r}")
    return key
