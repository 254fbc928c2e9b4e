"""When briefpress itself fails: friendly words, and a report for those who can help."""

import platform
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Final

import click

import briefpress

PANGO: Final = """\
briefpress cannot make PDFs here: the text layout library Pango, or HarfBuzz beside it, is missing.
Install it with the system's package manager:
  Debian, Ubuntu  sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora          sudo dnf install pango
  Alpine          sudo apk add pango harfbuzz-subset
  macOS           brew install pango
In a checkout of briefpress, `make` does this for you."""

INCOMPLETE: Final = """\
briefpress is not completely installed: the Python package `{name}` is missing.
In a checkout, run `make`; elsewhere, `python -m pip install --force-reinstall briefpress`."""

UNEXPECTED: Final = """\
briefpress has failed, and that is our fault, not yours: {error}
What was built before is untouched. A report is in {report}
Please send it to the people who maintain briefpress; it holds paths of your files, but not their content."""


def explain_mishap(error: Exception) -> None:
    """Say on standard error what went wrong, and write a report where nobody could have foreseen it."""
    if isinstance(error, OSError) and "cannot load library" in str(error):
        message = PANGO
    elif isinstance(error, ModuleNotFoundError) and error.name and error.name.split(".")[0] != "briefpress":
        message = INCOMPLETE.format(name=error.name.split(".")[0])
    else:
        message = UNEXPECTED.format(error=_in_one_line(error), report=_report(error))
    click.echo(message, err=True)


def _report(error: Exception) -> str:
    """Write the report into the folder for temporary files and return its path, or the report where that fails."""
    text = "\n".join(
        (
            f"briefpress {briefpress.__version__}",
            f"Python {platform.python_version()} on {platform.platform()}",
            f"Arguments: {sys.argv[1:]}",
            "",
            "".join(traceback.format_exception(error)),
        )
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="briefpress-report-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(text)
    except OSError:
        return f"what follows, for no file can be written:\n\n{text}"
    return str(Path(file.name))


def _in_one_line(error: Exception) -> str:
    return " ".join("".join(traceback.format_exception_only(error)).split())
