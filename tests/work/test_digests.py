"""Digests of files: each is that of the content, whatever the times say."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.work.digests import UNREADABLE, Digests, is_young, keep_digests, read_digests, time_of_files
from briefpress.work.last_run import MOMENT, status_of

LATER = 10**12
"""Nanoseconds after which nothing is young any more."""


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write(file: Path) -> None:
    file.write_bytes(b"two")


def same_size_and_times(file: Path) -> None:
    status = file.stat()
    file.write_bytes(b"two")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def from_times_to_come(file: Path) -> None:
    file.write_bytes(b"two")
    os.utime(file, (9e9, 9e9))


def long_ago(file: Path) -> None:
    file.write_bytes(b"two")
    os.utime(file, (0, 0))


def renamed(file: Path) -> None:
    aside = file.with_name("aside")
    aside.write_bytes(b"two")
    aside.replace(file)


@pytest.mark.parametrize("edit", [write, same_size_and_times, from_times_to_come, long_ago, renamed])
@pytest.mark.parametrize("later", [0, LATER])
def test_an_edit_is_seen_in_the_next_run(edit: Callable[[Path], None], later: int, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"one")
    now = time_of_files(tmp_path) + later
    digests = Digests()
    assert digests.of(str(file)) == digest(b"one")
    keep_digests(digests, tmp_path / "digests", now)
    edit(file)
    assert digests.of(str(file)) == digest(b"one"), "one run has one answer"
    assert read_digests(tmp_path / "digests").of(str(file)) == digest(b"two")
    assert digests.again(now).of(str(file)) == digest(b"two")
    digests.begin_again(now)
    assert digests.of(str(file)) == digest(b"two")


def test_what_has_the_same_status_is_not_read_again(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"one")
    kept = Digests({str(file): (status_of(str(file)), "kept")})
    assert kept.of(str(file)) == "kept"


def test_what_was_saved_just_now_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"one")
    now = time_of_files(tmp_path)
    digests = Digests()
    digests.of(str(file))
    keep_digests(digests, tmp_path / "digests", now)
    assert read_digests(tmp_path / "digests").known == {}
    keep_digests(digests, tmp_path / "digests", now + LATER)
    assert list(read_digests(tmp_path / "digests").known) == [str(file)]


def test_young_is_what_may_change_without_another_status(tmp_path: Path) -> None:
    status = status_of(str(tmp_path))
    changed = max(tmp_path.stat().st_mtime_ns, tmp_path.stat().st_ctime_ns)
    assert is_young(status, changed)
    assert is_young(status, changed + MOMENT - 1)
    assert not is_young(status, changed + MOMENT)
    os.utime(tmp_path, (9e9, 9e9))
    assert is_young(status_of(str(tmp_path)), changed + LATER)


def test_what_is_no_file_has_a_digest_of_its_own(tmp_path: Path) -> None:
    digests = Digests()
    assert digests.of(str(tmp_path / "none")) == "-"
    assert digests.of(str(tmp_path)) == "folder"
    (tmp_path / "circle").symlink_to("circle")
    assert digests.of(str(tmp_path / "circle")) in ("-", UNREADABLE)


def test_damage_is_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"one")
    digests = Digests()
    digests.of(str(file))
    place = tmp_path / "digests"
    keep_digests(digests, place, time_of_files(tmp_path) + LATER)
    whole = place.read_bytes()
    for at in range(len(whole)):
        place.write_bytes(whole[:at])
        assert read_digests(place).known == {}
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 2]) + whole[at + 1 :])
        assert read_digests(place).known == {}
