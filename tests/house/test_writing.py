"""Writing: whole or not at all, whatever happens on the way."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefpress.house import writing
from briefpress.house.location import House
from briefpress.house.writing import clear_leftovers, replace_folder, write_file
from briefpress.model.manifest import OutputFile

OLD = {"index.html": b"old", "assets/old.css": b"old"}
NEW = {"index.html": b"new", "assets/new.css": b"new", "data/a.csv": b"new"}


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(Path(os.path.realpath(tmp_path)))
    assert not replace_folder(house, "site/ferries", outputs(OLD)).diagnostics
    assert not write_file(house, "site/index.html", b"old").diagnostics
    return house


def outputs(files: Mapping[str, bytes]) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, content) for path, content in files.items())


def held(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def no_exchange(one: Path, other: Path) -> bool:
    return False


def test_a_folder_holds_exactly_the_files(house: House) -> None:
    assert not replace_folder(house, "site/ferries", outputs(NEW)).diagnostics
    assert held(house.root / "site/ferries") == NEW
    assert sorted(entry.name for entry in (house.root / "site").iterdir()) == ["ferries", "index.html"]


def test_a_folder_without_the_exchange_of_the_system(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "exchange", no_exchange)
    test_a_folder_holds_exactly_the_files(house)


def test_a_file(house: House) -> None:
    assert not write_file(house, "site/index.html", b"new").diagnostics
    assert (house.root / "site/index.html").read_bytes() == b"new"


def test_permissions_are_those_of_any_new_file(house: House) -> None:
    (house.root / "plain").mkdir()
    plain = (house.root / "plain").stat().st_mode
    assert (house.root / "site/ferries").stat().st_mode == plain


NUMBERS = {errno.ENOSPC: "H202", errno.EDQUOT: "H202", errno.EROFS: "H201", errno.EACCES: "H201"}
# Which operation fails, and which of the two then cannot be replaced: the folder, the file.
OPERATIONS = {"write_bytes": ["folder", "file"], "mkdir": ["folder", "file"], "rename": ["folder"], "replace": ["file"]}


@pytest.mark.parametrize(("number", "code"), NUMBERS.items())
@pytest.mark.parametrize(("operation", "failing"), OPERATIONS.items(), ids=OPERATIONS)
def test_a_failure_leaves_what_was_there(
    house: House, monkeypatch: pytest.MonkeyPatch, operation: str, failing: list[str], number: int, code: str
) -> None:
    def fail(path: Path, *arguments: object, **options: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, operation, fail)
        patched.setattr(writing, "exchange", no_exchange)
        outcomes = {
            "folder": replace_folder(house, "site/ferries", outputs(NEW)),
            "file": write_file(house, "site/index.html", b"new"),
        }
    assert {what: [d.code for d in outcome.diagnostics] for what, outcome in outcomes.items()} == {
        what: [code] if what in failing else [] for what in outcomes
    }
    assert held(house.root / "site/ferries") == (OLD if "folder" in failing else NEW)
    assert (house.root / "site/index.html").read_bytes() == (b"old" if "file" in failing else b"new")
    assert sorted(entry.name for entry in (house.root / "site").iterdir()) == ["ferries", "index.html"]


REFUSED = {"../site": "H103", "/srv/site": "H103", "": "H103", "out/site": "H103"}


@pytest.mark.parametrize(("folder", "code"), REFUSED.items())
def test_nothing_is_written_outside_the_house(house: House, folder: str, code: str) -> None:
    (house.root / "out").symlink_to(house.root.parent)
    assert [d.code for d in replace_folder(house, folder, outputs(NEW)).diagnostics] == [code]
    assert [d.code for d in write_file(house, folder, b"").diagnostics] == [code]


def test_no_output_file_leads_out_of_its_folder(house: House) -> None:
    (diagnostic,) = replace_folder(house, "site/ferries", outputs({"../../x": b""})).diagnostics
    assert diagnostic.message == "`site/ferries` cannot be written: `../../x` leads out of the folder"
    assert held(house.root / "site/ferries") == OLD


def test_a_file_where_a_folder_is_needed(house: House) -> None:
    (diagnostic,) = write_file(house, "site/index.html/x", b"").diagnostics
    assert diagnostic.code == "H201"


def test_a_link_is_replaced_and_not_followed(house: House) -> None:
    (house.root / "elsewhere").mkdir()
    (house.root / "elsewhere/kept").touch()
    (house.root / "site/linked").symlink_to(house.root / "elsewhere")
    assert not replace_folder(house, "site/linked", outputs(NEW)).diagnostics
    assert not (house.root / "site/linked").is_symlink()
    assert held(house.root / "elsewhere") == {"kept": b""}


# A child that kills itself at the given call of an operation that changes the disk.
KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from briefpress.house import exchange, writing
from briefpress.house.location import House
from briefpress.model.manifest import OutputFile

root, swap, at = Path(sys.argv[1]), sys.argv[2] == "swap", int(sys.argv[3])
calls = 0

def counted(operation):
    def call(*arguments, **options):
        global calls
        calls += 1
        if calls == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return operation(*arguments, **options)
    return call

for name in ("mkdir", "write_bytes", "rename", "replace", "unlink"):
    setattr(Path, name, counted(getattr(Path, name)))
writing.shutil.rmtree = counted(shutil.rmtree)
writing.exchange = counted(exchange.exchange) if swap else lambda one, other: False
files = [OutputFile(path, b"new") for path in ("index.html", "assets/new.css", "data/a.csv")]
writing.replace_folder(House(root), "site/ferries", files)
"""


@pytest.mark.parametrize("way", ["swap", "renames"])
def test_a_killed_run_leaves_all_or_nothing(house: House, way: str) -> None:
    seen = set()
    for at in range(1, 30):
        assert not replace_folder(house, "site/ferries", outputs(OLD)).diagnostics
        command = [sys.executable, "-c", KILLED, str(house.root), way, str(at)]
        code = subprocess.run(command, check=False, timeout=60).returncode
        if way == "swap":  # There is not a moment without the folder.
            assert held(house.root / "site/ferries") in (OLD, NEW)
        clear_leftovers(house, "site")  # As the next run does when it begins.
        found = held(house.root / "site/ferries")
        assert found in (OLD, NEW)
        seen.add(found == NEW)
        assert not list((house.root / "site").glob(".*"))
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert code == 0
    assert seen == {True, False}
