"""YAML text becomes a tree of nodes, each with its place. PyYAML finds the events; nothing of it is constructed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from briefpress.diagnostics.codes.yaml import (
    BAD_ALIAS,
    BAD_ESCAPE,
    COMMENT_IN_TEXT,
    DEEP_NESTING,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_MANY_VALUES,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean

DEEPEST: Final = 32
"""How many lists and mappings may stand inside one another."""
MOST_NODES: Final = 100_000
"""How many values a file may hold, repeated ones counted."""
KNOWN_TAGS: Final = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))
PROPERTIES: Final = re.compile(r"(?:[&!]\S*(?:\s+|#[^\n]*)*)*")
"""Anchors and tags before a value; PyYAML lets the value start with them."""
FAST: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C, some twenty times as fast, where PyYAML was built with it."""
ODD: Final = re.compile(r"[\t\r\x85\u2028\u2029\ufeff]|[|>][-+0-9]*#|[\[{,][^\[\]{},?]*+\?\s")
"""What the parser in C reads in another way than the one in Python."""
FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
HIDDEN_TEXT: Final = re.compile(r"[ \t]+(#[^\s#][^\n]*)")


@dataclass(frozen=True, slots=True, eq=False)
class ScalarNode:
    """A text. `plain` is unset for what is text in any case: quoted, a block, or tagged as such.

    `span` holds the text without its quotes, or the lines of a block without their first indent; `whole` has the
    quotes, or the `|` or `>`, as well.
    """

    text: str
    plain: bool
    span: Span
    whole: Span


@dataclass(frozen=True, slots=True, eq=False)
class SequenceNode:
    """A list, from its first item to its last."""

    items: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class MappingNode:
    """A mapping, from its first key to its last value."""

    pairs: "tuple[tuple[Node, Node], ...]"
    span: Span


Node = ScalarNode | SequenceNode | MappingNode


