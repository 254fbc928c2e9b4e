"""What the process says with its exit code."""

from collections.abc import Iterable
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic, stopping
from briefpress.house.location import SETTINGS

DONE: Final = 0
"""Everything was built, or found in order."""
PROBLEMS: Final = 1
"""Something in the content is wrong."""
WRONG_USAGE: Final = 2
"""The command line or the settings are wrong, or nothing could begin."""
OUR_FAULT: Final = 3
"""briefpress itself failed; a report was written."""
INTERRUPTED: Final = 130
"""Ctrl-C, by the convention of shells."""


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool, unfinished: bool = False) -> int:
    """Return the exit code of a run with `diagnostics`; `unfinished` says that some brief could not be made."""
    failures = [diagnostic for diagnostic in diagnostics if diagnostic.severity in stopping(strict=strict)]
    if any(failure.span and failure.span.source.path == SETTINGS for failure in failures):
        return WRONG_USAGE
    return PROBLEMS if failures or unfinished else DONE
