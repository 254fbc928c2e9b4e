"""The reader of Markdown: a body, a line, or a text of several paragraphs."""

import re

from briefpress.diagnostics.codes.markdown import FOLDED_BREAK, FRONT_MATTER_IN_BODY, SEVERAL_PARAGRAPHS
from briefpress.diagnostics.codes.running_text import BAD_FOOTNOTE_LABEL, DUPLICATE_LINK_LABEL, UNUSED_LINK_LABEL
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block
from briefpress.model.inline import Inline
from briefpress.model.manuscript import Body
from briefpress.read.markdown.blocks import read_blocks
from briefpress.read.markdown.branch import branches
from briefpress.read.markdown.field import folded_breaks, passage_of_field
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.length import is_too_long
from briefpress.read.markdown.passage import passage_of_source
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.side_notes import check_line, check_side_notes

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[A-Za-z_][\w-]*:.*\n(?:[ \t-].*\n)*)+---[ \t]*$", re.MULTILINE)
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def parse_body(source: Source, *, raw_html: bool = False) -> Outcome[Body]:
    """Return the blocks and footnotes of `body.md`; none where it is too long. Other errors stand beside a body."""
    reading = Reading(passage_of_source(source), raw_html=raw_html)
    if is_too_long(reading):
        return Outcome(None, reading.in_order())
    if front_matter := _FRONT_MATTER.match(reading.whole.text):
        span = reading.whole.span(0, front_matter.end())
        help_ = "move it to `brief.yaml`"
        reading.report(FRONT_MATTER_IN_BODY, span, "front matter in the body", label="is read as text", help=help_)
    blocks = _read(reading)
    return Outcome(Body(blocks, reading.footnotes, source), reading.in_order())


def parse_line(text: str, span: Span | None, *, raw_html: bool = False) -> Outcome[tuple[Inline, ...]]:
    """Return `text`, a field of YAML whose scalar is at `span`, as one paragraph of running text."""
    reading = Reading(passage_of_field(text, span), is_field=True, raw_html=raw_html)
    passage = reading.whole.strip()
    _check_folding(reading)
    if empty_line := _EMPTY_LINE.search(passage.text):
        reading.report(
            SEVERAL_PARAGRAPHS,
            passage.span(empty_line.end()),
            "a second paragraph in a field that holds one",
            label="follows an empty line",
            help="remove the empty line",
        )
    line = read_inlines(passage, reading)
    check_line(line, reading)
    return Outcome(line, reading.in_order())


def parse_text(text: str, span: Span | None, *, raw_html: bool = False) -> Outcome[tuple[Block, ...]]:
    """Return `text`, a field of YAML whose scalar is at `span`, as blocks: paragraphs, lists, tables, quotations."""
    reading = Reading(passage_of_field(text, span), is_field=True, raw_html=raw_html)
    if is_too_long(reading):
        return Outcome(None, reading.in_order())
    _check_folding(reading)
    return Outcome(_read(reading), reading.in_order())


def _read(reading: Reading) -> tuple[Block, ...]:
    grammar = reading.grammar
    tokens = grammar.block.parse(reading.whole.text, grammar, reading.environment, []) or []
    blocks = read_blocks(branches(tokens), reading)
    check_side_notes(blocks, reading)
    _check_link_labels(reading)
    return blocks


def _check_folding(reading: Reading) -> None:
    for at in folded_breaks(reading.whole):
        rest = reading.whole.text[at:].split("\n", 1)[0]
        reading.report(
            FOLDED_BREAK,
            reading.whole.span(at, at + len(rest)),
            "YAML has joined this to the line before it",
            label="meant to begin anew",
            help="write the field in `|` style, which keeps line breaks",
        )


def _check_link_labels(reading: Reading) -> None:
    """Report definitions `[label]: address` that no link uses, or that stand there twice."""
    lines = [0, *(line_break.end() for line_break in re.finditer("\n", reading.whole.text))]
    for label, definition in reading.environment.get("references", {}).items():
        span = _definition_span(lines[definition["map"][0]], reading)
        if label.startswith("^"):
            message = f"`{label[1:].lower()}` is no label of a footnote"
            reading.report(BAD_FOOTNOTE_LABEL, span, message, help="write one word: `[^label]:`")
        elif label not in reading.used_labels:
            help_ = "delete the line; if it is meant as text, write `\\[` first"
            reading.report(UNUSED_LINK_LABEL, span, "this link label is never used", label="is not printed", help=help_)
    for duplicate in reading.environment.get("duplicate_refs", []):
        span = _definition_span(lines[duplicate["map"][0]], reading)
        reading.report(DUPLICATE_LINK_LABEL, span, "this link label is defined twice", label="is left out")


def _definition_span(start: int, reading: Reading) -> Span | None:
    """Return the place of the line that starts at `start`, from its first bracket on."""
    text = reading.whole.text
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    bracket = max(text.find("[", start, end), start)
    return reading.whole.span(bracket, bracket + len(text[bracket:end].rstrip()))
