"""The same content gives the same bytes: in another folder, under another hash seed, time zone and day."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parent.parent / "houses" / "plain"


def test_two_builds_in_two_places_agree(tmp_path):
    first = build(tmp_path / "here", PYTHONHASHSEED="1", TZ="UTC")
    second = build(tmp_path / "a folder" / "there", PYTHONHASHSEED="2", TZ="Asia/Vladivostok", LC_ALL="C")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def build(house, **environment):
    shutil.copytree(HOUSE, house)
    command = [sys.executable, "-c", "from briefpress.cli import main; main()", "--house", house, "build"]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    site = house / "site"
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}
