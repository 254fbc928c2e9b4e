"""Attributes in braces: `{#id .class key=value other="two words"}`."""

import re
from dataclasses import dataclass
from typing import Final

from briefpress.read.markdown.passage import Passage, Range

_GAP = re.compile(r"[ \t\n]*")
_ATTRIBUTE = re.compile(
    r"""
    \# (?P<id> [^\s{}\#."'=<>`]+ )
  | \. (?P<class> [^\s{}\#."'=<>`]+ )
  | (?P<key> [A-Za-z_][\w:-]* ) = (?: "(?P<quoted> (?: [^"\\] | \\. )* )" | (?P<bare> [^\s{}"'=<>`]+ ) )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED_QUOTE = re.compile(r'\\(?=["\\])')

LOOKS_LIKE_ATTRIBUTES: Final = re.compile(r"""\{[ \t]*(?:[#.][^\s{}#.]|[A-Za-z_][\w:-]*=)(?:"[^"\n]*"|[^{}\n"])*\}""")
"""Braces whose author meant attributes, well-formed or not."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its key (`id` for `#x`, `class` for `.x`), where it stands, and where its value does."""

    key: str
    whole: Range
    value: Range
    is_quoted: bool = False

    def value_in(self, passage: Passage) -> Passage:
        """Return the value out of the passage that the attribute was found in."""
        start, end = self.value
        if not self.is_quoted:
            return passage.cut((start, end))
        backslashes = [match.start() for match in _ESCAPED_QUOTE.finditer(passage.text, start, end)]
        bounds = [start, *(bound for at in backslashes for bound in (at, at + 1)), end]
        return passage.cut(*zip(bounds[::2], bounds[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Braces:
    """Attributes that were found in braces, and the range of the braces."""

    attributes: tuple[Attribute, ...]
    start: int
    end: int


def scan_attributes(text: str, start: int) -> Braces | None:
    """Return the attributes in the braces that open at `start`, or nothing where they are not well-formed or empty."""
    if not text.startswith("{", start):
        return None
    found: list[Attribute] = []
    at = _end_of_gap(text, start + 1)
    while not text.startswith("}", at):
        match = _ATTRIBUTE.match(text, at)
        if match is None:
            return None
        found.append(_attribute(match))
        at = _end_of_gap(text, match.end())
        if at == match.end() and not text.startswith("}", at):
            return None
    return Braces(tuple(found), start, at + 1) if found else None


def _end_of_gap(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


def _attribute(match: re.Match[str]) -> Attribute:
    if match["id"] is not None:
        return Attribute("id", match.span(), match.span("id"))
    if match["class"] is not None:
        return Attribute("class", match.span(), match.span("class"))
    if match["quoted"] is not None:
        return Attribute(match["key"], match.span(), match.span("quoted"), is_quoted=True)
    return Attribute(match["key"], match.span(), match.span("bare"))
