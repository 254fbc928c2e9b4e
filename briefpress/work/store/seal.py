"""The seal of a kept result: by it, each damage is noticed, and each result that was kept for another task."""

import hashlib
from typing import Final

MAGIC: Final = b"briefpr1"
"""How every file of a store begins. Another form of the header has another one."""
LENGTH: Final = 8
DIGEST: Final = 32
HEADER: Final = len(MAGIC) + LENGTH + DIGEST
"""Bytes before the content: the magic, its length, and the SHA-256 of its key and itself."""
FORMAT: Final = "1"
"""The version of everything that lies in a store, as part of each path."""


def path_of(key: str) -> str:
    """Return where the result with `key` lies in any store, with `/` between folders."""
    return f"{FORMAT}/{key[:2]}/{key}"


def sealed(key: str, content: bytes) -> bytes:
    """Return `content` with its header, as it is kept under `key`."""
    return b"".join((MAGIC, len(content).to_bytes(LENGTH, "big"), _digest(key, content), content))


def opened(key: str, kept: bytes) -> bytes | None:
    """Return the content of what was kept under `key`; none where it is damaged, or is another's."""
    content = kept[HEADER:]
    header = b"".join((MAGIC, len(content).to_bytes(LENGTH, "big"), _digest(key, content)))
    return content if kept[:HEADER] == header else None


def _digest(key: str, content: bytes) -> bytes:
    total = hashlib.sha256(key.encode())
    total.update(content)
    return total.digest()
