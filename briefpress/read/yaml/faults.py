"""What PyYAML stumbled over, told in the terms of those who write: the likely cause, at its place, and what to do."""

from collections.abc import Callable
from typing import Final

from briefpress.diagnostics.codes.yaml import UNREADABLE_YAML
from briefpress.diagnostics.source import Source
from briefpress.read.yaml.characters import control_character, lookalike, tab
from briefpress.read.yaml.indents import misplaced_line, misplaced_list, no_colon
from briefpress.read.yaml.plain_text import brackets, no_space_after_colon, special_start, unquoted_colon
from briefpress.read.yaml.quotes import bad_escape, text_after_quote, unclosed_quote
from briefpress.read.yaml.spot import Fault, Spot, spot_of

CAUSES: Final[tuple[Callable[[Spot], Fault | None], ...]] = (
    control_character,
    tab,
    lookalike,
    bad_escape,
    unclosed_quote,
    text_after_quote,
    no_space_after_colon,
    special_start,
    misplaced_list,
    unquoted_colon,
    brackets,
    no_colon,
    misplaced_line,
)
"""The causes that are looked for, the surest first."""


def explain_fault(source: Source, text: str, error: Exception) -> Fault:
    """Return the fault behind `error`, raised when PyYAML read `text`: that of `source`, earlier faults mended."""
    spot = spot_of(source, text, error)
    for cause in CAUSES:
        fault = cause(spot)
        if fault is not None:
            return fault
    line = spot.line
    return Fault(
        UNREADABLE_YAML.at(
            spot.span(spot.at, max(line.end, spot.at)),
            "the file cannot be read from here on",
            label="this does not fit what stands before it",
            help='look at this line and the one above; put texts with special characters in quotes: `"…"`',
        )
    )
