"""For GitHub Actions: workflow commands that put each diagnostic beside its line in a pull request."""

from collections.abc import Sequence
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.show.excerpt import visible

COMMANDS: Final = {"error": "error", "warning": "warning", "advice": "notice"}
ESCAPED: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
"""What a message may not hold; a property may not hold the next two either."""
ESCAPED_IN_PROPERTIES: Final = {**ESCAPED, ":": "%3A", ",": "%2C"}


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Return each diagnostic as `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message` on a line."""
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    properties: dict[str, str | int] = {}
    if diagnostic.span:
        span = diagnostic.span
        properties["file"] = span.source.path
        if span.source.text:
            properties |= {"line": span.line, "endLine": span.end_line}
            # GitHub takes columns within one line only.
            if span.line == span.end_line:
                properties |= {"col": span.column, "endColumn": span.end_column}
    properties["title"] = f"{diagnostic.severity}[{diagnostic.code}]"
    written = ",".join(f"{name}={_escape(str(value), ESCAPED_IN_PROPERTIES)}" for name, value in properties.items())
    message = diagnostic.message + (f": {diagnostic.label}" if diagnostic.label else "")
    message += f"\nhelp: {diagnostic.help}" if diagnostic.help else ""
    return f"::{COMMANDS[diagnostic.severity]} {written}::{_escape(message, ESCAPED)}"


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character) or visible(character) for character in text)
