"""A tree of YAML nodes becomes plain Python data, with the place of every key and value."""

import re
from typing import Final

from briefpress.diagnostics.codes.yaml import (
    BAD_MERGE,
    DEEP_NESTING,
    DUPLICATE_KEY,
    LOOKALIKE,
    ODD_KEY,
    TOO_MANY_VALUES,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.model.places import Path
from briefpress.read.yaml.characters import LOOKALIKE_IN_KEY, name_of
from briefpress.read.yaml.nodes import DEEPEST, MOST_NODES, MappingNode, Node, ScalarNode, SequenceNode, Stop

MOST_CHARACTERS: Final = 5_000_000
"""How long all texts of a file may be together, repeated ones counted."""
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
TRUES: Final = frozenset({"true", "True", "TRUE"})
FALSES: Final = frozenset({"false", "False", "FALSE"})
WHOLE_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
DECIMAL_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
MERGE: Final = "<<"


Data = bool | int | float | str | list["Data"] | dict[str, "Data"] | None


def plain_value(text: str) -> bool | int | float | str | None:
    """Return what a text without quotes stands for: nothing, `true` or `false`, a number, or else itself.

    A number counts as one only if nothing is lost: `007`, `1.10`, `1e3` and `12:30` stay text, and so do dates.
    """
    if text in NULLS:
        return None
    if text in TRUES or text in FALSES:
        return text in TRUES
    if WHOLE_NUMBER.fullmatch(text) and text != "-0":
        return int(text)
    if DECIMAL_NUMBER.fullmatch(text) and str(float(text)) == text:
        return float(text)
    return text


class Values:
    """Data and places as they are gathered, and what was noticed. Raises `Stop` at the limits."""

    def __init__(self, root: Node, problems: list[Diagnostic]) -> None:
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.texts: dict[Path, Span] = {}
        self.problems = problems
        self._nodes = 0
        self._characters = 0
        self.data: Data = self._value(root, ())

    def _value(self, node: Node, path: Path) -> Data:
        self._count(node)
        self._check_depth(len(path), node)
        self.values[path] = node.span
        match node:
            case ScalarNode(text=text, plain=plain):
                self.texts[path] = node.whole
                if not node.span.text and path:
                    self.values[path] = self._place_of_nothing(path, node.span)
                return plain_value(text) if plain else text
            case SequenceNode(items=items):
                return [self._value(item, (*path, index)) for index, item in enumerate(items)]
            case MappingNode():
                return self._mapping(node, path)

    def _place_of_nothing(self, path: Path, span: Span) -> Span:
        """Return the place of the key, or of the hyphen, that stands before a value left empty."""
        return self.keys.get(path) or Span(span.source, max(span.start - 1, 0), span.end)

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Data]:
        data: dict[str, Data] = {}
        own, merged = self._own_and_merged(node)
        for key, value in own:
            name = self._key_name(key)
            if name is None:
                continue
            if name in data:
                self._duplicate(key, name, self.keys[(*path, name)])
                continue
            self.keys[(*path, name)] = key.span
            data[name] = self._value(value, (*path, name))
        for key, value in merged:
            name = self._key_name(key)
            if name is not None and name not in data:
                self.keys[(*path, name)] = key.span
                data[name] = self._value(value, (*path, name))
        return data

    def _own_and_merged(
        self, node: MappingNode, depth: int = 0
    ) -> tuple[list[tuple[Node, Node]], list[tuple[Node, Node]]]:
        own: list[tuple[Node, Node]] = []
        merged: list[tuple[Node, Node]] = []
        for key, value in node.pairs:
            if not (isinstance(key, ScalarNode) and key.plain and key.text == MERGE):
                own.append((key, value))
                continue
            self._check_depth(depth, value)
            for part in value.items if isinstance(value, SequenceNode) else (value,):
                if isinstance(part, MappingNode):
                    # The nearer wins: what a merged mapping merges itself comes after its own.
                    for pairs in self._own_and_merged(part, depth + 1):
                        merged.extend(pairs)
                else:
                    message = "`<<` takes over the keys of a mapping, and this is none"
                    self.problems.append(BAD_MERGE.at(part.span, message, label="not a mapping"))
        self._count(node, len(node.pairs))
        return own, merged

    def _key_name(self, key: Node) -> str | None:
        if not isinstance(key, ScalarNode):
            message = "a key is a word, not a list or a mapping"
            help_ = 'if the brackets are part of a text, put the text in quotes: `"…"`'
            self.problems.append(ODD_KEY.at(key.span, message, label="not a word", help=help_))
            return None
        if not key.text.strip():
            help_ = "write a word before the colon"
            self.problems.append(ODD_KEY.at(key.span, "a key is empty", label="no key here", help=help_))
            return None
        lookalike = LOOKALIKE_IN_KEY.search(key.span.text) if key.plain else None
        if lookalike:
            at = key.span.start + lookalike.start()
            meant = LOOKALIKE_IN_KEY.sub("", key.text).strip()
            self.problems.append(
                LOOKALIKE.at(
                    Span(key.span.source, at, at + 1),
                    f"a {name_of(lookalike[0])} stands in the key `{meant}`",
                    label=f"U+{ord(lookalike[0]):04X}",
                    help="delete it, or type a plain space or quote over it",
                )
            )
            return meant or None
        return key.text

    def _duplicate(self, key: Node, name: str, first: Span) -> None:
        line = "the same line" if first.line == key.span.line else f"line {first.line}"
        message = f"the key `{name}` stands here for the second time"
        help_ = f"the first one is in {line}; delete one of them"
        self.problems.append(DUPLICATE_KEY.at(key.span, message, label="duplicate key", help=help_))

    def _check_depth(self, depth: int, node: Node) -> None:
        if depth > DEEPEST:
            message = f"more than {DEEPEST} lists and mappings stand inside one another, aliases followed"
            raise Stop(DEEP_NESTING.at(node.span, message, label="one too many"))

    def _count(self, node: Node, nodes: int = 1) -> None:
        self._nodes += nodes
        self._characters += len(node.text) if isinstance(node, ScalarNode) else 0
        if self._nodes > MOST_NODES or self._characters > MOST_CHARACTERS:
            message = "what aliases repeat is more than briefpress reads"
            help_ = f"a file may hold {MOST_NODES} values and {MOST_CHARACTERS} characters, repeated ones counted"
            raise Stop(TOO_MANY_VALUES.at(node.span, message, label="repeated once too often", help=help_))
