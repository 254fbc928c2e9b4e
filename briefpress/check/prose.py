"""What the authors of a brief wrote in running text, paragraph by paragraph, as readers see it."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, Paragraph, People, Quotation
from briefpress.model.inline import Citation, Inline, plain_text
from briefpress.model.walk import inner_blocks


@dataclass(frozen=True, slots=True)
class WrittenParagraph:
    """The words of a paragraph without its citations, and where it was written."""

    text: str
    span: Span | None


def paragraphs_of_authors(subject: BriefSubject) -> Iterator[WrittenParagraph]:
    """Yield the paragraphs of the front matter, the points of findings, and the paragraphs of the body, in order.

    Quotations are the words of others, biographies belong to the house, and a finding's statement has rules of its own.
    """
    brief = subject.brief
    yield from _paragraphs(brief.abstract)
    for index, finding in enumerate(brief.findings):
        for at, point in enumerate(finding.points):
            span = subject.manuscript.findings_places.value("findings", index, "points", at, "text")
            yield WrittenParagraph(_words(point.text), span)
    yield from _paragraphs(brief.body)
    for text in brief.back_matter:
        yield from _paragraphs(text)


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[WrittenParagraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield WrittenParagraph(_words(block.children), block.span)
        elif not isinstance(block, Quotation | People):
            for inner in inner_blocks(block):
                yield from _paragraphs(inner)


def _words(inlines: tuple[Inline, ...]) -> str:
    return plain_text(tuple(inline for inline in inlines if not isinstance(inline, Citation)))
