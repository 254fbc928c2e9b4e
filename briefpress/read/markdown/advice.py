"""Marks that are left in the text although their author surely meant more than the characters."""

import re

from markdown_it.token import Token

from briefpress.diagnostics.codes.running_text import BROKEN_LINK, STRAY_EMPHASIS
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

_HALF_A_LINK = re.compile(r"\[[^\[\]\n]*\]\([^\s)]*\)?|\]\([^\s)]*\)?")
_UNKNOWN_LABEL = re.compile(r"\[[^\[\]]+\]\[([^\[\]]+)\]")
_BEFORE_A_WORD = re.compile(r"[\s(\[“‘\"'–—-]")


def advise_on_link(token: Token, passage: Passage, reading: Reading) -> None:
    """Report text that looks like a link and is none."""
    if token.type != "text" or ("](" not in token.content and "][" not in token.content):
        return
    start, _ = token.meta["place"]
    for match in _HALF_A_LINK.finditer(token.content):
        span = passage.span(start + match.start(), start + match.end())
        reading.report(
            BROKEN_LINK,
            span,
            "what looks like a link is none",
            label="is printed as it stands",
            help="write `[words](https://…)`, both closed, without spaces in the address",
        )
    for match in _UNKNOWN_LABEL.finditer(token.content):
        span = passage.span(start + match.start(1), start + match.end(1))
        reading.report(
            BROKEN_LINK,
            span,
            f"no link label `{match[1]}` is defined",
            label="is printed as it stands",
            help=f"define it on a line of its own: `[{match[1]}]: https://…`",
        )


def advise_on_marker(token: Token, passage: Passage, reading: Reading) -> None:
    """Report a mark of emphasis that is left over, where it stands at a word on one side. Of a run, the first."""
    marker = token.meta.get("marker")
    start, end = token.meta["place"]
    text = passage.text
    if not marker or token.type != "text" or text[start - 1 : start] == marker:
        return
    while text[end : end + 1] == marker:
        end += 1
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    at_word = not (before.isspace() and after.isspace())
    opens_word = after.isalnum() and bool(_BEFORE_A_WORD.match(before))
    if (at_word and end - start > 1) or opens_word:
        reading.report(
            STRAY_EMPHASIS,
            passage.span(start, end),
            f"`{text[start:end]}` opens or closes nothing",
            label="is printed as it stands",
            help=f"put the marks right at the words and close them, or write `\\{marker}`",
        )
