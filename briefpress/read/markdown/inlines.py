"""Running text: inline tokens become inline nodes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from markdown_it.token import Token

from briefpress.diagnostics.codes.markdown import NOT_IN_A_FIELD, TOO_DEEP
from briefpress.diagnostics.codes.running_text import FOOTNOTE_IN_FOOTNOTE
from briefpress.model.inline import (
    Emphasis,
    FootnoteCall,
    Foreign,
    Inline,
    SpanWithAttributes,
    Strong,
    Text,
    plain_text,
)
from briefpress.read.markdown.advice import advise_on_link, advise_on_marker
from briefpress.read.markdown.attached import Attached, read_attributes, refuse
from briefpress.read.markdown.grammar import MOST_BRACKETS
from briefpress.read.markdown.html_elements import read_element, with_elements
from briefpress.read.markdown.leaves import read_leaf
from briefpress.read.markdown.length import is_too_long_for_a_paragraph
from briefpress.read.markdown.links import read_link
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.text import Words

DEEPEST: Final = 12
"""How many links, stresses and the like may stand within one another."""


@dataclass(slots=True)
class _Level:
    """Something that is open: the token that opened it, and what it holds so far."""

    token: Token | None = None
    nodes: list[Inline] = field(default_factory=list)
    words: Words = field(default_factory=Words)

    def flush(self, passage: Passage) -> None:
        """Make a node of the plain text so far."""
        if self.words.parts:
            self.nodes.append(self.words.node(passage))
            self.words = Words()

    def add(self, node: Inline, passage: Passage) -> None:
        """Add a node behind the plain text."""
        self.flush(passage)
        self.nodes.append(node)


def read_inlines(passage: Passage, reading: Reading, *, in_footnote: bool = False) -> tuple[Inline, ...]:
    """Return the inline nodes of `passage`."""
    return inlines_of(inline_tokens(passage, reading), passage, reading, in_footnote=in_footnote)


def inline_tokens(passage: Passage, reading: Reading) -> list[Token]:
    """Return the inline tokens of `passage`; a single one of plain text where it is too long, or brackets too deep."""
    plain = Token("text", "", 0, content=passage.text, meta={"place": (0, len(passage.text))})
    if is_too_long_for_a_paragraph(passage, reading):
        return [plain]
    deep = _too_deep(passage.text)
    if deep is None:
        tokens: list[Token] = []
        return reading.grammar.inline.parse(passage.text, reading.grammar, reading.environment, tokens)
    reading.report(
        TOO_DEEP,
        passage.span(deep, deep + 1),
        f"more than {MOST_BRACKETS} brackets within one another",
        label="the paragraph is taken as plain text",
        help="close the brackets; write `\\[` for the character itself",
    )
    return [plain]


def inlines_of(
    tokens: Sequence[Token], passage: Passage, reading: Reading, *, in_footnote: bool = False
) -> tuple[Inline, ...]:
    """Return the nodes of `tokens`, whose places are in `passage`."""
    levels = [_Level()]
    skipped = 0
    for token in with_elements(tokens, passage, reading) if reading.raw_html else tokens:
        place: tuple[int, int] = token.meta["place"]
        if token.nesting > 0 and len(levels) > DEEPEST:
            skipped += 1
            if skipped == 1:
                reading.report(TOO_DEEP, passage.span(*place), f"more than {DEEPEST} stresses and links in one another")
        elif token.nesting > 0:
            levels.append(_Level(token))
        elif token.nesting < 0 and skipped:
            skipped -= 1
        elif token.nesting < 0:
            closed = levels.pop()
            closed.flush(passage)
            levels[-1].add(_branch(closed, token, passage, reading), passage)
        else:
            _add_leaf(levels[-1], token, passage, reading, in_footnote=in_footnote)
    levels[-1].flush(passage)
    return tuple(levels[0].nodes)


def _add_leaf(level: _Level, token: Token, passage: Passage, reading: Reading, *, in_footnote: bool) -> None:
    place: tuple[int, int] = token.meta["place"]
    if token.type in ("text", "text_special"):
        if token.content:
            advise_on_marker(token, passage, reading)
            advise_on_link(token, passage, reading)
            level.words.add(token.content, *place)
        return
    if token.type == "softbreak":
        level.words.add("\n", *place)
        return
    node: Inline | None
    if token.type == "inline_footnote":
        node = _inline_footnote(token, passage, reading, in_footnote=in_footnote)
    else:
        node = read_leaf(
            token,
            passage,
            reading,
            lambda words, as_note: read_inlines(words, reading, in_footnote=as_note or in_footnote),
            in_footnote=in_footnote,
        )
    if isinstance(node, Text):
        level.words.add(node.text, *place)
    elif node is not None:
        level.add(node, passage)


def _branch(level: _Level, closing: Token, passage: Passage, reading: Reading) -> Inline:
    """Return the node that `closing` completes."""
    opening = level.token or closing
    children = tuple(level.nodes)
    (start, _), (_, end) = opening.meta["place"], closing.meta["place"]
    match opening.type:
        case "em_open":
            return Emphasis(children, span=passage.span(start, end))
        case "strong_open":
            # Of two marks on each side, markdown-it keeps the tokens of the inner ones.
            return Strong(children, span=passage.span(start - 1, end + 1))
        case "link_open":
            if opening.info == "auto":
                children = (Text(plain_text(children), span=passage.span(start + 1, end - 1)),)
            return read_link(opening, children, passage, reading)
        case "element_open":
            return read_element(opening, children, passage.span(start, end), reading)
        case _:
            return _words(opening, children, passage, reading)


def _words(opening: Token, children: tuple[Inline, ...], passage: Passage, reading: Reading) -> Inline:
    """Return words with attributes: in another language, of a class, or both."""
    start, end = opening.meta["place"]
    span = passage.span(start, end)
    attached = read_attributes(opening.meta["braces"], passage, reading, Attached())
    refuse(attached.extras, (), reading)
    node: Inline = SpanWithAttributes(children, attached.classes, attached.id, span=span)
    if attached.language is None:
        return node
    inside = (node,) if attached.classes or attached.id else children
    return Foreign(attached.language.tag, attached.language.direction, inside, span=span)


def _inline_footnote(token: Token, passage: Passage, reading: Reading, *, in_footnote: bool) -> Inline:
    """Return the call of a footnote written in place, and keep its text under a label that no author can write."""
    span = passage.span(*token.meta["place"])
    content = passage.cut(token.meta["content"]).strip()
    if in_footnote or reading.is_field:
        code, place = (FOOTNOTE_IN_FOOTNOTE, "note") if in_footnote else (NOT_IN_A_FIELD, "field")
        reading.report(code, span, f"a footnote in a {place}", label="cannot stand here", help="write it into the text")
        return Text(content.text, span=span)
    reading.footnotes_in_place += 1
    label = f"in place {reading.footnotes_in_place}"
    reading.footnotes[label] = read_inlines(content, reading, in_footnote=True)
    return FootnoteCall(label, span=span)


def _too_deep(text: str) -> int | None:
    """Return where brackets first stand too deep; nothing where they never do."""
    if text.count("[") <= MOST_BRACKETS:
        return None
    depth = 0
    for at, character in enumerate(text):
        if character == "[":
            depth += 1
            if depth > MOST_BRACKETS:
                return at
        elif character == "]":
            depth = max(depth - 1, 0)
    return None
