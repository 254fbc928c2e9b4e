"""An expression cut into its smallest parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from briefpress.diagnostics.codes.expression import BAD_EXPRESSION
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.read.markdown.passage import Passage

TokenKind = Literal["number", "date", "text", "name", "sign", "end"]

PARTS: Final = re.compile(
    r"""
    (?P<space>\s+)
    | (?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-]))
    | (?P<number>[0-9]+(?:\.[0-9]+)?%?(?![\w.]))
    | (?P<text>"[^"]*"|'[^']*')
    | (?P<name>[^\W\d]\w*(?:-+\w+)*)
    | (?P<sign>==|!=|<>|<=|>=|=(?![<>])|[<>()\[\],.+\-/]|\*(?!\*))
    """,
    re.VERBOSE,
)
DATE_MEANT: Final = re.compile(
    r"[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?(?![\w-])|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![\w/])"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}(?![\w/])"
)
THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
QUOTED: Final = re.compile(r"[“”„«»‹›‘’‚](?P<text>[^“”„«»‹›‘’‚\"'()\[\]\n]*)[“”„«»‹›‘’‚]?")
MISTAKES: Final = (
    (re.compile(r"=>"), "write `>=`"),
    (re.compile(r"=<"), "write `<=`"),
    (re.compile(r"[≥⩾]"), "write `>=`"),
    (re.compile(r"[≤⩽]"), "write `<=`"),
    (re.compile(r"≠"), "write `!=`"),
    (re.compile(r"&&?"), "write `and`"),
    (re.compile(r"\|\|?"), "write `or`"),
    (re.compile(r"[×·⋅∙]"), "write `*`"),
    (re.compile(r"[÷∕:]"), "write `/`"),
    (re.compile(r"[−–—‐‑]"), "write `-`"),  # as word processors set it
    (re.compile(r"[\"']"), "close the quote: the text has no end"),
    (re.compile(r"!(?!=)"), "write `not`"),
    (re.compile(r"\^|\*\*"), "there are no powers; multiply"),
    (re.compile(r"%"), "write `50%` without a space before the sign, or a part such as `0.5`"),
    (re.compile(r"[{};]"), "braces and semicolons have no meaning here"),
    (re.compile(r"`"), 'a name with spaces is written `data["the name"]`, or `column("the name")` in a condition'),
    (re.compile(r"\$|€|£|°"), "leave the unit out: it is declared with the column"),
    (re.compile(r"[0-9]+\.[0-9]+\.[0-9.]+"), "write a date as `2024-03-05`, a number with one point"),
    (re.compile(r"[0-9]+\.(?![0-9])"), "write digits behind the point, or leave it out"),
    (re.compile(r"[0-9.]+[eE][-+]?[0-9]+(?!\w)"), "write the number out in digits"),
    (
        re.compile(r"[0-9][0-9.]*[^\W\d]\w*"),
        "a name does not start with a digit, and a unit is declared with its column",
    ),
)
"""What people write instead, and what to write. Tried where nothing fits, in this order."""


@dataclass(frozen=True, slots=True)
class Token:
    """A part: its text, and where it stands in the passage."""

    kind: TokenKind
    text: str
    start: int
    end: int
    span: Span | None


def tokens_of(passage: Passage) -> Iterator[Token | Diagnostic]:
    """Yield the parts of `passage`, spaces aside, and a last one of kind `end`; a diagnostic ends them early."""
    text, at = passage.text, 0
    while at < len(text):
        if thousands := THOUSANDS.match(text, at):
            written = thousands.group().replace(",", "")
            help_ = f"write `{written}`; where two arguments are meant, put a space behind the comma"
            yield BAD_EXPRESSION.at(passage.span(*thousands.span()), "a number has no commas in it", help=help_)
            return
        match = PARTS.match(text, at)
        if match and match.lastgroup == "number" and (date := DATE_MEANT.match(text, at)):
            help_ = "write a date as `2024-03-05`; where something is calculated, put spaces around the signs"
            yield BAD_EXPRESSION.at(passage.span(*date.span()), f"`{date.group()}` may be a date", help=help_)
            return
        if match is None:
            yield _unreadable(passage, at)
            return
        if match.lastgroup != "space":
            kind: TokenKind = match.lastgroup  # type: ignore[assignment]
            yield Token(kind, match.group(), match.start(), match.end(), passage.span(*match.span()))
        at = match.end()
    yield Token("end", "", len(text), len(text), passage.span(len(text), len(text)))


def _unreadable(passage: Passage, at: int) -> Diagnostic:
    if match := QUOTED.match(passage.text, at):
        help_ = f'texts stand between straight quotes: `"{match["text"].strip() or "like this"}"`'
        return BAD_EXPRESSION.at(passage.span(*match.span()), f"`{match.group()}` does not belong here", help=help_)
    for pattern, help_ in MISTAKES:
        if match := pattern.match(passage.text, at):
            return BAD_EXPRESSION.at(passage.span(*match.span()), f"`{match.group()}` does not belong here", help=help_)
    shown = passage.text[at]
    help_ = "an expression has names, numbers, texts in quotes, and the signs `( ) [ ] , . = != < <= > >= + - * /`"
    return BAD_EXPRESSION.at(passage.span(at, at + 1), f"`{shown}` does not belong here", help=help_)
