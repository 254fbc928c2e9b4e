"""Faults of texts without quotes: colons, and characters that YAML keeps for itself."""

import re
from typing import Final

from briefpress.diagnostics.codes.yaml import (
    NO_SPACE_AFTER_COLON,
    SPECIAL_START,
    UNCLOSED_BRACKET,
    UNQUOTED_COLON,
)
from briefpress.read.yaml.spot import Fault, Line, Spot

KEY_WITHOUT_SPACE: Final = re.compile(r" *(?:- +)*[A-Za-z_][\w-]*(?P<colon>:)(?![\s/:])(?P<rest>\S+)")
TEXT_IN_BRACKETS: Final = re.compile(r"\{[\w-]+\}`|\[[^\]]*\](?! *(?:#|$))")
SPECIAL: Final = "@`%&*!|>,]}?"


def quoted(text: str) -> str:
    """Return `text` in quotes as YAML wants them, its middle left out where it is long."""
    shown = text if len(text) <= 50 else f"{text[:30].rstrip()} … {text[-10:].lstrip()}"
    if '"' not in shown:
        return f'"{shown}"'
    return "'" + shown.replace("'", "''") + "'"


def no_space_after_colon(spot: Spot) -> Fault | None:
    """Find `key:value`, in the line of the problem or in that above it."""
    at_colon = spot.text[spot.at : spot.at + 1] == ":"
    if "values are not allowed" in spot.problem and at_colon and not spot.text[spot.line.start : spot.at].count(":"):
        lines = spot.lines_above[:1]
    elif "could not find" in spot.problem and spot.context_at is not None:
        lines = [spot.line_at(spot.context_at)]
    elif "but found" in spot.problem:
        lines = [spot.line]
    else:
        return None
    for line in lines:
        match = KEY_WITHOUT_SPACE.match(line.text)
        if match:
            colon = line.start + match.start("colon")
            key = line.text[: match.start("colon")].strip(" -")
            diagnostic = NO_SPACE_AFTER_COLON.at(
                spot.span(colon, colon + 1),
                f"there is no space behind `{key}:`",
                label="a space is missing here",
                help=f"write `{key}: {match['rest']}`",
            )
            return Fault(diagnostic, spot.fill(colon + 1, colon + 2, " "))
    return None


def special_start(spot: Spot) -> Fault | None:
    """Find a value, or an item between brackets, that starts with a character YAML keeps for itself."""
    line = spot.line
    if "cannot start any token" in spot.problem and not TEXT_IN_BRACKETS.match(line.value):
        return _special(spot, line, spot.at)
    if spot.context_at is not None and spot.context.endswith(("alias", "anchor", "tag", "block scalar")):
        block = spot.context.endswith("block scalar")
        return _special(spot, spot.line_at(spot.context_at), spot.context_at, block=block)
    if not line.value or spot.at < line.value_start:
        return None
    if line.value[0] in SPECIAL or TEXT_IN_BRACKETS.match(line.value):
        return _special(spot, line, line.value_start)
    return None


def _special(spot: Spot, line: Line, start: int, *, block: bool = False) -> Fault:
    in_brackets = line.value[:1] in ("[", "{") and start > line.value_start
    word = re.compile(r"[^,\]}\n]*" if in_brackets else r"[^\n]*").match(spot.text, start)
    text = word[0].rstrip() if word else ""
    help_ = f"put the text in quotes: `{quoted(text)}`"
    if block:
        help_ += f", or leave `{text[:1]}` alone on the line and indent the text below it"
    diagnostic = SPECIAL_START.at(
        spot.span(start, start + 1),
        f"a text that starts with `{text[:1]}` needs quotes"
        if text[:1] != "`"
        else "a text that starts with a backtick needs quotes",
        label="has a meaning of its own in YAML",
        help=help_,
    )
    return Fault(diagnostic, spot.fill(start, start + len(text)))


def unquoted_colon(spot: Spot) -> Fault | None:
    """Find a colon followed by a space inside a value."""
    line = spot.line
    if "values are not allowed" not in spot.problem or not line.value or spot.at < line.value_start:
        return None
    diagnostic = UNQUOTED_COLON.at(
        spot.span(spot.at, spot.at + 1),
        "a text with a colon needs quotes",
        label="taken for the end of a key",
        help=f"put the text in quotes: `{line.key + ': ' if line.key else ''}{quoted(line.value)}`",
    )
    return Fault(diagnostic, spot.fill(line.value_start, line.value_start + len(line.value)))


def brackets(spot: Spot) -> Fault | None:
    """Find a bracket that is not closed, or a comma that is missing between two parts."""
    if not spot.context.endswith(("flow sequence", "flow mapping", "flow node")) or spot.context_at is None:
        return None
    line = spot.line_at(spot.context_at)
    opening = spot.text[spot.context_at : spot.context_at + 1]
    closing = {"[": "]", "{": "}"}.get(opening)
    mended = spot.fill(spot.context_at, line.end)
    if closing is None:
        span = spot.span(spot.at, spot.at + 1)
        message = "a part between brackets is empty"
        return Fault(UNCLOSED_BRACKET.at(span, message, label="nothing before this", help="delete one comma"), mended)
    if line.number == spot.line.number:
        word = re.compile(r"[^\s,\]}]+|.").match(spot.text, spot.at)
        span = spot.span(spot.at, word.end() if word else spot.at)
        message = f"there is no comma, and no `{closing}`, before this"
        help_ = 'put a comma between the parts; if the brackets are part of a text, put the text in quotes: `"…"`'
        return Fault(UNCLOSED_BRACKET.at(span, message, label="unexpected", help=help_), mended)
    span = spot.span(spot.context_at, spot.context_at + 1)
    message = f"the bracket `{opening}` is not closed"
    help_ = f"write `{closing}` behind the last part"
    return Fault(UNCLOSED_BRACKET.at(span, message, label="opened here", help=help_), mended)
