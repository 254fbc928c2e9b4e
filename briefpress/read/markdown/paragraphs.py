"""Paragraphs, and figures that are a paragraph of one image."""

import re

from markdown_it.token import Token

from briefpress.diagnostics.codes.directive import BAD_FENCE
from briefpress.diagnostics.codes.markdown import BROKEN_TABLE
from briefpress.diagnostics.codes.running_text import IMAGE_IN_TEXT
from briefpress.model.block import Block, Figure, Paragraph
from briefpress.model.inline import Text
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.images import alternative_text, image_path
from briefpress.read.markdown.inlines import inline_tokens, inlines_of
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

_RULE_OF_A_TABLE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_SHORT_FENCE = re.compile(r"::?(\{[A-Za-z][\w-]*\})(?!`)")


def read_paragraph(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    """Return a paragraph, or the figures that it consists of; nothing where it holds comments only."""
    passage = reading.content(branch.children[0].token)
    tokens = inline_tokens(passage, reading)
    shown = [token for token in tokens if not _is_space(token)]
    if shown and all(token.type == "image" for token in shown) and not reading.is_field:
        return _figures(shown, passage, reading)
    _check_lines(passage, reading)
    children = inlines_of(tokens, passage, reading)
    return (Paragraph(children, span=passage.span()),) if children else ()


def _is_space(token: Token) -> bool:
    if token.type == "html_inline":
        return token.content.startswith("<!--")
    return token.type in ("softbreak", "hardbreak") or (token.type == "text" and not token.content.strip())


def _figures(images: list[Token], passage: Passage, reading: Reading) -> tuple[Block, ...]:
    if len(images) > 1:
        reading.report(
            IMAGE_IN_TEXT,
            passage.span(*images[1].meta["place"]),
            "several images in one paragraph",
            label="stands beside another",
            help="give each a paragraph of its own, or use the directive `gallery`",
        )
    return tuple(_figure(image, passage, reading) for image in images)


def _figure(image: Token, passage: Passage, reading: Reading) -> Figure:
    span = passage.span(*image.meta["place"])
    title = str(image.attrs.get("title", ""))
    return Figure(
        image_path(image, span, reading),
        alternative_text(image),
        (),
        title=(Text(title, span=span and span.find(title)),) if title else (),
        span=span,
    )


def _check_lines(passage: Passage, reading: Reading) -> None:
    """Report a paragraph that was meant to be something else."""
    lines = passage.text.split("\n", 2)
    if len(lines) > 1 and "|" in lines[0] and "|" in lines[1] and _RULE_OF_A_TABLE.fullmatch(lines[1]):
        start = len(lines[0]) + 1
        reading.report(
            BROKEN_TABLE,
            passage.span(start, start + len(lines[1].rstrip())),
            "this table is none: its first two lines do not agree",
            label="needs as many cells as the head above it",
            help="give this line a `---` for each cell of the head",
        )
    if fence := _SHORT_FENCE.match(passage.text):
        reading.report(
            BAD_FENCE, passage.span(*fence.span()), "a directive opens with three colons", help=f"write `:::{fence[1]}`"
        )
