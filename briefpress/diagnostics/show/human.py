"""For people: each diagnostic with its line of source and carets under the words that are wrong."""

from collections.abc import Iterable, Iterator, Sequence

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.show.excerpt import excerpt, one_line

Line = tuple[tuple[str, str], ...]
"""Pieces of a line, each with its style in the words of rich."""

SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "advice": "bold cyan"}
FRAME = "blue"


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as plain text, an empty line after each."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in _lines(diagnostics))


def render_in_colour(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics with the escape sequences of a terminal that shows colours."""
    import io

    from rich.console import Console
    from rich.text import Text

    written = io.StringIO()
    console = Console(file=written, force_terminal=True, color_system="standard", no_color=False, width=1000)
    for line in _lines(diagnostics):
        console.print(Text.assemble(*line), soft_wrap=True, highlight=False)
    return written.getvalue()


def _lines(diagnostics: Iterable[Diagnostic]) -> Iterator[Line]:
    for diagnostic in diagnostics:
        yield from _diagnostic(diagnostic)
        yield ()


def _diagnostic(diagnostic: Diagnostic) -> Iterator[Line]:
    style = SEVERITY_STYLES[diagnostic.severity]
    yield (f"{diagnostic.severity}[{diagnostic.code}]", style), (f": {one_line(diagnostic.message)}", "bold")
    margin = " "
    if diagnostic.span:
        span, shown = diagnostic.span, excerpt(diagnostic.span)
        path = one_line(span.source.path)
        if shown is None:
            yield (f"{margin}--> ", FRAME), (path, "")
        else:
            number = str(shown.line)
            margin = " " * len(number)
            carets = " " * shown.indent + "^" * shown.width
            yield (f"{margin}--> ", FRAME), (f"{path}:{shown.line}:{span.column}", "")
            yield ((f"{margin} |", FRAME),)
            yield (f"{number} | ", FRAME), (shown.text, "")
            yield (f"{margin} | ", FRAME), (f"{carets} {one_line(diagnostic.label)}".rstrip(), style)
    if diagnostic.help:
        first, *more = diagnostic.help.splitlines()
        yield (f"{margin} = ", FRAME), ("help", "bold"), (f": {one_line(first)}", "")
        for line in more:
            yield ((f"{margin}         {one_line(line)}", ""),)
    yield (f"{margin} = ", FRAME), ("explain", "bold"), (f": briefpress explain {diagnostic.code}", "")
