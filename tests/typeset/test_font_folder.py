"""Folders for fonts: those of processes that are gone are cleared away, those in use stay."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

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
