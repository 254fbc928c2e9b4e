"""Style sheets as far as rules need them: where they break the syntax, and which classes they name.

tinycss2 reads the tokens. What they make up is judged here, because a parser of CSS recovers from every fault without
a word, and often notices it far from where it was made.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from briefpress.check.style_tokens import tokens_of
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span

CLOSING: Final[Mapping[str, str]] = {"{": "}", "(": ")", "[": "]"}
HOLD_RULES: Final = frozenset({"media", "supports", "layer", "container", "keyframes", "scope", "starting-style"})
"""At-rules that hold rules; all others hold declarations."""
UNREADABLE: Final[Mapping[str, str]] = {
    "bad-string": "a string that is not closed on its line",
    "eof-in-string": "a string that is never closed",
    "bad-url": "a `url(…)` that cannot be read; put the address in quotes",
    "eof-in-url": "a `url(…)` that is never closed",
}
UNREADABLE_ADDRESS: Final = re.compile(r"url\([^)\n]*\)?", re.IGNORECASE)
MARK: Final = re.compile(r"/\*|[\"'\\{}()\[\]]")
"""What begins or ends something in a style sheet, or keeps the next character from doing so."""
UP_TO_THE_END: Final = re.compile(r"[^;{}\n]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where a style sheet is not CSS, and what is wrong there."""

    span: Span
    message: str


# One who builds again finds most sheets as they were.
@lru_cache(maxsize=64)
def syntax_faults(source: Source) -> tuple[Fault, ...]:
    """Return every place where `source` breaks the syntax, in order."""
    values = tokens_of(source)
    found = [*_unreadable(values, source), *_faults_of_rules(values, source)]
    opened = _first_never_closed(source.text)
    # A string that runs on hides the brackets behind it: then it is the fault, and they are not.
    if opened is not None and not found:
        mark = source.text[opened] if source.text[opened] in CLOSING else "/*"
        message = f"the `{mark}` is never closed: no `{CLOSING.get(mark, '*/')}` belongs to it"
        found.append(Fault(Span(source, opened, opened + len(mark)), message))
    # One fault may be seen twice, as a token and as part of a declaration: the token's message is the better one.
    first = {fault.span.start: fault for fault in reversed(found)}
    return tuple(first[start] for start in sorted(first))


@lru_cache(maxsize=64)
def classes_named(source: Source) -> frozenset[str]:
    """Return the classes that the selectors of `source` name."""
    return frozenset(_classes(tokens_of(source)))


def _unreadable(values: Iterable[Any], source: Source) -> Iterator[Fault]:
    for value in values:
        if value.type == "error":
            message = UNREADABLE.get(value.kind, f"the `{value.kind}` closes nothing")
            yield Fault(_span_of(value, source), message)
        yield from _unreadable(_inside(value), source)


def _faults_of_rules(values: Iterable[Any], source: Source) -> Iterator[Fault]:
    for piece in _pieces(values):
        first, last = piece[0], piece[-1]
        if first.type == "at-keyword":
            yield from _faults_of_at_rule(piece, source)
        elif last.type == "{} block":
            yield from _faults_of_declarations(last.content, source)
        elif first not in ("<!--", "-->"):
            span = _span_of_words(first, source)
            yield Fault(span, f"`{span.text}` belongs to no rule: it stands outside of any `{{ … }}`")


def _faults_of_declarations(values: Iterable[Any], source: Source) -> Iterator[Fault]:
    for piece in _pieces(values):
        first, last = piece[0], piece[-1]
        significant = [value for value in piece if value.type != "whitespace"]
        declares = first.type == "ident" and len(significant) > 1 and significant[1] == ":"
        if first.type == "at-keyword":
            yield from _faults_of_at_rule(piece, source)
        elif first.type == "error" or (declares and first.value.startswith("--")):
            continue
        elif last.type == "{} block":
            # `color: red` before a nested rule, where `a:hover` has no space behind its colon.
            if declares and piece[piece.index(significant[1]) + 1].type == "whitespace":
                yield Fault(_span_of(first, source), f"no `;` after the value of `{first.value}`")
            yield from _faults_of_declarations(last.content, source)
        elif declares and len(significant) == 2:
            yield Fault(_span_of(first, source), f"`{first.value}` has no value")
        elif not declares:
            span = _span_of_words(first, source)
            yield Fault(span, f"`{span.text}` is no declaration: that is a name, `:`, and a value")
        else:
            yield from _missing_semicolon(significant, source)


def _missing_semicolon(declaration: list[Any], source: Source) -> Iterator[Fault]:
    # No value of CSS holds a colon between its words; where there is one, the next declaration has begun.
    for name, colon in pairwise(declaration[2:]):
        if name.type == "ident" and colon == ":":
            yield Fault(_span_of(name, source), f"the `;` before `{name.value}` is missing")
            return


def _faults_of_at_rule(piece: list[Any], source: Source) -> Iterator[Fault]:
    keyword, last = piece[0].lower_value, piece[-1]
    if last.type == "{} block":
        judge = _faults_of_rules if keyword in HOLD_RULES else _faults_of_declarations
        yield from judge(last.content, source)


def _pieces(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield what stands between semicolons, or up to a block: a declaration or a rule each."""
    piece: list[Any] = []
    custom = False
    for value in values:
        if value == ";":
            if piece:
                yield piece
            piece = []
        elif piece or value.type != "whitespace":
            piece.append(value)
            custom = piece[0].type == "ident" and piece[0].value.startswith("--")
            if value.type == "{} block" and not custom:
                yield piece
                piece = []
    if piece:
        yield piece


def _classes(values: Iterable[Any]) -> Iterator[str]:
    after_dot = False
    for value in values:
        if after_dot and value.type == "ident":
            yield value.value
        after_dot = value.type == "literal" and value.value == "."
        yield from _classes(_inside(value))


def _inside(value: Any) -> Iterable[Any]:
    inside = getattr(value, "arguments", None) or getattr(value, "content", None)
    return inside if isinstance(inside, list) else ()


def _span_of(value: Any, source: Source) -> Span:
    """Return the span of a token; of one that cannot be read, what belongs to it as far as can be seen."""
    start = source.offset_at(value.source_line, value.source_column)
    if value.type == "error":
        match = UNREADABLE_ADDRESS.match(source.text, start)
        return Span(source, start, match.end() if match else min(start + 1, len(source.text)))
    return Span(source, start, start + len(value.serialize()))


def _span_of_words(value: Any, source: Source) -> Span:
    """Return the span from a token to the end of what it begins, on its line."""
    start = source.offset_at(value.source_line, value.source_column)
    match = UP_TO_THE_END.match(source.text, start)
    return Span(source, start, start + len(match[0].rstrip())) if match else _span_of(value, source)


def _first_never_closed(text: str) -> int | None:
    """Return the offset of the bracket or comment that is still open at the end of a style sheet."""
    stack: list[int] = []
    found = MARK.search(text)
    while found:
        at, mark, end = found.start(), found[0], found.end()
        if mark == "/*":
            closed = text.find("*/", end)
            if closed < 0:
                return at
            end = closed + 2
        elif mark in "\"'":
            end = _end_of_string(text, at)
        elif mark == "\\":
            end += 1
        elif mark in CLOSING:
            stack.append(at)
        elif stack and mark == CLOSING[text[stack[-1]]]:
            stack.pop()
        found = MARK.search(text, end)
    return stack[0] if stack else None


def _end_of_string(text: str, at: int) -> int:
    quote = text[at]
    at += 1
    while at < len(text) and text[at] not in (quote, "\n"):
        at += 2 if text[at] == "\\" else 1
    return at + 1
