"""One build at a time: others wait, are told for whom, and go on as soon as it is over, however that came."""

import errno
import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefpress.work.lock import NAME, Owner, only_build

HOLDER = """
import sys
from pathlib import Path
from briefpress.work.lock import only_build
with only_build(Path(sys.argv[1]), lambda owner: print("waiting", owner, flush=True)) as alone:
    print("alone" if alone else "not alone", flush=True)
    sys.stdin.readline()
print("over", flush=True)
"""
STALE = Owner(1, "elsewhere", "nobody", "briefpress build", 0.0)


@contextmanager
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that takes the lock, says what happens, and lets go when it is sent a line."""
    command = [sys.executable, "-c", HOLDER, folder]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as process:
        yield process
        process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def let_go(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def check(folder: Path, alone: bool = True, waited_for: tuple[Owner | None, ...] = ()) -> None:
    """A build gets the lock, or goes on without, after it was told for whom it waits."""
    told: list[Owner | None] = []
    with only_build(folder, told.append) as given:
        assert given is alone
        if alone:
            owner = Owner(**json.loads((folder / NAME).read_text(encoding="utf-8")))
            assert owner.process == os.getpid()
    assert tuple(told) == waited_for


def test_a_lock_that_is_free_is_taken_and_given_back(tmp_path: Path) -> None:
    folder = tmp_path / "house" / ".briefpress"
    for _ in range(2):
        check(folder)
        assert [(entry.name, entry.read_bytes()) for entry in folder.iterdir()] == [(NAME, b"")]


STALE_TEXTS = {
    "a process that is gone": json.dumps({"process": 1, "host": "a", "user": "b", "command": "c", "since": 0}).encode(),
    "half a text": b'{"process": 1, "ho',
    "no text": b"\xff\0" * 1000,
    "nothing": b"",
}


@pytest.mark.parametrize("name", STALE_TEXTS)
def test_what_a_dead_process_left_means_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(STALE_TEXTS[name])
    check(tmp_path)


def test_another_build_waits_and_is_told_for_whom(tmp_path: Path) -> None:
    with holder(tmp_path) as first, holder(tmp_path) as second:
        # Either may have been the first.
        words = said(first)
        if words.startswith("waiting"):
            first, second = second, first
            assert said(first) == "alone"
        else:
            words = said(second)
        assert f"process {first.pid}, since " in words
        assert "`-c " in words
        let_go(first)
        assert said(first) == "over"
        assert said(second) == "alone"
        let_go(second)
        assert said(second) == "over"
    check(tmp_path)


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_build_that_is_killed_lets_go(ending: signal.Signals, tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        assert said(process) == "alone"
        told: list[Owner | None] = []

        def waiting(owner: Owner | None) -> None:
            told.append(owner)
            process.send_signal(ending)

        with only_build(tmp_path, waiting) as alone:
            assert alone
        assert [owner and owner.process for owner in told] == [process.pid]


def test_a_build_that_waits_can_be_stopped(tmp_path: Path) -> None:
    with only_build(tmp_path, print), holder(tmp_path) as process:
        assert said(process).startswith("waiting")
        process.send_signal(signal.SIGINT)
        assert said(process) == ""
        assert process.wait() != 0
    check(tmp_path)


def test_a_build_that_fails_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), only_build(tmp_path, print):
        raise ZeroDivisionError
    check(tmp_path)


OTHER_TEXTS = {
    "nothing yet": b"",
    "another form": b'{"process": 1}',
    "another kind": b'{"process": 1, "host": "a", "user": "b", "command": "c", "since": "long"}',
    "no object": b"[1]",
    "a time that never comes": b'{"process": 1, "host": "a", "user": "b", "command": "c", "since": 1e300}',
}


@pytest.mark.parametrize("name", OTHER_TEXTS)
def test_an_owner_that_cannot_be_told_is_waited_for_as_well(name: str, tmp_path: Path) -> None:
    told: list[Owner | None] = []
    with holder(tmp_path) as process:
        assert said(process) == "alone"
        (tmp_path / NAME).write_bytes(OTHER_TEXTS[name])

        def waiting(owner: Owner | None) -> None:
            told.append(owner)
            let_go(process)

        with only_build(tmp_path, waiting) as alone:
            assert alone
    assert told == [None]


def test_a_folder_that_is_cleared_away_meanwhile_leaves_one_build_alone(tmp_path: Path) -> None:
    folder = tmp_path / ".briefpress"
    with holder(folder) as process:
        assert said(process) == "alone"

        def waiting(owner: Owner | None) -> None:
            (folder / NAME).unlink()
            folder.rmdir()
            let_go(process)

        with only_build(folder, waiting) as alone:
            assert alone
            # The lock is on the file that others find.
            with holder(folder) as other:
                assert said(other).startswith("waiting")


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EIO])
def test_where_the_disk_knows_no_locks_a_build_goes_on_without(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_handle: int, _operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", fails)
    check(tmp_path, alone=False)


def file_as_folder(folder: Path) -> None:
    folder.write_bytes(b"")


def folder_as_lock(folder: Path) -> None:
    (folder / NAME).mkdir(parents=True)


def pipe_as_lock(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / NAME)


def link_as_lock(folder: Path) -> None:
    folder.mkdir()
    (folder.parent / "precious").write_bytes(b"precious")
    (folder / NAME).symlink_to("../precious")


@pytest.mark.parametrize("make", [file_as_folder, folder_as_lock, link_as_lock, pipe_as_lock])
def test_where_there_can_be_no_file_a_build_goes_on_without(make: object, tmp_path: Path) -> None:
    assert callable(make)
    make(tmp_path / ".briefpress")
    check(tmp_path / ".briefpress", alone=False)
    left = tmp_path / "precious"
    assert not left.exists() or left.read_bytes() == b"precious"


@pytest.mark.parametrize("there", [False, True])
def test_a_file_that_may_not_be_written_is_locked_where_it_is_there(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def read_only(path: Path, flags: int, *rest: int) -> int:
        if flags & (os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, *rest)

    if there:
        (tmp_path / NAME).write_bytes(b"as it was")
    monkeypatch.setattr(os, "open", read_only)
    with only_build(tmp_path, print) as alone:
        assert alone is there
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"as it was"] * there


def test_threads_of_one_process_wait_for_one_another(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def build(number: int) -> None:
        with only_build(tmp_path, lambda _owner: None):
            inside.append(number)
            most.append(len(inside))
            inside.remove(number)

    threads = [threading.Thread(target=build, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 8


def test_an_owner_reads_like_a_sentence() -> None:
    assert str(STALE).startswith("`briefpress build` of nobody on elsewhere, process 1, since 19")
