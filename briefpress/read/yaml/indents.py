"""Faults of lines: what stands in the wrong column, or is no `key: value`."""

from briefpress.diagnostics.codes.yaml import INDENT, NO_COLON
from briefpress.read.yaml.spot import Fault, Line, Spot


def misplaced_list(spot: Spot) -> Fault | None:
    """Find a list that starts on the line of its key."""
    if "sequence entries are not allowed" not in spot.problem:
        return None
    diagnostic = INDENT.at(
        spot.span(spot.at, spot.at + 1),
        "a list cannot start on the line of its key",
        label="start a new line here",
        help='indent each item on a line of its own; if the hyphen is part of a text, put the text in quotes: `"…"`',
    )
    return Fault(diagnostic, spot.fill(spot.at, spot.line.end))


def no_colon(spot: Spot) -> Fault | None:
    """Find a line that should be `key: value`, or should be indented."""
    if "could not find expected ':'" in spot.problem and spot.context_at is not None:
        line = spot.line_at(spot.context_at)
    elif "values are not allowed" in spot.problem and spot.lines_above and _is_bare(spot.lines_above[0], spot.line):
        line = spot.lines_above[0]
    else:
        return None
    above = spot.line_at(spot.source.line_starts[line.number - 2]) if line.number > 1 else None
    if above and (above.value or (above.text.strip() and not above.key)):
        help_ = "if it goes on with the text above, indent it; otherwise write `key: value`"
    else:
        help_ = "write `key: value`, with a space behind the colon"
    diagnostic = NO_COLON.at(
        spot.span(line.content_start, line.end), "this line has no key", label="no colon in it", help=help_
    )
    return Fault(diagnostic, spot.fill(line.start, line.end, " "))


def misplaced_line(spot: Spot) -> Fault | None:
    """Find a line that starts in a column in which nothing can start."""
    if "values are not allowed" in spot.problem:
        return _deeper_than_text(spot)
    if "expected <block end>" not in spot.problem and "expected '<document start>'" not in spot.problem:
        return None
    line = spot.line
    what = "list item" if line.text.lstrip().startswith("- ") else f"line with `{line.key}`" if line.key else "line"
    columns = _columns_above(spot)
    if line.column in columns:
        message = f"this {what} stands among {'keys' if what == 'list item' else 'list items'}"
        help_ = "indent it below what it belongs to"
    else:
        message = f"this {what} does not line up with the lines above it"
        help_ = f"start it in column {' or '.join(map(str, columns))}" if columns else "mind the indent"
    diagnostic = INDENT.at(
        spot.span(line.content_start, line.end), message, label=f"starts in column {line.column}", help=help_
    )
    return Fault(diagnostic)


def _deeper_than_text(spot: Spot) -> Fault | None:
    line = spot.line
    if not spot.lines_above or not line.key:
        return None
    above = next((above for above in spot.lines_above if above.column < line.column), spot.lines_above[0])
    named = f"as `{above.key}`" if above.key else "as the line it belongs with"
    diagnostic = INDENT.at(
        spot.span(line.content_start, line.content_start + len(line.text.strip().split(":")[0])),
        f"`{line.key}` is indented as if it went on with the text above it",
        label=f"starts in column {line.column}",
        help=f"start it in the same column {named}; if it is part of that text, put the text in quotes",
    )
    return Fault(diagnostic)


def _is_bare(above: Line, line: Line) -> bool:
    return above.column == line.column and not above.key and ":" not in above.text and not above.value


def _columns_above(spot: Spot) -> list[int]:
    """Return the columns in which the line could start: those of the line above it, and of all it stands in."""
    columns: list[int] = []
    for line in spot.lines_above:
        if not columns or line.column < columns[-1]:
            columns.append(line.column)
        if line.column == 1:
            break
    return sorted(columns)
