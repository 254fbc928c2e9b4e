"""Problems as values that a script can show: plain texts, which it puts into the page as texts."""

from itertools import accumulate
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.show.excerpt import cell_width, excerpt, one_line
from briefpress.work.serve.showing import HOUSE, Problems

SHOWN: Final = (Severity.ERROR, Severity.WARNING)
"""What is shown, the worst first. Advice waits until somebody asks for it."""
MOST: Final = 200
"""How many problems are shown; the terminal shows them all."""

Fields = dict[str, str | int | None]


def problems_for(slug: str, problems: Problems) -> list[Fields]:
    """Return what is to be seen on a page of the brief `slug`: its own problems, and those of what all share.

    On the index, whose slug is empty, it is those of all briefs.
    """
    concerned = [of for of in problems if not slug or of in {HOUSE, slug}]
    found = dict.fromkeys(diagnostic for of in concerned for diagnostic in problems[of])
    ordered = [diagnostic for severity in SHOWN for diagnostic in found if diagnostic.severity is severity]
    return [fields_of(diagnostic) for diagnostic in ordered[:MOST]]


def fields_of(diagnostic: Diagnostic) -> Fields:
    """Return what is shown of a problem. The line of its source, where it has one, is in three pieces."""
    shown = excerpt(diagnostic.span) if diagnostic.span else None
    fields: Fields = {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": one_line(diagnostic.message),
        "label": one_line(diagnostic.label),
        "help": "\n".join(map(one_line, diagnostic.help.splitlines())),
        "place": one_line(diagnostic.span.source.path) if diagnostic.span else "",
        "line": None,
        "before": None,
        "marked": None,
        "after": None,
    }
    if diagnostic.span and shown:
        start, end = _at_cell(shown.text, shown.indent), _at_cell(shown.text, shown.indent + shown.width)
        fields |= {
            "place": f"{fields['place']}:{shown.line}:{diagnostic.span.column}",
            "line": shown.line,
            "before": shown.text[:start],
            "marked": shown.text[start:end],
            "after": shown.text[end:],
        }
    return fields


def _at_cell(text: str, cell: int) -> int:
    """Return the index in `text` of the first character at or behind a cell of the terminal."""
    starts = accumulate(map(cell_width, text), initial=0)
    return next((index for index, start in enumerate(starts) if start >= cell), len(text))
