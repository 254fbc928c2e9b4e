"""Citations: keys, and what stands before and after them."""

import re

from markdown_it.token import Token

from briefpress.diagnostics.codes.running_text import BAD_CITATION
from briefpress.diagnostics.span import Span
from briefpress.model.inline import CitationCall, CitationItem, Text
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading
from briefpress.read.references.keys import KEY

_KEY = re.compile(rf"(?<!\S)(-?)@({KEY.pattern})")
_HELP = "write `[@key]`, or `[see @key, p. 4; @other]`"


def read_citation(inside: Passage, span: Span | None, reading: Reading) -> CitationCall | Text:
    """Return the citation whose brackets hold `inside`; plain text where not one item of it can be read."""
    items = [item for part in inside.split(";") if (item := _item(part, span, reading)) is not None]
    return CitationCall(tuple(items), span=span) if items else Text(f"[{inside.text}]", span=span)


def _item(part: Passage, whole: Span | None, reading: Reading) -> CitationItem | None:
    """Return one item; its span is that of `@key`."""
    key = _KEY.search(part.text)
    if key is None:
        message = f"`{part.text}` cites no key" if part.text else "an empty item in a citation"
        reading.report(BAD_CITATION, part.span() if part.text else whole, message, label="no `@key`", help=_HELP)
        return None
    rest = part.cut((key.end(), len(part.text))).strip()
    locator = ""
    if second := _KEY.search(rest.text):
        reading.report(
            BAD_CITATION,
            rest.span(*second.span()),
            f"two keys in one item: `{key[2]}` and `{second[2]}`",
            help=f"put a semicolon between them: `[@{key[2]}; @{second[2]}]`",
        )
    else:
        locator = _locator(rest, reading)
    prefix = _one_line(part.text[: key.start()])
    return CitationItem(key[2], prefix, locator, bool(key[1]), span=part.span(key.start() + len(key[1]), key.end()))


def read_citation_in_text(token: Token, passage: Passage) -> CitationCall:
    """Return the citation that an `@key` in a sentence is, with the words to show if there is no such reference."""
    start, end = token.meta["place"]
    key_start, key_end = token.meta["key"]
    at = token.meta["locator"]
    locator = _one_line(passage.text[slice(*at)]) if at else ""
    item = CitationItem(passage.text[key_start:key_end], "", locator, span=passage.span(key_start - 1, key_end))
    return CitationCall((item,), token.content, span=passage.span(start, end))


def _locator(rest: Passage, reading: Reading) -> str:
    """Return what stands behind a key, without its comma."""
    if not rest.text:
        return ""
    locator = _one_line(rest.text.removeprefix(","))
    if not rest.text.startswith(","):
        reading.report(BAD_CITATION, rest.span(), f"no comma before `{locator}`", help=f"write `, {locator}`")
    elif not locator:
        reading.report(BAD_CITATION, rest.span(), "nothing stands behind the comma", help=_HELP)
    return locator


def _one_line(text: str) -> str:
    return " ".join(text.split())
