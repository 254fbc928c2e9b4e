"""Inline tokens that hold no others."""

import re

from markdown_it.token import Token

from briefpress.diagnostics.codes.markdown import BAD_ATTRIBUTES, LOST_ATTRIBUTES, NOT_IN_A_FIELD
from briefpress.diagnostics.codes.running_text import (
    BAD_FOOTNOTE_LABEL,
    FOOTNOTE_IN_FOOTNOTE,
    IMAGE_IN_TEXT,
    UNCLOSED_ROLE,
)
from briefpress.diagnostics.span import Span
from briefpress.model.inline import Code, FootnoteCall, Inline, LineBreak, Text
from briefpress.read.markdown.attributes import scan_attributes
from briefpress.read.markdown.citations import read_citation, read_citation_in_text
from briefpress.read.markdown.html import refuse_html
from briefpress.read.markdown.images import alternative_text
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.roles import read_role
from briefpress.read.markdown.roles.role import ReadWords


def read_leaf(
    token: Token, passage: Passage, reading: Reading, read_words: ReadWords, *, in_footnote: bool
) -> Inline | None:
    """Return the node of `token`; nothing where there is nothing to show."""
    start, end = token.meta["place"]
    span = passage.span(start, end)
    match token.type:
        case "code_inline":
            return Code(token.content, span=span)
        case "hardbreak":
            return LineBreak(span=span)
        case "role":
            return read_role(token, passage, reading, read_words)
        case "citation":
            return read_citation(passage.cut(token.meta["content"]), span, reading)
        case "citation_in_text":
            return read_citation_in_text(token, passage)
        case "footnote_call":
            return _footnote_call(token, passage, reading, in_footnote=in_footnote)
        case "html_inline":
            refuse_html(token, passage, reading)
            return None
        case "image":
            _refuse_image(span, reading)
            return Text(alternative_text(token), span=span)
        case "stray_attributes":
            _refuse_attributes(token, passage, reading)
        case "unclosed_role":
            reading.report(
                UNCLOSED_ROLE, span, "this role is never closed", label="opened here", help="close it with code marks"
            )
        case _:
            pass
    return Text(token.content, span=span)


def _footnote_call(token: Token, passage: Passage, reading: Reading, *, in_footnote: bool) -> Inline:
    span = passage.span(*token.meta["place"])
    label = token.content
    if not label or re.search(r"\s", label):
        reading.report(
            BAD_FOOTNOTE_LABEL,
            span,
            f"`{label}` is no label of a footnote" if label.strip() else "a footnote without a label",
            help="write one word, `[^label]`, or the note in place: `^[The note.]`",
        )
        return Text(f"[^{label}]", span=span)
    if in_footnote:
        reading.report(FOOTNOTE_IN_FOOTNOTE, span, f"footnote `{label}` is called in a note", help="join the two")
    return FootnoteCall(label, span=span)


def _refuse_image(span: Span | None, reading: Reading) -> None:
    if reading.is_field:
        reading.report(NOT_IN_A_FIELD, span, "an image in a field", label="cannot stand here")
        return
    help_ = "give it a paragraph of its own, or use the directive `figure`"
    reading.report(IMAGE_IN_TEXT, span, "an image in running text", label="stands among words", help=help_)


def _refuse_attributes(token: Token, passage: Passage, reading: Reading) -> None:
    span = passage.span(*token.meta["place"])
    if scan_attributes(token.content, 0):
        reading.report(
            LOST_ATTRIBUTES,
            span,
            "these attributes belong to nothing",
            label="is printed as it stands",
            help="write them on a line before the block, or right behind words in brackets: `[words]{.class}`",
        )
    else:
        reading.report(
            BAD_ATTRIBUTES,
            span,
            f"`{token.content}` is not well-formed",
            label="is printed as it stands",
            help='write `{#id .class key="two words"}`',
        )
