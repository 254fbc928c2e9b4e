"""The bound of a store in a folder: what was not used for the longest time makes room."""

import os
import re
from collections.abc import Iterator, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefpress.work.store.store import KEY

KEPT_SHARE: Final = 0.8
"""How much of the bound is filled after an eviction, so that the next one is a while away."""
FORMAT_FOLDER: Final = re.compile(r"[0-9]+")
PART_FOLDER: Final = re.compile(r"[0-9a-f]{2}")


@dataclass(frozen=True, slots=True, order=True)
class _Kept:
    """One file. They are in the order in which they go."""

    in_use: bool
    used_at: int
    path: str
    size: int


def evict(root: Path, most_bytes: int, in_use: Set[str]) -> int:
    """Remove results where there are more than `most_bytes` of them, and return how many bytes are left.

    Those with a key that is `in_use` go last. Older formats count and go like all others. What has not the name of a
    result is none of ours, whoever put it there, and left alone.
    """
    kept = sorted(_all_kept(root, in_use))
    total = sum(one.size for one in kept)
    if total <= most_bytes:
        return total
    for one in kept:
        with suppress(OSError):
            os.unlink(one.path)  # noqa: PTH108 - a text, for thousands of files
            total -= one.size
        if total <= most_bytes * KEPT_SHARE:
            break
    return total


def _all_kept(root: Path, in_use: Set[str]) -> Iterator[_Kept]:
    for version in _entries(root, FORMAT_FOLDER):
        for part in _entries(version.path, PART_FOLDER):
            for file in _entries(part.path, KEY):
                with suppress(OSError):
                    status = file.stat(follow_symlinks=False)
                    yield _Kept(file.name in in_use, status.st_mtime_ns, file.path, status.st_size)


def _entries(folder: Path | str, names: re.Pattern[str]) -> list[os.DirEntry[str]]:
    """Return what in `folder` has one of `names`; nothing where it cannot be read, or is gone."""
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if names.fullmatch(entry.name)]
    except OSError:
        return []
