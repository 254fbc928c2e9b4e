"""HTML: comments are dropped, the rest is refused and its words kept."""

import re
from typing import Final

from markdown_it.token import Token

from briefpress.diagnostics.codes.markdown import RAW_HTML, UNCLOSED_COMMENT
from briefpress.model.block import Block, Paragraph
from briefpress.model.inline import Text
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

INSTEAD_OF_HTML: Final = {
    "a": "write `[words](https://…)`",
    "b": "write `**words**`",
    "br": "end the line with `\\`",
    "code": "write code marks: `` ` ``",
    "em": "write `*words*`",
    "figure": "use the directive `figure`",
    "i": "write `*words*`",
    "img": "use the directive `figure`",
    "span": "write `[words]{.class}`",
    "strong": "write `**words**`",
    "sub": "write the character itself, such as `₂`",
    "sup": "write the character itself, such as `²`",
    "table": "write a table with `|`, or use the directive `table`",
}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)[^>]*>?|<[!?][^>]*>?")


def read_html(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    """Return the words of a block of HTML as a paragraph; nothing of a comment."""
    start, end = reading.block_range(branch.token)
    whole = reading.whole.text[start:end]
    text, unclosed = _without_comments(whole)
    if unclosed >= 0:
        at = start + unclosed
        span = reading.whole.span(at, at + len("<!--"))
        reading.report(UNCLOSED_COMMENT, span, "this comment is never closed", label="opened here", help="write `-->`")
        text = text[:unclosed]
    if not text.strip(" \t\n>"):
        return ()
    tag = _TAG.search(text)
    if tag:
        name = tag[2] or ""
        span = reading.whole.span(start + tag.start(), start + tag.end())
        help_ = INSTEAD_OF_HTML.get(name.lower(), "write it in Markdown, or with a directive")
        message = f"HTML is not allowed: `<{name}>`" if name else "HTML is not allowed"
        reading.report(RAW_HTML, span, message, label="refused", help=help_)
    else:
        at = start + len(text) - len(text.lstrip())
        span = reading.whole.span(at, start + len(text.rstrip()))
        message = "words stand on the same line as a comment"
        reading.report(RAW_HTML, span, message, label="taken as HTML", help="begin a new line behind the comment")
    words = " ".join(_TAG.sub(" ", text).split())
    span = reading.block_span(branch.token)
    return (Paragraph((Text(words, span=span),), span=span),) if words else ()


def _without_comments(text: str) -> tuple[str, int]:
    """Return `text` with blanks for its comments, and where the first opens that is never closed; -1 for none."""
    parts: list[str] = []
    at = 0
    while (opened := text.find("<!--", at)) >= 0:
        closed = text.find("-->", opened)
        if closed < 0:
            return "".join((*parts, text[at:])), opened
        parts += (text[at:opened], " " * (closed + len("-->") - opened))
        at = closed + len("-->")
    return "".join((*parts, text[at:])), -1


def refuse_html(token: Token, passage: Passage, reading: Reading) -> None:
    """Report HTML in running text, an element once. Its words stand beside it and stay."""
    start, end = token.meta["place"]
    if token.content.startswith("<!--"):
        return
    tag = _TAG.match(token.content)
    name = tag[2] if tag and tag[2] else ""
    if tag and tag[1] and re.search(rf"<{name}\b", passage.text[:start], re.IGNORECASE):
        return  # said of its opening tag already
    reading.report(
        RAW_HTML,
        passage.span(start, end),
        f"HTML is not allowed: `<{tag[1]}{name}>`" if tag and name else "HTML is not allowed",
        label="refused",
        help=INSTEAD_OF_HTML.get(name.lower(), "write it in Markdown; for the character itself, write `\\<`"),
    )
