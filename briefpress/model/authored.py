"""Keys for the parts of a brief that somebody wrote, so that a fault in a page or a PDF finds the way back to them.

A key holds no line number: it is the way to a field of `brief.yaml` or `findings.yaml`, such as `authors.0`, or the
number of a node in document order. So a page stays the same when its source moves within its file.
"""

from collections.abc import Iterator
from itertools import count
from typing import assert_never

from briefpress.diagnostics.span import Span
from briefpress.model.block import (
    Block,
    DefinitionList,
    Gallery,
    List,
    People,
    Person,
    Table,
)
from briefpress.model.bound import Held, Value
from briefpress.model.brief import Brief, CitedReference, GlossaryItem
from briefpress.model.finding import Finding, Point
from briefpress.model.inline import CitedWork, Footnote, Inline, Node, SideNote
from briefpress.model.walk import inlines_of, inner_blocks, own_inlines, walk_inlines

Authored = Node | Finding | Point | Person | CitedReference | GlossaryItem
"""What has a key."""


def keyed_nodes(brief: Brief) -> Iterator[tuple[str, Authored]]:
    """Yield what has a key, with its key, in one order that only the content decides.

    Persons of the directive `people` have no place of their own and carry the key of the directive.
    """
    for index, author in enumerate(brief.authors):
        yield f"authors.{index}", author
    for index, finding in enumerate(brief.findings):
        yield f"findings.{index}", finding
        yield from ((f"findings.{index}.points.{at}", point) for at, point in enumerate(finding.points))
    numbers = count(1)
    for node in _nodes_with_numbers(brief):
        key = str(next(numbers))
        yield key, node
        if isinstance(node, People):
            yield from ((key, person) for person in node.people)


def span_of(node: Authored, brief: Brief) -> Span | None:
    """Return where a node of `brief` was written; an entry of the reference list is at the first place that cites it.

    A part without a span of its own has that of the first of its words.
    """
    match node:
        case Footnote():
            # It stands at its call and is written elsewhere.
            words = node.children
        case Node():
            return node.span
        case Finding():
            words = node.statement
        case Point():
            words = node.text
        case GlossaryItem():
            words = node.definition
        case Person():
            words = (*node.interests, *node.roles)
        case CitedReference():
            words = tuple(w for w in inlines_of(brief.body) if isinstance(w, CitedWork) and w.key == node.key)
        case _:
            assert_never(node)
    return next((inline.span for inline in walk_inlines(words) if inline.span), None)


def _nodes_with_numbers(brief: Brief) -> Iterator[Node | CitedReference | GlossaryItem]:
    for finding in brief.findings:
        yield from _keyed(finding.statement)
        for point in finding.points:
            yield from _keyed(point.text)
    yield from _blocks(brief.abstract)
    yield from _blocks(brief.body)
    for author in brief.authors:
        yield from _keyed((*author.interests, *author.roles))
        yield from _blocks(author.biography)
    for text in brief.back_matter:
        yield from _blocks(text)
    lines = (brief.contact, brief.distribution, brief.licence, *(basis.relation for basis in brief.based_on))
    for line in (*lines, *(edition.changes for edition in brief.editions)):
        yield from _keyed(line)
    yield from brief.references
    yield from brief.abbreviations
    yield from brief.glossary


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Node]:
    for block in blocks:
        yield block
        yield from _parts(block)
        for run in own_inlines(block):
            yield from _keyed(run)
        for inner in inner_blocks(block):
            yield from _blocks(inner)


def _parts(block: Block) -> Iterator[Node]:
    """Yield the parts of a block that are no blocks and have an element of their own on the page."""
    match block:
        case List() | DefinitionList():
            yield from block.items
        case Gallery():
            yield from block.pictures
        case Table():
            yield from block.groups
            for row in (block.head, *block.rows, *block.foot):
                yield from row
        case _:
            pass


def _keyed(inlines: tuple[Inline, ...]) -> Iterator[Footnote | SideNote | Value | Held]:
    for inline in walk_inlines(inlines):
        if isinstance(inline, SideNote | Value | Held) or (isinstance(inline, Footnote) and inline.first):
            yield inline
