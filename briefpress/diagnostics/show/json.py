"""For programs: JSON Lines, one object for each diagnostic.

| key | value |
|---|---|
| `code` | the code, such as `F102` |
| `severity` | `error`, `warning` or `advice` |
| `message` | what is wrong |
| `label` | what stands beside the carets; may be empty |
| `help` | what to do about it; may be empty |
| `file` | the file, relative to the house; null where no file is to blame |
| `line`, `column` | the first character, both from 1, columns in characters; null where the whole file is meant |
| `end_line`, `end_column` | the last line, and the column just past the last character; null likewise |
"""

import json
from collections.abc import Sequence

from briefpress.diagnostics.diagnostic import Diagnostic


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Return each diagnostic as a JSON object on a line of its own; all characters are ASCII."""
    return "".join(json.dumps(_fields(diagnostic)) + "\n" for diagnostic in diagnostics)


def _fields(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    span = diagnostic.span
    place = span if span and span.source.text else None
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "label": diagnostic.label,
        "help": diagnostic.help,
        "file": span.source.path if span else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
    }
