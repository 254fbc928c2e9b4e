"""Blocks and inlines printed as a tree: a node a line, with its place and what is not at its default."""

from collections.abc import Iterator, Mapping
from dataclasses import Field, fields

from briefpress.diagnostics.span import Span
from briefpress.model.inline import Node

CHILDREN = ("children", "blocks", "items", "pictures")


def tree(nodes: tuple[Node, ...], footnotes: Mapping[str, tuple[Node, ...]] | None = None) -> str:
    lines = [line for node in nodes for line in _node(node)]
    for label, content in (footnotes or {}).items():
        lines += [f"footnote {label!r}", *_indented(line for node in content for line in _node(node))]
    return "\n".join(lines)


def walk(value: object) -> Iterator[Node]:
    """Yield all nodes in `value`, each before those inside it."""
    if isinstance(value, Node):
        yield value
        for field in fields(value):
            yield from walk(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from walk(part)


def place(span: Span | None) -> str:
    if span is None:
        return "-"
    if span.line == span.end_line:
        return f"{span.line}:{span.column}-{span.end_column}"
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def _node(node: Node) -> list[str]:
    simple = [field for field in fields(node) if field.compare and not _holds_nodes(getattr(node, field.name))]
    nested = [field for field in fields(node) if _holds_nodes(getattr(node, field.name))]
    shown = [_value(field, getattr(node, field.name)) for field in simple if not _is_default(field, node)]
    lines = [" ".join([type(node).__name__, place(node.span), *shown])]
    for field in nested:
        lines += _indented(_branch(field.name, getattr(node, field.name)))
    return lines


def _branch(name: str, value: object) -> list[str]:
    parts = value if isinstance(value, tuple) else (value,)
    lines: list[str] = []
    for part in parts:
        if isinstance(part, tuple):
            lines += [f"{name}:", *_indented(line for node in part for line in _node(node))]
        else:
            lines += _node(part)
    if name in CHILDREN or isinstance(parts[0], tuple):
        return lines
    return [f"{name}:", *_indented(lines)]


def _indented(lines: Iterator[str] | list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _holds_nodes(value: object) -> bool:
    return isinstance(value, Node) or (isinstance(value, tuple) and any(_holds_nodes(part) for part in value))


def _is_default(field: Field[object], node: Node) -> bool:
    value = getattr(node, field.name)
    return value in (field.default, ())


def _value(field: Field[object], value: object) -> str:
    if field.name == "text":
        return repr(value)
    if isinstance(value, tuple):
        value = " ".join(str(part) for part in value)
    shown = str(value) if " " not in str(value) else repr(value)
    return f"{field.name}={shown}"
