"""Going through content in document order, whatever it is nested in."""

from collections.abc import Iterator
from typing import assert_never

from briefpress.model.block import (
    Block,
    Callout,
    Chart,
    ChartCall,
    CodeBlock,
    DefinitionList,
    Figure,
    Gallery,
    Heading,
    List,
    MarginNote,
    Paragraph,
    People,
    PeopleCall,
    PullQuote,
    Quotation,
    Section,
    Table,
    TableCall,
    ThematicBreak,
    Work,
)
from briefpress.model.bound import Held, HoldsCall
from briefpress.model.inline import (
    Citation,
    CitedWork,
    Emphasis,
    Footnote,
    Foreign,
    HtmlElement,
    Inline,
    Link,
    SideNote,
    SpanWithAttributes,
    Strong,
    plain_text,
)
from briefpress.model.manuscript import Manuscript


def walk_inlines(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield each inline node and, right after it, those inside it."""
    for inline in inlines:
        yield inline
        match inline:
            case Emphasis() | Strong() | Link() | SpanWithAttributes() | Foreign() | HtmlElement():
                yield from walk_inlines(inline.children)
            case Footnote() | SideNote():
                yield from walk_inlines(inline.children)
            case HoldsCall() | Held():
                yield from walk_inlines(inline.children)
            case Citation() | CitedWork():
                yield from walk_inlines(inline.children)
            case _:
                pass


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield each block and, right after it, those inside it."""
    for block in blocks:
        yield block
        for inner in inner_blocks(block):
            yield from walk_blocks(inner)


def inner_blocks(block: Block) -> Iterator[tuple[Block, ...]]:
    """Yield the sequences of blocks directly inside `block`."""
    match block:
        case Section() | Quotation() | Callout() | MarginNote() | Work():
            yield block.blocks
        case List():
            yield from (item.blocks for item in block.items)
        case DefinitionList():
            for item in block.items:
                yield from item.definitions
        case People():
            yield from (person.biography for person in block.people)
        case _:
            pass


def own_inlines(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of inline content that belong to `block` itself, not to blocks inside it."""
    match block:
        case Paragraph() | Heading() | PullQuote():
            yield block.children
        case Section():
            yield block.title
        case DefinitionList():
            yield from (item.term for item in block.items)
        case Callout():
            yield block.title
        case Figure():
            yield from (block.title, block.caption, block.source)
        case Gallery():
            yield block.caption
            yield from (picture.caption for picture in block.pictures)
        case Work():
            yield from (block.title, block.note)
        case Table():
            yield block.caption
            yield from (group.children for group in block.groups)
            for row in (block.head, *block.rows, *block.foot):
                yield from (cell.children for cell in row)
            yield block.source
            yield from block.notes
        case TableCall():
            yield from (block.caption, block.source, *block.notes)
        case Chart() | ChartCall():
            yield from (block.title, block.note, block.source)
        case People():
            for person in block.people:
                yield from (person.interests, person.roles)
        case List() | Quotation() | MarginNote() | CodeBlock() | ThematicBreak() | PeopleCall():
            pass
        case _:
            assert_never(block)


def inlines_of(blocks: tuple[Block, ...]) -> Iterator[Inline]:
    """Yield every inline node of `blocks`, whatever it is nested in, in document order."""
    for block in walk_blocks(blocks):
        for run in own_inlines(block):
            yield from walk_inlines(run)


def text_of(blocks: tuple[Block, ...]) -> str:
    """Return the words of `blocks`, an empty line between one and the next."""
    runs = (plain_text(run).strip() for block in walk_blocks(blocks) for run in own_inlines(block))
    return "\n\n".join(run for run in runs if run)


def blocks_of_manuscript(manuscript: Manuscript) -> Iterator[Block]:
    """Yield every block that the authors of a brief wrote: front matter, findings, body; outer ones first."""
    for prose in (manuscript.front_matter_prose, manuscript.findings_prose):
        for text in prose.texts.values():
            yield from walk_blocks(text)
    yield from walk_blocks(manuscript.body.blocks)


def inlines_of_manuscript(manuscript: Manuscript) -> Iterator[Inline]:
    """Yield every inline node that the authors of a brief wrote: single lines, blocks, footnotes."""
    for prose in (manuscript.front_matter_prose, manuscript.findings_prose):
        for line in prose.lines.values():
            yield from walk_inlines(line)
    for block in blocks_of_manuscript(manuscript):
        for run in own_inlines(block):
            yield from walk_inlines(run)
    for note in manuscript.body.footnotes.values():
        yield from walk_inlines(note)
