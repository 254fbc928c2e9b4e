"""The filters of templates. Each does one thing that a template cannot say; its docstring is its documentation."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final

from briefpress.model import numerals
from briefpress.model.block import BlockNode
from briefpress.model.bound import Held, Value
from briefpress.model.inline import (
    Emphasis,
    Foreign,
    HtmlElement,
    Inline,
    Link,
    Node,
    SpanWithAttributes,
    Strong,
    Text,
    plain_text,
)
from briefpress.model.locale import locale_of

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")
_LAST_WORDS = re.compile(r"\S+\s+\S+\s*$")
LONGEST_TIE = 34
"""The most characters that two last words may have to be kept together: about half a line."""


def kind(node: Node | BlockNode) -> str:
    """Return what a node is, as in `partials/`: `paragraph`, `pull-quote`, `people`."""
    return _in_words(type(node).__name__)


@cache
def _in_words(name: str) -> str:
    return _WORD_START.sub("-", name).lower()


def plain(inlines: tuple[Inline, ...]) -> str:
    """Return the words of inline content without markup."""
    return plain_text(inlines)


def bare(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inline content with its values and tested phrases as mere words, for places where nothing opens."""
    return tuple(part for inline in inlines for part in _bare(inline))


def _bare(inline: Inline) -> tuple[Inline, ...]:
    match inline:
        case Value():
            return (Text(inline.text, span=inline.span),)
        case Held():
            return bare(inline.children)
        case Emphasis() | Strong() | Link() | SpanWithAttributes() | Foreign() | HtmlElement():
            return (replace(inline, children=bare(inline.children)),)
        case _:
            return (inline,)


def tied(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inline content whose last two words stay on one line, so that no line holds a single word.

    Content that does not end in plain words, or in very long ones, comes back as it is.
    """
    if not inlines or not isinstance(inlines[-1], Text):
        return inlines
    last = inlines[-1]
    # Words that begin before this are too long in any case, and a search from the start of a long text takes long.
    tail = max(len(last.text) - LONGEST_TIE - 1, 0)
    match = _LAST_WORDS.search(last.text[tail:])
    if match is None or len(match.group()) > LONGEST_TIE:
        return inlines
    start = tail + match.start()
    before = (replace(last, text=last.text[:start]),) if start else ()
    tie = SpanWithAttributes((replace(last, text=match.group()),), classes=("tied",), span=last.span)
    return (*inlines[:-1], *before, tie)


def tied_text(text: str) -> tuple[Inline, ...]:
    """Return plain words, such as a title, as inline content whose last two words stay on one line."""
    return tied((Text(text),))


def long_date(date: datetime.date, language: str) -> str:
    """Return a date in words, as a language writes it: `12 June 2023`, `12. Juni 2023`."""
    return numerals.day(date, locale_of(language))


def size(number: int, language: str) -> str:
    """Return a number of bytes as a reader says it: `184 kB`, `1.2 MB`."""
    locale = locale_of(language)
    if number < 1_000_000:
        return numerals.with_unit(numerals.digits(max(Decimal(number) / 1000, Decimal(1)), locale, 0), "kB", locale)
    megabytes = numerals.shortest(Decimal(number) / 1_000_000, 1)
    return numerals.with_unit(numerals.digits(megabytes, locale), "MB", locale)


FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "bare": bare,
    "kind": kind,
    "long_date": long_date,
    "plain": plain,
    "size": size,
    "tied": tied,
    "tied_text": tied_text,
}
"""The filters by name, besides those of Jinja."""
