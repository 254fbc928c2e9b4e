"""What a cross-reference can lead to: sections, tables, figures and findings, each with its number."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from briefpress.diagnostics.codes.reference import DUPLICATE_ID
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span
from briefpress.model.block import (
    Block,
    Callout,
    CalloutKind,
    Chart,
    ChartCall,
    Figure,
    Gallery,
    Heading,
    Table,
    TableCall,
    Work,
)
from briefpress.model.finding import FindingEntry, FindingType
from briefpress.model.inline import plain_text
from briefpress.model.manuscript import Manuscript
from briefpress.model.numerals import NO_BREAK_SPACE
from briefpress.model.settings import Settings
from briefpress.model.walk import walk_blocks
from briefpress.model.words import Words

TargetKind = Literal["section", "table", "figure", "finding"]


@dataclass(frozen=True, slots=True)
class Target:
    """A place that links lead to. `id` is as authored; `order` is its position in the document, from 0.

    `title` is its heading or caption, without markup.
    """

    id: str
    kind: TargetKind
    label: str
    order: int
    span: Span | None = field(default=None, compare=False, repr=False)
    title: str = ""

    @property
    def anchor(self) -> str:
        """The id on the page. A finding has its own kind of id, so that it may share one with a section."""
        return finding_anchor(self.id) if self.kind == "finding" else self.id


def finding_anchor(finding: str) -> str:
    """Return the id on the page of the finding called `finding`."""
    return f"finding-{finding}"


def number_targets(manuscript: Manuscript, settings: Settings, words: Words) -> Outcome[Mapping[str, Target]]:
    """Return every target of a manuscript by its anchor; an id used twice is an error at its second place."""
    found: dict[str, Target] = {}
    diagnostics: list[Diagnostic] = []
    authored = enumerate(
        (*_findings(manuscript, words), *_blocks(manuscript.body.blocks, settings.numbered_sections, words))
    )
    for order, target in authored:
        first = found.get(target.anchor)
        if first is None:
            found[target.anchor] = replace(target, order=order)
        else:
            diagnostics.append(_duplicate(target, first))
    return Outcome(found, tuple(diagnostics))


def _duplicate(second: Target, first: Target) -> Diagnostic:
    place = f" (first in {first.span.source.path}:{first.span.line})" if first.span else ""
    span = second.span and second.span.find(second.id)
    help_text = f"give one of them another id{place}"
    return DUPLICATE_ID.at(span, f"the id `{second.id}` is used twice", label="used before", help=help_text)


def numbers_in_panel(findings: tuple[FindingEntry, ...]) -> tuple[int, ...]:
    """Return the number of each finding: findings come first, then implications, then recommendations."""
    kinds = get_args(FindingType)
    order = sorted(range(len(findings)), key=lambda index: (kinds.index(findings[index].type), index))
    return tuple(order.index(index) + 1 for index in range(len(findings)))


def _findings(manuscript: Manuscript, words: Words) -> Iterator[Target]:
    patterns = {"finding": words.finding, "implication": words.implication, "recommendation": words.recommendation}
    numbers = numbers_in_panel(manuscript.findings)
    for index, entry in enumerate(manuscript.findings):
        span = manuscript.findings_places.value("findings", index, "id")
        label = numbered_label(patterns[entry.type], numbers[index])
        yield Target(entry.id, "finding", label, 0, span)


def _blocks(blocks: tuple[Block, ...], numbered: bool, words: Words) -> Iterator[Target]:
    callouts: Mapping[CalloutKind, str] = {
        "note": words.callout_note,
        "important": words.callout_important,
        "method": words.callout_method,
        "case": words.callout_case,
    }
    sections = SectionNumbers(numbered)
    tables = figures = 0
    for block in walk_blocks(blocks):
        match block:
            case Heading(id=str(id_)):
                number = sections.next(block)
                label = numbered_label(words.section, number) if number else plain_text(block.children)
                yield Target(id_, "section", label, 0, block.span, plain_text(block.children))
            case TableCall() | Table() if block.caption:
                tables += 1
                if block.id:
                    yield Target(
                        block.id, "table", numbered_label(words.table, tables), 0, block.span, plain_text(block.caption)
                    )
            case Figure() | Gallery() | ChartCall() if is_numbered_figure(block):
                figures += 1
                if block.id:
                    label = numbered_label(words.figure, figures)
                    yield Target(block.id, "figure", label, 0, block.span, _title(block))
            case Callout() | Work() if block.id and block.title:
                title = plain_text(block.title)
                yield Target(block.id, "section", title, 0, block.span, title)
            case Callout() if block.id:
                yield Target(block.id, "section", callouts[block.kind], 0, block.span)
            case Table() | TableCall() | Figure() | Gallery() if block.id and block.supports:
                # It has no caption, and so no number.
                kind: TargetKind = "figure" if isinstance(block, Figure | Gallery) else "table"
                label = numbered_label(words.figure if kind == "figure" else words.table, "").strip()
                yield Target(block.id, kind, label, 0, block.span, plain_text(block.caption))
            case _ if block.id:
                yield Target(block.id, "section", block.id, 0, block.span)
            case _:
                pass


def is_numbered_figure(block: Figure | Gallery | Chart | ChartCall) -> bool:
    """Return whether `block` counts as a figure: a chart, one with a caption, a gallery somebody can refer to."""
    match block:
        case Figure():
            return bool(block.caption)
        case Gallery():
            return bool(block.id)
        case _:
            return True


def _title(block: Figure | Gallery | ChartCall) -> str:
    match block:
        case Figure():
            return plain_text(block.title or block.caption)
        case Gallery():
            return plain_text(block.caption)
        case _:
            return plain_text(block.title)


def numbered_label(pattern: str, number: str | int) -> str:
    """Return the label that `pattern`, such as `Table {number}`, makes of a number, kept on one line."""
    return pattern.format(number=number).replace(" ", NO_BREAK_SPACE)


class SectionNumbers:
    """Counts headings: `1`, `1.1`, `2`. A heading of class `unnumbered`, or in a house without numbers, gets none."""

    def __init__(self, numbered: bool) -> None:
        self._numbered = numbered
        self._counts: list[int] = []

    def next(self, heading: Heading) -> str:
        """Return the number of `heading`, which follows all those given before."""
        if not self._numbered or "unnumbered" in heading.classes:
            return ""
        depth = max(heading.level - 1, 1)
        self._counts = (self._counts + [0] * depth)[:depth]
        self._counts[-1] += 1
        return ".".join(str(count) for count in self._counts)


def in_document_order(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Return `targets` in the order in which a reader meets them."""
    return tuple(sorted(targets, key=lambda target: target.order))
