"""The other commands, and what happens when something goes wrong that nobody foresaw."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress import __version__
from briefpress.cli.options import FORMATS
from briefpress.diagnostics import show
from briefpress.house.location import House

from .conftest import Line, Run

Command = Callable[..., Run]


@pytest.mark.parametrize("arguments", [["--version"], ["build", "--version"]], ids=str)
def test_version(arguments: list[str], run: Command) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (0, f"briefpress {__version__}\n")


@pytest.mark.parametrize("command", ["", "build", "check", "init", "new", "unpack", "explain"])
def test_every_command_has_help_and_the_global_options(command: str, run: Command) -> None:
    result = run(*command.split(), "--help")
    assert result.code == 0
    assert [option for option in ("--house", "--strict", "--format", "--quiet") if option not in result.out] == []


def test_the_formats_offered_are_those_there_are() -> None:
    assert tuple(form.name for form in show.FORMATS) == FORMATS


def test_init_then_new(tmp_path: Path, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = run("init", "our briefs")
    assert made.code == 0
    assert "cd 'our briefs'" in made.out
    started = run("--house", "our briefs", "new", "--kind", "research-note", "Night buses")
    assert started.code == 0
    assert started.out.startswith("our briefs/content/night-buses is a research-note now")
    again = run("new", "Night buses", "--house", "our briefs", "--format", "concise")
    assert again.code == 2
    assert "our briefs/content/night-buses: error[H302]: there is a brief `night-buses` already" in again.out
    refused = run("init", "our briefs", "--format", "concise")
    assert refused.code == 2
    assert "error[H301]" in refused.out


def test_explain(run: Command) -> None:
    result = run("explain", "h102")
    assert result.code == 0
    assert result.out.startswith("# H102 ")
    unknown = run("explain", "H10")
    assert (unknown.code, unknown.out) == (2, "")
    assert "no diagnostic has the code `H10`; did you mean `H1" in unknown.err


def fail(error: BaseException) -> Callable[[], None]:
    def during() -> None:
        raise error

    return during


def test_our_fault(house: House, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    line.during = fail(ValueError("one\ntwo"))
    result = run("build")
    (report,) = tmp_path.glob("briefpress-report-*.txt")
    assert (result.code, result.out) == (3, "")
    assert "that is our fault, not yours: ValueError: one two\n" in result.err
    assert str(report) in result.err
    assert "Traceback" not in result.err
    assert "Traceback (most recent call last)" in report.read_text()


def test_a_report_that_cannot_be_written_is_shown(
    house: House, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(house.root / "nowhere"))
    line.during = fail(RecursionError())
    result = run("build")
    assert result.code == 3
    assert "Traceback" in result.err


MISSING = {
    "apt-get install libpango-1.0-0": OSError("cannot load library 'libpango-1.0-0': not found"),
    "the Python package `weasyprint` is missing": ModuleNotFoundError("No module", name="weasyprint.text"),
}


@pytest.mark.parametrize(("words", "error"), MISSING.items(), ids=MISSING)
def test_what_is_missing_is_named(words: str, error: Exception, house: House, line: Line, run: Command) -> None:
    line.during = fail(error)
    result = run("build")
    assert result.code == 3
    assert words in result.err


def test_ctrl_c(house: House, line: Line, run: Command) -> None:
    line.during = fail(KeyboardInterrupt())
    result = run("build")
    assert (result.code, result.err.strip()) == (130, "stopped; what was built before is untouched")


LIGHT = """
import sys
import briefpress.cli
heavy = {"weasyprint", "jinja2", "pydantic", "markdown_it", "rich.console", "briefpress.pipeline"}
sys.exit(", ".join(sorted(heavy & set(sys.modules))) or 0)
"""


def test_the_command_line_is_light_to_import() -> None:
    subprocess.run([sys.executable, "-c", LIGHT], check=True)
