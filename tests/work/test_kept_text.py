"""Short texts that builds keep: what is read is what was written, or nothing; what a kill leaves is cleared away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefpress.work.aside import aside_name, clear_abandoned
from briefpress.work.kept_text import keep_text, read_kept


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


TEXTS = ["", "a\nb", "größe \udc80 \r\n"]


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_a_text_is_kept_whole_and_any_damage_is_told(text: str, tmp_path: Path) -> None:
    place = tmp_path / "text"
    keep_text(str(place), "other")
    keep_text(str(place), text)
    assert read_kept(str(place)) == text
    assert names(tmp_path) == ["text"]
    whole = place.read_bytes()
    for at in range(len(whole)):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            place.write_bytes(damaged)
            assert read_kept(str(place)) is None


def test_where_nothing_is_nothing_is_read(tmp_path: Path) -> None:
    assert read_kept(str(tmp_path / "none")) is None
    assert read_kept(str(tmp_path)) is None


def test_a_text_that_cannot_be_kept_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "text"
    keep_text(str(place), "before")

    def fail(_old: str, _new: str) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="no space"):
        keep_text(str(place), "after")
    assert read_kept(str(place)) == "before"
    assert names(tmp_path) == ["text"]


def test_a_link_in_the_way_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / aside_name("text")).symlink_to("precious")
    with pytest.raises(FileExistsError):
        keep_text(str(tmp_path / "text"), "x")
    assert (tmp_path / "precious").read_text() == "precious"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot be asked who is alive")
def test_what_a_dead_process_was_writing_goes_and_all_else_stays(tmp_path: Path) -> None:
    program = "from briefpress.work.aside import aside_name; print(aside_name('text'))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    dead = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    ).stdout.strip()
    machine, process = dead.split(".")[1:3]
    other = f"{int(machine, 16) ^ 1:08x}"
    stay = [aside_name("text"), f"text.{other}.{process}.0.new", "text.new", "text"]
    for name in (dead, *stay):
        (tmp_path / name).touch()
    clear_abandoned(str(tmp_path))
    assert names(tmp_path) == sorted(stay)
    clear_abandoned(str(tmp_path / "none"))
