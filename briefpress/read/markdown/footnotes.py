"""Definitions of footnotes: `[^label]: One paragraph.`"""

from collections.abc import Callable, Iterable

from briefpress.diagnostics.codes.markdown import NOT_IN_A_FIELD
from briefpress.diagnostics.codes.running_text import DUPLICATE_FOOTNOTE, EMPTY_FOOTNOTE, LONG_FOOTNOTE
from briefpress.model.block import Block, Paragraph
from briefpress.model.inline import Inline
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.reading import Reading

ReadBlocks = Callable[[Iterable[Branch], Reading, str], tuple[Block, ...]]


def read_footnote(branch: Branch, reading: Reading, read_blocks: ReadBlocks) -> None:
    """Keep the text of a footnote under its label. What is more than one paragraph is read for its problems only."""
    label = str(branch.token.meta["label"])
    span = reading.block_span(branch.token)
    mark = span and span.find(f"[^{label}]")
    if reading.is_field:
        reading.report(NOT_IN_A_FIELD, mark, "a footnote is defined in a field", label="cannot stand here")
    elif label in reading.footnotes:
        first = reading.footnote_spans[label]
        where = f"the first stands on line {first.line}" if first else ""
        reading.report(DUPLICATE_FOOTNOTE, mark, f"footnote `{label}` is defined twice", label="again", help=where)
    paragraph, rest = branch.children[:1], branch.children[1:]
    content: tuple[Inline, ...] = ()
    if paragraph and paragraph[0].kind == "paragraph":
        content = read_inlines(reading.content(paragraph[0].children[0].token), reading, in_footnote=True)
    elif paragraph:
        rest = branch.children
    if not paragraph:
        help_ = "write the note behind the colon, or indented by four spaces below it"
        reading.report(EMPTY_FOOTNOTE, mark, f"footnote `{label}` has no text", label="empty", help=help_)
    if rest:
        message = f"footnote `{label}` is more than one paragraph"
        help_ = "keep one paragraph, and move the rest into the body"
        reading.report(LONG_FOOTNOTE, reading.block_span(rest[0].token), message, label="is too much", help=help_)
        blocks = read_blocks(rest, reading, "a footnote")
        content = content or next((b.children for b in blocks if isinstance(b, Paragraph)), ())
    if label not in reading.footnotes:
        reading.footnotes[label] = content
        reading.footnote_spans[label] = mark
