"""What citeproc has set, as inline content: its markup, addresses, and the marks that say where each work stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final, Literal

from briefpress.model.inline import Emphasis, Foreign, HtmlElement, Inline, Link, Strong, Text
from briefpress.model.locale import direction_of
from briefpress.resolve.csl_items import FOREIGN, FOREIGN_END, SHIELD, UNSHIELD

WORK: Final = "\ue003"
"""Stands before each work of a citation; the character behind it says which."""
WORK_END: Final = "\ue004"
"""Stands behind it."""
LABEL_END: Final = "\ue005"
"""Stands behind the label of an entry."""
FIRST_INDEX: Final = 0xE100
"""The character that stands for the first work of a citation."""

_MARKS: Final = re.compile(r"(\ue003[\ue100-\uf8ff]|[\ue004-\ue007])")
_SEAM: Final = re.compile(r"([.,;:!? ])((?:[\ue004-\ue007]|\ue003[\ue100-\uf8ff])+)\1")
_LOOSE: Final = re.compile(r'<(?!/?(?:i|b|l|u|sup|sub|span)>|span (?:style|class)="[^"<>]*">)')
_ADDRESS: Final = re.compile(
    r"(?P<url>https?://[^\s<>]+?)(?=[.,;)>]*(?:\s|$))|(?:doi:\s?|DOI:?\s)(?P<doi>10\.[0-9]{4,9}/\S+?)(?=[.,;]*(?:\s|$))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a citation: one work, by its place in the citation, or what stands between works (none)."""

    work: int | None
    content: tuple[Inline, ...]


def mark(index: int) -> str:
    """Return what stands before the work at `index` of a citation, from 0."""
    return WORK + chr(FIRST_INDEX + index)


def pieces_of(markup: str, languages: tuple[str, ...], *, links: bool = False) -> tuple[Piece, ...]:
    """Return what citeproc wrote, in order. `languages` are those of the works, by their place in the citation."""
    reader = _Reader(languages, links=links)
    # What a style itself puts around addresses, `<https://…>`, is no markup.
    markup = _LOOSE.sub(lambda sign: sign.group().translate(SHIELD), markup)
    # A mark hides from citeproc that the signs around it are the same.
    reader.feed(_SEAM.sub(r"\1\2", markup))
    reader.close()
    return reader.pieces()


def inlines_of_markup(markup: str, language: str) -> tuple[Inline, ...]:
    """Return an entry of a list as inline content, its addresses as links; `language` is that of its title."""
    return tuple(inline for piece in pieces_of(markup, (language,), links=True) for inline in piece.content)


@dataclass(slots=True)
class _Run:
    """Inline content that is being read: of a work, of a title in another language, or of what is between."""

    kind: Literal["between", "work", "foreign"]
    index: int | None
    content: list[Inline] = field(default_factory=list)


class _Reader(HTMLParser):
    """Turns `<i>`, `<b>`, `<sup>` and `<sub>` into inline content; other elements leave their words behind."""

    def __init__(self, languages: tuple[str, ...], *, links: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._languages = languages
        self._links = links
        self._open: list[str] = []
        self._done: list[_Run] = []
        self._runs: list[_Run] = [_Run("between", None)]

    def pieces(self) -> tuple[Piece, ...]:
        """Return all that was read."""
        while len(self._runs) > 1:
            self._close()
        self._done.append(self._runs.pop())
        return tuple(Piece(run.index, tuple(run.content)) for run in self._done if run.content)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.reverse()
            self._open.remove(tag)
            self._open.reverse()

    def handle_data(self, data: str) -> None:
        for part in _MARKS.split(data):
            if part.startswith(WORK):
                self._done.append(self._runs.pop())
                self._runs = [_Run("between", None), _Run("work", ord(part[1]) - FIRST_INDEX)]
            elif part == FOREIGN:
                self._runs.append(_Run("foreign", self._runs[-1].index))
            elif part in {WORK_END, FOREIGN_END}:
                self._close()
            elif part and part != LABEL_END:
                self._runs[-1].content.extend(self._words(part.translate(UNSHIELD)))

    def _close(self) -> None:
        if len(self._runs) < 2:
            return
        run = self._runs.pop()
        if run.kind == "work":
            self._done.append(run)
            return
        language = self._languages[run.index or 0]
        self._runs[-1].content.append(Foreign(language, direction_of(language), tuple(run.content)))

    def _words(self, text: str) -> Iterator[Inline]:
        content = tuple(_with_links(text)) if self._links else (Text(text),)
        for tag in ("sub", "sup"):
            if tag in self._open:
                content = (HtmlElement("sub" if tag == "sub" else "sup", content),)
        if "b" in self._open:
            content = (Strong(content),)
        # Emphasis within emphasis is set upright again.
        if self._open.count("i") % 2:
            content = (Emphasis(content),)
        yield from content


def _with_links(text: str) -> Iterator[Inline]:
    at = 0
    for match in _ADDRESS.finditer(text):
        if match.start() > at:
            yield Text(text[at : match.start()])
        yield Link(match["url"] or f"https://doi.org/{match['doi']}", (Text(match.group()),))
        at = match.end()
    if at < len(text):
        yield Text(text[at:])
