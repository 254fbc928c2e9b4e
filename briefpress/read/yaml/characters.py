"""Faults of single characters: tabs, control characters, and those that only look right."""

import re
from typing import Final

from briefpress.diagnostics.codes.yaml import CONTROL_CHARACTER, LOOKALIKE, TAB
from briefpress.read.yaml.spot import Fault, Line, Spot

SPACES: Final = "\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff"
CURLY_QUOTES: Final = "“”„‘’‚«»"
LOOKALIKE_IN_KEY: Final = re.compile(rf"[{SPACES}{CURLY_QUOTES}]")
LOOKALIKE_SPACE: Final = re.compile(rf"[ -]*+(?:\w[\w-]*+ *+:)?(?P<found>[{SPACES}])")
WIDE_COLON: Final = re.compile(r"[ -]*+\w[\w-]*+(?P<found>[：﹕])")
CURLY_QUOTE: Final = re.compile(rf"[ -]*+\w[\w -]*+: ++(?P<found>[{CURLY_QUOTES}])|[ -]*+(?P<key>[{CURLY_QUOTES}])")


def name_of(character: str) -> str:
    """Return what a character that looks like another is, in words."""
    if character in CURLY_QUOTES:
        return "curly quote"
    if character in "：﹕":
        return "wide colon"
    if character in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff":
        return "character without width"
    return "no-break space" if character == "\u00a0" else "special space"


def control_character(spot: Spot) -> Fault | None:
    """Find a character that YAML does not allow anywhere."""
    if spot.problem != "control character":
        return None
    diagnostic = CONTROL_CHARACTER.at(
        spot.span(spot.at, spot.at + 1),
        f"the control character U+{ord(spot.text[spot.at]):04X} stands in the file",
        label="shows nothing, means nothing",
        help="delete it",
    )
    return Fault(diagnostic, spot.fill(spot.at, spot.at + 1, " "))


def tab(spot: Spot) -> Fault | None:
    """Find a tab in an indent, or before a value."""
    indent = re.match(r" *(\t+)", spot.line.text)
    if indent:
        start, end = spot.line.start + indent.start(1), spot.line.start + indent.end(1)
    elif spot.text[spot.at : spot.at + 1] == "\t":
        start = end = spot.at
        while spot.text[end : end + 1] == "\t":
            end += 1
    else:
        return None
    where = "in the indent" if indent else "where YAML wants a space"
    help_ = "use two spaces for each step of the indent" if indent else "write one space instead"
    diagnostic = TAB.at(spot.span(start, end), f"a tab stands {where}", label="tab", help=help_)
    return Fault(diagnostic, spot.fill(start, end, " "))


def lookalike(spot: Spot) -> Fault | None:
    """Find a space, colon or quote that is none to YAML, in the line of the problem or the one above it."""
    lines = [spot.line, *spot.lines_above[:1]]
    if spot.context_at is not None:
        lines.append(spot.line_at(spot.context_at))
    for line in lines:
        for pattern in (LOOKALIKE_SPACE, WIDE_COLON):
            match = pattern.match(line.text)
            if match:
                return _lookalike_at(spot, line, match.start("found"))
    quote = CURLY_QUOTE.match(spot.line.text)
    if quote and "values are not allowed" in spot.problem:
        return _lookalike_at(spot, spot.line, quote.start(quote.lastgroup or 0))
    return None


def _lookalike_at(spot: Spot, line: Line, column: int) -> Fault:
    character = line.text[column]
    at = line.start + column
    name = name_of(character)
    if name == "curly quote":
        meant, mended = 'the straight quote `"`', spot.fill(at, line.end)
    elif name == "wide colon":
        meant = "a plain colon `:` and a space"
        width = min(2, line.end - at)
        mended = spot.text[:at] + ": "[:width] + spot.text[at + width :]
    else:
        meant, mended = "a plain space", spot.fill(at, at + 1, " ")
    message = f"a {name} stands where YAML wants {meant}"
    help_ = f"type {meant} over it"
    return Fault(LOOKALIKE.at(spot.span(at, at + 1), message, label=f"U+{ord(character):04X}", help=help_), mended)
