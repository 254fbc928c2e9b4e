"""Processes of a pool belong to the one that made it, however that was started and however it ends."""

import os
import signal
import subprocess
import sys
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
def program(folder: Path, act: str, *start: str) -> Iterator["subprocess.Popen[str]"]:
    """Run the program in `folder`, where modules lie that it must not import."""
    for trap in ("json.py", "wsgiref.py"):
        (folder / trap).write_text("print('imported from the folder of the house')")
    (folder / "temporary").mkdir()
    environment = os.environ | {"PYTHONPATH": ROOTS, "TMPDIR": str(folder / "temporary")}
    with subprocess.Popen(
        (sys.executable, "-u", "-W", "error", *start, act, str(folder)),
        env=environment,
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


def said(process: "subprocess.Popen[str]", folder: Path) -> list[str]:
    """Wait until the process and all that were started by it are gone; return what they said."""
    # All of them hold this pipe: it ends with the last of them.
    words, _ = process.communicate(timeout=SECONDS)
    assert not list((folder / "temporary").iterdir())
    return words.splitlines()


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
def test_a_program_is_not_begun_again_in_workers(act: str, start: str, expected: list[str], tmp_path: Path) -> None:
    begins = f"begins as {NAME if start == 'command' else '__main__'}"
    with program(tmp_path, act, *STARTS[start]) as process:
        assert said(process, tmp_path) == [begins, *expected]
    assert process.returncode == 0


@pytest.mark.parametrize("act", ["wait", "wait_for_a_task"])
def test_no_process_outlives_a_program_that_is_killed(act: str, tmp_path: Path) -> None:
    with program(tmp_path, act, FILE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begins as __main__\n"
        assert process.stdout.readline() == "waits\n"
        process.kill()
        assert said(process, tmp_path) == []
