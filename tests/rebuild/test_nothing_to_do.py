"""A command with nothing to do says again what it said, and loads nothing; after any change, it does its work."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.cli import main
from briefpress.work.last_run import FOLDER, said_again

PLAIN = Path(__file__).parent.parent / "houses/plain"
FAST = "outputs: [html, json, findings, data]\n"
COMMAND = ["build", "--workers", "1"]
PROGRAM = """
import sys
from briefpress.cli import main
code = main(sys.argv[1:])
loaded = {"asyncio", "click", "jinja2", "pydantic", "weasyprint", "yaml", "briefpress.pipeline"} & {*sys.modules}
sys.stderr.write(f"loaded {len(loaded)}")
sys.exit(code)
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "house"
    shutil.copytree(PLAIN, root)
    (root / "briefpress.yaml").write_text((root / "briefpress.yaml").read_text() + FAST)
    (root / "notes").mkdir()
    monkeypatch.chdir(root)
    return root


ENDS = {
    "built": ("", 0, "2 briefs: 2 up to date"),
    "not built": ("{ref}`größe`\n", 1, "2 briefs: 1 up to date, 1 not built (1 error)"),
}


@pytest.mark.parametrize(("more", "code", "end"), ENDS.values(), ids=ENDS)
def test_nothing_is_loaded_and_the_same_is_said(more: str, code: int, end: str, house: Path) -> None:
    body = house / "content/second/body.md"
    body.write_text(body.read_text() + more)
    # A terminal that says it cannot show all letters.
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PROGRAM, *COMMAND]
    first, second = (subprocess.run(command, env=environment, capture_output=True, check=False) for _ in range(2))
    assert (first.returncode, second.returncode) == (code, code)
    assert second.stderr == b"loaded 0"
    assert first.stderr != second.stderr
    *words, last = second.stdout.splitlines()
    assert last.decode() == end
    assert words == first.stdout.splitlines()[:-1]


def edit(path: Path) -> None:
    path.write_text(path.read_text() + "\n")


def set_back(path: Path) -> None:
    """Give a file other content of the same size, and its old times."""
    status = path.stat()
    content = path.read_bytes()
    path.write_bytes(content[:-2] + b"!\n")
    assert path.stat().st_size == status.st_size
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "an input is touched": lambda house: os.utime(house / "content/first/body.md"),
    "an input is from times to come": lambda house: os.utime(house / "content/first/body.md", (9e9, 9e9)),
    "an input is edited": lambda house: edit(house / "content/first/body.md"),
    "an input is edited and its times are set back": lambda house: set_back(house / "content/first/body.md"),
    "an input is added": lambda house: (house / "content/first/more.md").touch(),
    "an input is removed": lambda house: (house / "content/_shared/glossary.yaml").unlink(),
    "a look is added": lambda house: (house / "styles").mkdir(),
    "the settings are edited": lambda house: edit(house / "briefpress.yaml"),
    "a brief is added": lambda house: (house / "content/third").mkdir(),
    "an output is edited": lambda house: edit(house / "site/first/index.html"),
    "an output is removed": lambda house: (house / "site/index.html").unlink(),
    "an output is added": lambda house: (house / "site/second/assets/more.css").touch(),
    "the site is removed": lambda house: shutil.rmtree(house / "site"),
    "a package is installed": lambda house: (house / "packages/new.py").touch(),
    "a nearer house": lambda house: (house / "notes/content").mkdir(),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house that is built again before each change."""
    root = tmp_path_factory.mktemp("house") / "house"
    shutil.copytree(PLAIN, root)
    (root / "briefpress.yaml").write_text((root / "briefpress.yaml").read_text() + FAST)
    (root / "notes").mkdir()
    (root / "packages").mkdir()
    return root


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_work_is_done(
    change: str, built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(built / "packages")
    monkeypatch.chdir(built / "notes")
    code = main(COMMAND)
    capsys.readouterr()
    assert said_again(COMMAND) == code
    assert "up to date" in capsys.readouterr().out
    CHANGES[change](built)
    assert said_again(COMMAND) is None
    assert capsys.readouterr().out == ""


@pytest.fixture
def record(house: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Where the last run of a house is kept that was built."""
    assert main(COMMAND) == 0
    assert said_again(COMMAND) == 0
    capsys.readouterr()
    return house / FOLDER / "last-build"


def test_another_command_has_not_been_run(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said_again([*COMMAND, "--strict"]) is None
    assert said_again(["check", "--workers", "1"]) is None
    with monkeypatch.context() as patched:
        patched.setenv("COLUMNS", "50")
        assert said_again(COMMAND) is None
    monkeypatch.chdir("content")
    assert said_again(COMMAND) is None


def test_a_damaged_record_says_nothing(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = record.read_bytes()
    edges = {*range(80), *range(len(whole) - 80, len(whole))}
    for at in sorted(edges | {*range(0, len(whole), 397)}):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            record.write_bytes(damaged)
            assert said_again(COMMAND) is None, at
    assert capsys.readouterr().out == ""
    record.write_bytes(whole)
    assert said_again(COMMAND) == 0


def test_an_edit_during_the_run_is_not_taken_for_what_was_built(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefpress import pipeline

    real = pipeline.build

    def build_while_somebody_saves(*arguments: object, **options: object) -> object:
        report = real(*arguments, **options)  # type: ignore[arg-type]
        edit(house / "content/first/body.md")
        return report

    monkeypatch.setattr(pipeline, "build", build_while_somebody_saves)
    assert main(COMMAND) == 0
    assert said_again(COMMAND) is None
