"""Folders for fonts: those of processes that are gone are cleared away, those in use stay."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from briefpress.typeset import font_folder
from briefpress.typeset.font_folder import START, new_font_folder

PROGRAM = """
import os, signal
from briefpress.typeset.font_folder import new_font_folder
folder, _ = new_font_folder()
(folder / "font").touch()
print(folder, flush=True)
input()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_a_folder_stays_as_long_as_its_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)}
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"{START}link").symlink_to(tmp_path)
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], env=environment, stdin=pipe, stdout=pipe, text=True
    ) as other:
        assert other.stdout
        theirs = Path(other.stdout.readline().strip())
        ours, lock = new_font_folder()
        assert lock is not None
        assert (theirs / "font").exists()
        other.communicate("\n")
    # Each process looks once: this is another one.
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, input="\n", capture_output=True, text=True, check=False
    )
    assert not theirs.exists()
    assert ours.exists()
    assert Path(done.stdout.strip()).exists()
    assert (tmp_path / f"{START}link").is_symlink()
    os.close(lock)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
@pytest.mark.parametrize("error", [FileNotFoundError, BlockingIOError])
def test_a_folder_that_another_process_takes_for_abandoned_is_let_go(
    error: type[OSError], monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = font_folder._locked
    taken: list[str] = []

    def taken_once(folder: str) -> int | None:
        if taken:
            return locked(folder)
        taken.append(folder)
        Path(folder).rmdir()
        raise error

    font_folder._clear_abandoned(tempfile.gettempdir())
    monkeypatch.setattr(font_folder, "_locked", taken_once)
    folder, lock = font_folder.new_font_folder()
    assert folder.is_dir()
    assert lock is not None
    assert str(folder) not in taken
    folder.rmdir()
    os.close(lock)
