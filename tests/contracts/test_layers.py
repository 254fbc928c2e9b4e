"""The layers hold, and starting up stays light."""

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent.parent


def test_imports_go_downward_only():
    check([Path(sys.executable).parent / "lint-imports", "--no-cache"])


@pytest.mark.parametrize("module", ["briefpress", "briefpress.cli"])
def test_starting_up_loads_no_heavy_library(module):
    heavy = "{'weasyprint', 'jinja2', 'pydantic', 'citeproc', 'babel', 'fontTools'}"
    check(
        [
            sys.executable,
            "-c",
            f"import sys, {module}; print(loaded := {heavy} & set(sys.modules)); sys.exit(bool(loaded))",
        ]
    )


def check(command):
    """Run a command at the top of the project; it must succeed."""
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
