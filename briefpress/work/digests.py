"""The digests of files, each read again only when its status says that it may have changed.

What was computed is kept between runs. A file that was saved in the very moment in which it was read may change once
more without a new status, so that its digest is not kept.
"""

import hashlib
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from briefpress.work.kept_text import keep_text, read_kept
from briefpress.work.last_run import MOMENT, changed_at, status_of

FORMAT: Final = "briefpress digests 2"
TOO_LARGE: Final = "too large"
"""Stands for the digest of a file that is larger than anything that is read."""
UNREADABLE: Final = "unreadable"
"""Stands for the digest of a file that cannot be read: it changes when the file can be."""


@dataclass(slots=True)
class Digests:
    """Digests by absolute path, with the status that each file had when it was read. Grows while it is asked.

    What is `known` was read in a run that began at `read_at`, by the time of the files; none where nothing young is
    among it.
    """

    known: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    asked: dict[str, tuple[str, str]] = field(default_factory=dict)
    read_at: int | None = None

    def of(self, path: str, most_bytes: int | None = None) -> str:
        """Return the SHA-256 of the file at `path` (hexadecimal), `-` where nothing is.

        One of more than `most_bytes` is not read: nobody reads more, and so all such files are the same.
        """
        return self.with_status(path, most_bytes)[1]

    def with_status(self, path: str, most_bytes: int | None = None) -> tuple[str, str]:
        """Return the status and the digest of the file at `path`; a status taken before the file was read."""
        found = self.asked.get(path)
        if found is None:
            status = status_of(path)
            kept = self.known.get(path)
            if kept is None or kept[0] != status or (self.read_at is not None and is_young(status, self.read_at)):
                kept = (status, _digest(path, status, most_bytes))
            found = self.asked[path] = kept
        return found

    def begin_again(self, now: int) -> None:
        """Ask for the status of every file again; `now` is when the last run began, by the time of the files."""
        self.known, self.asked, self.read_at = self.asked, {}, now

    def again(self, now: int) -> "Digests":
        """Return digests that ask for the status of every file again, and read those that may have changed."""
        # Not a copy: this is asked for each brief of a house, and a house may have thousands of files.
        return Digests(self.asked, read_at=now)


def read_digests(place: Path) -> Digests:
    """Return what was kept at `place`; nothing where it is damaged."""
    lines = (read_kept(str(place)) or "").split("\n")
    if lines[0] != FORMAT or lines[-1] != "end":
        return Digests()
    parts = [line.split(" ", 2) for line in lines[1:-1]]
    return Digests({path: (status, digest) for status, digest, path in (part for part in parts if len(part) == 3)})


def keep_digests(digests: Digests, place: Path, now: int) -> None:
    """Keep what was asked for at `place`. `now` is the time of the file system, in nanoseconds. Raises `OSError`."""
    lines = [
        f"{status} {digest} {path}"
        for path, (status, digest) in sorted(digests.asked.items())
        if "\n" not in path and status != "-" and not is_young(status, now)
    ]
    keep_text(str(place), "\n".join((FORMAT, *lines, "end")))


def is_young(status: str, now: int) -> bool:
    """Return whether a file may have changed after it was read without another status; `now` is when that began.

    Where the clock was set back, files have times to come: they count as young.
    """
    return changed_at(status) > now - MOMENT


def time_of_files(folder: Path) -> int:
    """Return the time by which the file system of `folder` dates its files, in nanoseconds. Raises `OSError`.

    It need not be that of this machine: a disk may be far away.
    """
    place = folder / "now"
    place.write_bytes(b"")
    return place.stat().st_mtime_ns


def digest_of_all(digests: Mapping[str, str]) -> str:
    """Return one digest for files by path."""
    total = hashlib.sha256()
    for path, digest in sorted(digests.items()):
        total.update(f"{len(path)} {path} {digest}\n".encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def _digest(path: str, status: str, most_bytes: int | None) -> str:
    if status == "-":
        return "-"
    mode = int(status.rpartition(".")[2], 16)
    if stat.S_ISDIR(mode):
        return "folder"
    # Pipes and devices are refused before they are opened, for opening one may never return.
    if not stat.S_ISREG(mode):
        return "no file"
    if most_bytes is not None and int(status.split(".")[4], 16) > most_bytes:
        return TOO_LARGE
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a text, for thousands of files
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE
