"""`build.py`: its table is that of the line, and it works, or says what to do, without set-up."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def rows() -> tuple[tuple[str, ...], ...]:
    docstring = ast.get_docstring(ast.parse((CHECKOUT / "build.py").read_text(encoding="utf-8"))) or ""
    lines = [line for line in docstring.splitlines() if line.startswith("| ")]
    return tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[1:])


def test_the_table_is_that_of_the_line() -> None:
    from briefpress.pipeline import LINE

    assert rows() == LINE


def test_it_is_short() -> None:
    assert len((CHECKOUT / "build.py").read_text(encoding="utf-8").splitlines()) <= 34


def test_it_runs_from_anywhere(tmp_path: Path) -> None:
    command = [sys.executable, str(CHECKOUT / "build.py"), "--version"]
    assert subprocess.check_output(command, cwd=tmp_path, text=True).startswith("briefpress ")


@pytest.mark.parametrize("copied", [[], ["briefpress"]], ids=["nothing", "the package"])
def test_without_set_up_it_says_what_to_do(copied: list[str], tmp_path: Path) -> None:
    shutil.copy(CHECKOUT / "build.py", tmp_path)
    for folder in copied:
        shutil.copytree(CHECKOUT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    # `-S` and `-I` leave out installed packages, as on a machine where `make` has not been run.
    command = [sys.executable, "-I", "-S", str(tmp_path / "build.py")]
    if copied:
        command[3:] = [
            "-c",
            f"import runpy, sys; sys.path.insert(0, {str(tmp_path)!r}); runpy.run_path({command[3]!r})",
        ]
    result = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path, env={**os.environ})
    assert result.returncode == 1
    assert "Run `make`" in result.stderr
    assert "Traceback" not in result.stderr
