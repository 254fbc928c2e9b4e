"""Headings, with the attributes at their end."""

import re
from dataclasses import replace

from briefpress.diagnostics.codes.markdown import EMPTY_HEADING, MISPLACED_HEADING, NOT_IN_A_FIELD, TITLE_IN_BODY
from briefpress.model.block import Block, Heading
from briefpress.model.inline import plain_text
from briefpress.read.markdown.attach import attach
from briefpress.read.markdown.attached import Attached, read_attributes
from briefpress.read.markdown.attributes import Braces, scan_attributes
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.slug import slug

_OPENING_BRACE = re.compile(r"(?<![\\\]])\{")
WITHOUT_WORDS = "section"
"""The id of a heading that has no letter or digit."""


def read_heading(branch: Branch, reading: Reading, inside: str) -> tuple[Block, ...]:
    """Return a heading. Its id is the one given, or made of its words; attributes of a line before it come later."""
    token = branch.token
    span = reading.block_span(token)
    level = int(token.tag.removeprefix("h"))
    passage = _words(branch, reading)
    braces = _braces_at_end(passage.text)
    attached = read_attributes(braces, passage, reading, Attached()) if braces else Attached()
    words = passage.cut((0, braces.start)).strip() if braces else passage
    if reading.is_field:
        reading.report(NOT_IN_A_FIELD, span, "a heading in a field", label="cannot stand here")
    elif inside:
        help_ = f"move it out of {inside}, or write its words in bold"
        reading.report(MISPLACED_HEADING, span, f"a heading inside {inside}", label="cannot stand here", help=help_)
    elif level == 1:
        mark = span and span.find("#") if token.markup.startswith("#") else span
        help_ = "write `##`; the title of the brief stands in `brief.yaml`"
        reading.report(TITLE_IN_BODY, mark, "a heading of the first level", label="is the title's", help=help_)
    children = read_inlines(words, reading)
    if not plain_text(children).strip():
        reading.report(EMPTY_HEADING, span, "a heading without words", help="write its words, or delete the line")
    return (attach(Heading(level, children, span=span), attached, reading),)


def with_id(heading: Heading) -> Heading:
    """Return `heading` with an id made of its words where it was given none."""
    return heading if heading.id else replace(heading, id=slug(plain_text(heading.children)) or WITHOUT_WORDS)


def _words(branch: Branch, reading: Reading) -> Passage:
    inline = branch.children[0].token
    if not branch.token.markup.startswith("#"):
        return reading.content(inline)
    line = reading.whole.cut(inline.meta["lines"][0])
    start = line.text.find(inline.content, len(branch.token.markup))
    return line.cut((start, start + len(inline.content)))


def _braces_at_end(text: str) -> Braces | None:
    """Return the attributes at the end of a heading. Those right behind brackets belong to the words in them."""
    for brace in _OPENING_BRACE.finditer(text):
        braces = scan_attributes(text, brace.start())
        if braces is not None and braces.end == len(text.rstrip()):
            return braces
    return None
