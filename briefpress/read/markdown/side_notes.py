"""Where side notes may stand: at the top of the running text of a paragraph in the body."""

from collections.abc import Iterable, Iterator

from briefpress.diagnostics.codes.running_text import FOOTNOTE_IN_FOOTNOTE, MISPLACED_NOTE
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, MarginNote, Paragraph
from briefpress.model.inline import FootnoteCall, Inline, SideNote
from briefpress.model.walk import inlines_of, inner_blocks, own_inlines, walk_blocks, walk_inlines
from briefpress.read.markdown.reading import Reading


def check_side_notes(blocks: tuple[Block, ...], reading: Reading) -> None:
    """Report the side notes of a body, and of its footnotes, that have no line to stand beside."""
    if reading.is_field:
        _refuse(_notes_of(blocks), "in a field", reading)
        return
    _refuse(_misplaced(blocks), "here", reading)
    for span in _footnotes_called(blocks):
        reading.report(FOOTNOTE_IN_FOOTNOTE, span, "a footnote is called in a note", help="join the two")
    for note in reading.footnotes.values():
        _refuse(_within(note), "in a footnote", reading)


def check_line(line: tuple[Inline, ...], reading: Reading) -> None:
    """Report the side notes of a line of running text that stands in a field."""
    _refuse(_within(line), "in a field", reading)


def _refuse(spans: Iterable[Span | None], where: str, reading: Reading) -> None:
    help_ = "write it behind the sentence of the text that it belongs to"
    for span in spans:
        reading.report(MISPLACED_NOTE, span, f"a side note cannot stand {where}", label="has no line", help=help_)


def _footnotes_called(blocks: tuple[Block, ...]) -> Iterator[Span | None]:
    notes = (block for block in walk_blocks(blocks) if isinstance(block, MarginNote))
    return (inline.span for note in notes for inline in inlines_of(note.blocks) if isinstance(inline, FootnoteCall))


def _misplaced(blocks: tuple[Block, ...], *, in_note: bool = False) -> Iterator[Span | None]:
    for block in blocks:
        if isinstance(block, MarginNote) and in_note:
            yield block.span
        for run in own_inlines(block):
            if isinstance(block, Paragraph) and not in_note:
                for inline in run:
                    yield from _within((inline,) if not isinstance(inline, SideNote) else inline.children)
            else:
                yield from _within(run)
        for inner in inner_blocks(block):
            yield from _misplaced(inner, in_note=in_note or isinstance(block, MarginNote))


def _notes_of(blocks: tuple[Block, ...]) -> Iterator[Span | None]:
    for block in blocks:
        if isinstance(block, MarginNote):
            yield block.span
        for run in own_inlines(block):
            yield from _within(run)
        for inner in inner_blocks(block):
            yield from _notes_of(inner)


def _within(inlines: tuple[Inline, ...]) -> Iterator[Span | None]:
    return (inline.span for inline in walk_inlines(inlines) if isinstance(inline, SideNote))
