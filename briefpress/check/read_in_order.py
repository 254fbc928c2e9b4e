"""The words of a brief, run by run, in the order in which they are read."""

from collections.abc import Iterator

from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, Chart, CodeBlock, Figure, People, Table
from briefpress.model.brief import Brief
from briefpress.model.inline import Inline
from briefpress.model.walk import own_inlines, walk_blocks, walk_inlines


def runs_of(brief: Brief) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of words in the order in which they are read: abstract, findings, body."""
    yield from _of_blocks(brief.abstract)
    for finding in brief.findings:
        yield finding.statement
        yield from (point.text for point in finding.points)
    yield from _of_blocks(brief.body)


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[Inline, ...]]:
    for block in walk_blocks(blocks):
        match block:
            case Table():
                yield from (block.caption, *block.notes)
            case Chart():
                yield from (block.title, block.note)
            case Figure():
                yield from (block.title, block.caption)
            case People() | CodeBlock():
                # Names of institutions and units are theirs.
                pass
            case _:
                yield from own_inlines(block)


def place_of(abbreviation: str, run: tuple[Inline, ...]) -> Span | None:
    """Return where an abbreviation of a run was written."""
    spans = [inline.span for inline in walk_inlines(run) if inline.span]
    return next((span.find(abbreviation) for span in spans if abbreviation in span.text), None)
