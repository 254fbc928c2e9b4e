"""For logs and editors that read `file:line:column:` — one line for each diagnostic."""

from collections.abc import Sequence

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.show.excerpt import one_line


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Return each diagnostic as `file:line:column: severity[code]: message (help)` on a line of its own."""
    return "".join(f"{_place(d)}{d.severity}[{d.code}]: {one_line(d.message)}{_help(d)}\n" for d in diagnostics)


def _place(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    if span is None:
        return ""
    position = f"{span.line}:{span.column}:" if span.source.text else ""
    return f"{one_line(span.source.path)}:{position} "


def _help(diagnostic: Diagnostic) -> str:
    return f" ({one_line(diagnostic.help)})" if diagnostic.help else ""