class Stop(Exception):  # noqa: N818 - not an error but an end
    """There is no use in reading on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def compose(source: Source, problems: list[Diagnostic]) -> Node | None:
    """Return the tree of `source`, none where it holds nothing, and add what was noticed to `problems`.

    Raises what PyYAML raises on bad syntax, and `Stop` at the limits.
    """
    text = source.text
    if not (ODD.search(text) or yaml.reader.Reader.NON_PRINTABLE.search(text)):
        noticed: list[Diagnostic] = []
        try:
            root = _Composer(source, yaml.parse(text, Loader=FAST), noticed).document()
        except Stop:
            problems.extend(noticed)
            raise
        except (yaml.YAMLError, ValueError):
            # The faults that are told are those of the parser below, whose words we know.
            pass
        else:
            problems.extend(noticed)
            return root
    return _Composer(source, yaml.parse(text, Loader=yaml.SafeLoader), problems).document()


class _Composer:
    """The events still to come, and the anchors so far. An anchor that is still open stands for none."""

    def __init__(self, source: Source, events: Iterator[yaml.Event], problems: list[Diagnostic]) -> None:
        self.source = source
        self.events = events
        self.problems = problems
        self.anchors: dict[str, Node | None] = {}
        self.nodes = 0

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "a second document starts here"
                    span = self._span(_start(event), _start(event) + 3)
                    raise Stop(
                        SEVERAL_DOCUMENTS.at(span, message, help="delete this line, and what does not belong here")
                    )
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return None if isinstance(root, ScalarNode) and root.plain and not root.text else root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        start, end = _start(event), _end(event)
        self.nodes += 1
        if self.nodes > MOST_NODES:
            message = f"the file holds more than {MOST_NODES} values"
            raise Stop(TOO_MANY_VALUES.at(self._span(start, start), message))
        if depth > DEEPEST:
            message = f"more than {DEEPEST} lists and mappings stand inside one another"
            raise Stop(DEEP_NESTING.at(self._span(start, start + 1), message, label="one too many"))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event.anchor or "", self._span(start, end))
        anchor: str | None = getattr(event, "anchor", None)
        if anchor is not None:
            self.anchors[anchor] = None
        self._check_tag(event)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = self._scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(event, depth)
        else:
            node = self._mapping(event, depth)
        if anchor is not None:
            self.anchors[anchor] = node
        return node

    def _alias(self, name: str, span: Span) -> Node:
        node = self.anchors.get(name)
        if node is None:
            if name in self.anchors:
                message, help_ = f"`*{name}` stands inside the value that it repeats", ""
            else:
                message = f"`*{name}` names nothing"
                emphasis = 'if emphasis is meant, put the text in quotes: `"*…*"`'
                help_ = did_you_mean(name, self.anchors, emphasis)
            self.problems.append(BAD_ALIAS.at(span, message, label="unknown alias", help=help_))
            return ScalarNode(span.text, False, span, span)
        return node

    def _check_tag(self, event: yaml.Event) -> None:
        tag: str | None = getattr(event, "tag", None)
        if tag is not None and tag not in KNOWN_TAGS:
            start = self.source.text.find("!", _start(event))
            written = re.compile(r"\S*").match(self.source.text, start)
            span = self._span(start, written.end() if written else start + 1)
            help_ = 'if the `!` is part of the text, put the text in quotes: `"…"`'
            self.problems.append(TAG.at(span, f"`{span.text}` is a tag", label="no tags here", help=help_))

    def _scalar(self, event: yaml.ScalarEvent) -> ScalarNode:
        text: str = event.value
        start, end = self._content_start(event), _end(event)
        whole = self._trimmed(start, end)
        style = event.style
        if style in ("'", '"'):
            # An empty text between quotes has no place of its own: the quotes are shown.
            inner = self._trimmed(start + 1, end - 1)
            span = inner if inner.text else whole
            self._check_characters(text, span)
        elif style in ("|", ">"):
            head_end = self.source.text.find("\n", start, end)
            inner = self._trimmed(head_end + 1 if head_end >= 0 else end, end)
            span = inner if inner.text else whole
        else:
            span = self._span(start, end)
            self._note_hidden_text(span)
        return ScalarNode(text, not event.style and event.tag is None, span, whole)

    def _check_characters(self, text: str, span: Span) -> None:
        # In the file itself PyYAML refuses these; an escape such as `\\0` would bring them in.
        forbidden = FORBIDDEN.search(text)
        if forbidden:
            message = f"an escape stands for U+{ord(forbidden[0]):04X}, a character that no text has"
            help_ = "delete the escape; where a backslash is meant, write two, or put the text in single quotes"
            self.problems.append(BAD_ESCAPE.at(span, message, label="in this text", help=help_))

    def _note_hidden_text(self, span: Span) -> None:
        hidden = HIDDEN_TEXT.match(self.source.text, span.end)
        if span.text and hidden:
            self.problems.append(
                COMMENT_IN_TEXT.at(
                    self._span(hidden.start(1), hidden.end(1)),
                    f"the text ends before `{hidden[1].split()[0]}`",
                    label="taken for a comment",
                    help="put the whole value in quotes; if a comment is meant, write a space after the `#`",
                )
            )

    def _sequence(self, event: yaml.SequenceStartEvent, depth: int) -> SequenceNode:
        items: list[Node] = []
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(inner, depth + 1))
        return SequenceNode(tuple(items), self._collection_span(event, inner, items))

    def _mapping(self, event: yaml.Event, depth: int) -> MappingNode:
        pairs: list[tuple[Node, Node]] = []
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            pairs.append((self._node(inner, depth + 1), self._node(next(self.events), depth + 1)))
        parts = [node for pair in pairs for node in pair]
        return MappingNode(tuple(pairs), self._collection_span(event, inner, parts))

    def _collection_span(self, start: yaml.Event, end: yaml.Event, parts: list[Node]) -> Span:
        first, last = self._content_start(start), _end(end)
        if not getattr(start, "flow_style", False):
            # PyYAML ends a block at the next token, past comments. What an alias repeats stands elsewhere.
            last = max((part.span.end for part in parts if first < part.span.end <= last), default=last)
        return self._trimmed(first, last)

    def _content_start(self, event: yaml.Event) -> int:
        start = _start(event)
        if getattr(event, "anchor", None) is None and getattr(event, "tag", None) is None:
            return start
        properties = PROPERTIES.match(self.source.text, start, _end(event))
        return properties.end() if properties else start

    def _span(self, start: int, end: int) -> Span:
        return Span(self.source, start, end)

    def _trimmed(self, start: int, end: int) -> Span:
        text = self.source.text[start:end]
        left = len(text) - len(text.lstrip())
        return self._span(start + left, start + max(left, len(text.rstrip())))


def _start(event: yaml.Event) -> int:
    """Return the offset at which `event` starts. PyYAML gives every event of a text its marks."""
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    """Return the offset at which `event` ends."""
    return event.end_mark.index if event.end_mark else 0
