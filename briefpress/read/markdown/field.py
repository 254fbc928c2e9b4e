"""The Markdown of a YAML field, with each of its characters found again among the raw characters of the scalar."""

import re
from collections.abc import Iterator

from briefpress.diagnostics.span import Span
from briefpress.read.markdown.passage import Passage

_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\n")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]")
_GAP = re.compile(r"\s+")
_GAP_IN_DOUBLE_QUOTES = re.compile(r"(?:\s|\\[nrtvfNLP_ ]|\\x[aA]0|\\u(?:00[aA]0|200[0-9aA]|20[25][fF]|202[89])|\\\n)+")


def passage_of_field(text: str, span: Span | None) -> Passage:
    """Return `text` as a passage whose characters stand where the scalar at `span` has them.

    Works for plain, quoted and block scalars, folded ones too. Where the raw characters do not yield `text` (a tag, an
    anchor, a number written otherwise), every place is `span`.
    """
    clean = text.replace("\0", "\ufffd").replace("\r", " ")
    if span is None:
        return Passage(clean)
    places = _places(text, span.text)
    if places is None:
        return Passage(clean, around=span)
    return Passage(clean, span.source, tuple(_runs(places, span.start)), span)


def folded_breaks(passage: Passage) -> Iterator[int]:
    """Yield where in `passage`, a field, YAML has folded away the break before a paragraph or an item of a list.

    Scalars in `>` style, plain and quoted ones make a single line break of an empty line, and a space of others.
    """
    if passage.source is None or not passage.runs:
        return
    for gap in _GAP.finditer(passage.text):
        before, after = passage.span(gap.start() - 1, gap.start()), passage.span(gap.end(), gap.end() + 1)
        if before is None or after is None or gap.start() == 0 or gap.end() == len(passage.text):
            continue
        written = passage.source.text[before.end : after.start]
        breaks = gap.group().count("\n")
        line = passage.text.rfind("\n", 0, gap.start()) + 1
        in_list = _ITEM.match(passage.text, line) and _ITEM.match(passage.text, gap.end())
        if (breaks < 2 and _EMPTY_LINE.search(written)) or (in_list and not breaks and "\n" in written):
            yield gap.end()


def _places(text: str, raw: str) -> list[int] | None:
    """Return for each character of `text` its offset in `raw`, or nothing where the two do not agree."""
    quote = raw[:1] if raw[:1] in ("'", '"') else ""
    header = _BLOCK_HEADER.match(raw)
    at = header.end() if header else len(quote)
    gap = _GAP_IN_DOUBLE_QUOTES if quote == '"' else _GAP
    places: list[int] = []
    in_gap = False
    for character in text:
        if character.isspace():
            # White space is folded, indented and escaped in many ways: a run of it stands for a run of it.
            places.append(min(at, len(raw)))
            in_gap = True
            continue
        if (skipped := gap.match(raw, at)) and (in_gap or not places):
            at = skipped.end()
        in_gap = False
        if quote == '"' and (escape := _ESCAPE.match(raw, at)):
            length = escape.end() - at
        elif raw.startswith(character, at):
            length = 2 if quote == "'" and raw.startswith("''", at) else 1
        else:
            return None
        places.append(at)
        at += length
    return places


def _runs(places: list[int], start: int) -> Iterator[tuple[int, int]]:
    previous = None
    for offset, place in enumerate(places):
        if previous is None or place != previous + 1:
            yield offset, start + place
        previous = place
    if not places:
        yield 0, start
