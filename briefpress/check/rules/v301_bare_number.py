"""A number in the text is bound to nothing.

**What.** A number that tells how many or how much equals no value that the brief works out from its data. Dates, years,
numbers within names (`Long March 5`, `section 3`), quotations and sentences that cite a work or call a note are left
alone, and so is a brief without data.

**Why.** When the data changes, such a number stays as it was, and nobody is told.

**How to mend it.** Let the role `value` work it out, or test the words with the role `holds`. Where the number comes
from a work and not from data, cite the work in the same sentence.

```markdown
Of {value}`count(waits)` crossings, {holds}`more than half | share(waits, minutes > 60) > 50%` were late.
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from briefpress.check.numbers_in_text import BLANK, Number, numbers_in
from briefpress.check.read_in_order import runs_of
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import sentences
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, Chart, CodeBlock, Figure, Gallery, Paragraph, People, Quotation, Table, Work
from briefpress.model.bound import Held, Value
from briefpress.model.inline import (
    Citation,
    Code,
    Emphasis,
    Footnote,
    Foreign,
    HtmlElement,
    Inline,
    Link,
    SpanWithAttributes,
    Strong,
    Text,
)
from briefpress.model.walk import inner_blocks

CODE: Final = documented("V301", "bare-number", Severity.ADVICE, __doc__)

CITED: Final = "\ue000"
"""Stands for a citation or a footnote."""
CONSTANT: Final = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)(%?)")
"""A number in an assertion."""
WORD: Final = re.compile(r"\S+")
"""What stands between white space: a sentence is so many of them."""


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such number."""
    if not subject.brief.data:
        return
    language = subject.brief.language
    known = frozenset(_known(subject))
    for run in runs_of(subject.brief, _of_blocks):
        pieces = tuple(_pieces(run))
        text = "".join(piece for piece, _ in pieces)
        cited = tuple(_cited(text, language))
        for number in numbers_in(text.replace(CITED, BLANK), language):
            if not any(start <= number.start < end for start, end in cited) and not known & set(_meanings(number)):
                yield CODE.at(
                    _place(number, pieces),
                    f"`{number.text}` is bound to no data",
                    label="stays when the data changes",
                    help=_help(number, subject),
                )


def _known(subject: BriefSubject) -> Iterator[Decimal]:
    """Yield what the brief works out, as it is and as it is shown, and what it tests words against."""
    language = subject.brief.language
    for bound in subject.brief.bound:
        match bound:
            case Value(value=Decimal() as value):
                yield from (value, value * 100)
                yield from (number.value for number in numbers_in(f" {bound.text}", language))
            case Held():
                yield from _constants(bound.written)
            case _:
                pass
    for entry in subject.manuscript.findings:
        for _, assertion in entry.assertions:
            yield from _constants(assertion)


def _constants(assertion: str) -> Iterator[Decimal]:
    for written, percent in CONSTANT.findall(assertion):
        yield Decimal(written)
        if not percent:
            yield Decimal(written) * 100


def _meanings(number: Number) -> Iterator[Decimal]:
    yield number.value
    if number.percent:
        yield number.value / 100


def _help(number: Number, subject: BriefSubject) -> str:
    for bound in subject.brief.bound:
        for side in bound.sides if isinstance(bound, Held) else ():
            if side.value in set(_meanings(number)):
                return f"write ``{{value}}`{side.written}` `` to have it worked out"
    for file in subject.brief.data:
        if number.value == len(file.rows) and not number.percent:
            return f"{file.entry.file} has as many rows: write ``{{value}}`count({file.entry.id})` ``"
    return "work it out with the role `value`, test it with `holds`, or cite the work it comes from"


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of words of the authors' own; works, quotations and people are told of by others."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.children
            case Chart():
                yield from (block.title, block.note)
            case Figure():
                yield from (block.title, block.caption)
            case Gallery():
                yield block.caption
            case Table():
                yield from (block.caption, *block.notes)
            case Quotation() | People() | CodeBlock() | Work():
                pass
            case _:
                for inner in inner_blocks(block):
                    yield from _of_blocks(inner)


def _pieces(inlines: tuple[Inline, ...]) -> Iterator[tuple[str, Span | None]]:
    """Yield the text of a run with the place of each piece; what is bound or no prose is blanked out."""
    for inline in inlines:
        match inline:
            case Text():
                yield inline.text, inline.span
            case Citation() | Footnote():
                yield CITED, None
            case Emphasis() | Strong() | Link() | SpanWithAttributes() | Foreign() | HtmlElement():
                yield from _pieces(inline.children)
            case Code() | _:
                yield BLANK, None


def _cited(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences stand that cite something; a note behind the full stop belongs to its sentence."""
    if CITED not in text:
        return
    words = [match.span() for match in WORD.finditer(text)]
    at = 0
    for sentence in sentences(text, language):
        first, at = at, at + len(sentence.split())
        if CITED in sentence:
            yield words[first][0], words[at - 1][1]


def _place(number: Number, pieces: tuple[tuple[str, Span | None], ...]) -> Span | None:
    start = 0
    for piece, span in pieces:
        within = number.start - start
        if 0 <= within < len(piece):
            if span is None:
                return None
            # The source of a piece is never shorter than the piece: marks and indents only make it longer.
            at = span.source.text.find(number.text, span.start + within, span.end)
            return span.find(number.text) if at < 0 else Span(span.source, at, at + len(number.text))
        start += len(piece)
    return None


RULE: Final = Rule(CODE, BriefSubject, check)
