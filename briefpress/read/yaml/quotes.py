"""Faults around quotes."""

import re
from contextlib import suppress
from typing import Final

import yaml

from briefpress.diagnostics.codes.yaml import BAD_ESCAPE, TEXT_AFTER_QUOTE, UNCLOSED_QUOTE
from briefpress.read.yaml.spot import Fault, Spot

ESCAPE_PROBLEMS: Final = ("unknown escape", "found unknown escape", "expected escape sequence of")


def bad_escape(spot: Spot) -> Fault | None:
    """Find a backslash between double quotes that starts no escape."""
    if not spot.problem.startswith(ESCAPE_PROBLEMS):
        return None
    start = spot.text.rfind("\\", 0, spot.at)
    span = spot.span(start, start + 2)
    diagnostic = BAD_ESCAPE.at(
        span,
        f"`{span.text}` is no escape",
        label="unknown escape",
        help="write two backslashes where one is meant, or put the text in single quotes",
    )
    return Fault(diagnostic, spot.fill(start, start + 2))


def unclosed_quote(spot: Spot) -> Fault | None:
    """Find a quote that is never closed, or only where the next text in quotes should begin."""
    if "quoted scalar" in spot.context and spot.context_at is not None and "found unexpected" in spot.problem:
        start, label = spot.context_at, "opened here, closed nowhere"
    else:
        token = _quoted_before(spot)
        if token is None or spot.line_at(token[0]).number == spot.line_at(token[1] - 1).number:
            return None
        start, label = token[0], f"opened here, closed only in line {spot.line_at(token[1] - 1).number}"
    line = spot.line_at(start)
    quote = spot.text[start : start + 1]
    diagnostic = UNCLOSED_QUOTE.at(
        spot.span(start, line.end),
        "a quote is opened and not closed",
        label=label,
        help=f"write `{quote}` at the end of the text",
    )
    return Fault(diagnostic, spot.fill(start, line.end))


def text_after_quote(spot: Spot) -> Fault | None:
    """Find text that goes on behind a closing quote, on the same line."""
    token = _quoted_before(spot)
    if token is None or spot.text[spot.at : spot.at + 1] in ("", ":", ",", "]", "}"):
        return None
    start, end = token
    quote, line = spot.text[start], spot.line_at(start)
    if spot.line.number != line.number:
        return None
    word = re.compile(r"\S+").match(spot.text, spot.at)
    if end < spot.at:
        help_ = "put the whole value in quotes, or take the quotes away"
    elif quote == "'":
        help_ = "where the quote is an apostrophe, put the text in double quotes, or type ’"
    else:
        help_ = 'write the quotes inside the text as “ and ”, or as `\\"`'
    diagnostic = TEXT_AFTER_QUOTE.at(
        spot.span(spot.at, word.end() if word else spot.at + 1),
        "text goes on behind the closing quote",
        label=f"the text ended at the `{quote}` before this",
        help=help_,
    )
    return Fault(diagnostic, spot.fill(start, line.end))


def _quoted_before(spot: Spot) -> tuple[int, int] | None:
    """Return start and end of the text in quotes that ends right before the problem, spaces aside."""
    last: tuple[int, int] | None = None
    # What comes before the problem may itself be cut short: then the texts up to there are enough.
    with suppress(yaml.YAMLError, ValueError, OverflowError):
        for token in yaml.scan(spot.text[: spot.at], Loader=yaml.SafeLoader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                last = token.start_mark.index, token.end_mark.index
    if last is None or spot.text[last[1] : spot.at].strip(" "):
        return None
    return last
