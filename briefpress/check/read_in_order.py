"""The words of a brief, run by run, in the order in which they are read."""

from collections.abc import Callable, Iterable, Iterator

from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, Chart, CodeBlock, Figure, People, Table
from briefpress.model.brief import Brief
from briefpress.model.inline import Inline
from briefpress.model.walk import own_inlines, walk_blocks, walk_inlines


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


def runs_of(
    brief: Brief, of_blocks: Callable[[tuple[Block, ...]], Iterable[tuple[Inline, ...]]] = _of_blocks
) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of words in the order in which they are read: abstract, findings, body.

    `of_blocks` yields those of blocks, for rules that look at fewer of them.
    """
    yield from of_blocks(brief.abstract)
    for finding in brief.findings:
        yield finding.statement
        yield from (point.text for point in finding.points)
    yield from of_blocks(brief.body)


def place_of(abbreviation: str, run: tuple[Inline, ...]) -> Span | None:
    """Return where an abbreviation of a run was written."""
    spans = [inline.span for inline in walk_inlines(run) if inline.span]
    return next((span.find(abbreviation) for span in spans if abbreviation in span.text), None)
