"""Processes of a pool belong to the one that made it, however that was started and however it ends."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.work.executors import house_program
from tests.work.executors.cluster import ROOTS

NAME = house_program.__name__
FILE = str(Path(house_program.__file__))
AS_COMMAND = f"import {NAME} as program; program.main()"
STARTS = {"file": (FILE,), "module": ("-P", "-m", NAME), "command": ("-P", "-c", AS_COMMAND)}
SECONDS = 60
"""When a test gives up. What takes that long does not come to an end at all."""


@contextmanager
def program(folder: Path, temporary: Path, act: str, *start: str) -> Iterator["subprocess.Popen[str]"]:
    """Run the program in `folder`, where modules lie that it must not import."""
    for trap in ("json.py", "wsgiref.py"):
        (folder / trap).write_text("print('imported from the folder of the house')")
    with subprocess.Popen(
        (sys.executable, "-u", "-W", "error", *start, act, str(folder)),
        env=os.environ | {"PYTHONPATH": ROOTS, "TMPDIR": str(temporary)},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def said(process: "subprocess.Popen[str]", temporary: Path) -> list[str]:
    """Wait until the process and all that were started by it are gone; return what they said."""
    # All of them hold this pipe: it ends with the last of them.
    words, _ = process.communicate(timeout=SECONDS)
    assert not list(temporary.iterdir())
    return words.splitlines()


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder with a name as short as those that systems give for temporary files."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.fixture
def long_temporary(tmp_path: Path) -> Path:
    """A folder with a name in which no socket has room."""
    folder = tmp_path / ("temporary-" * 12)
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("act", "start", "expected"),
    [
        pytest.param("warm", "file", ["True True"], id="workers have what was imported for them"),
        pytest.param("warm", "module", ["True True"], id="the same for a module"),
        pytest.param("warm", "command", ["True True"], id="the same for a command"),
        pytest.param("be_interrupted", "file", ["interrupted", "interrupted", "went on"], id="Ctrl-C ends no worker"),
        pytest.param("lose_the_fork_server", "file", ["True True"], id="another fork server is as warm"),
        pytest.param("forget_to_close", "file", ["written"], id="a pool that is not closed ends with the program"),
    ],
)
def test_a_program_is_not_begun_again_in_workers(
    act: str, start: str, expected: list[str], tmp_path: Path, temporary: Path
) -> None:
    begins = f"begins as {NAME if start == 'command' else '__main__'}"
    with program(tmp_path, temporary, act, *STARTS[start]) as process:
        assert said(process, temporary) == [begins, *expected]
    assert process.returncode == 0


@pytest.mark.parametrize("act", ["wait", "wait_for_a_task"])
def test_no_process_outlives_a_program_that_is_killed(act: str, tmp_path: Path, temporary: Path) -> None:
    with program(tmp_path, temporary, act, FILE) as process:
        wait_until_it_waits(process)
        assert said(process, temporary) == []


def test_where_no_fork_server_has_room_workers_start_cold(tmp_path: Path, long_temporary: Path) -> None:
    with program(tmp_path, long_temporary, "warm", FILE) as process:
        assert said(process, long_temporary) == ["begins as __main__", "begins as __mp_main__", "False False"]


def test_no_cold_worker_outlives_a_program_that_is_killed(tmp_path: Path, long_temporary: Path) -> None:
    with program(tmp_path, long_temporary, "wait_for_a_task", FILE) as process:
        wait_until_it_waits(process)
        assert said(process, long_temporary) == []


def wait_until_it_waits(process: "subprocess.Popen[str]") -> None:
    """Read what it says until it waits, and kill it."""
    assert process.stdout is not None
    words = iter(process.stdout.readline, "")
    assert "waits\n" in words
    process.kill()
