"""What supports each finding, gathered from both sides: the findings' own lists, and what says `supports` of itself."""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefpress.diagnostics.codes.reference import UNKNOWN_FINDING
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import Supporting
from briefpress.model.finding import (
    Assertion,
    Evidence,
    EvidenceKind,
    EvidenceQuery,
    Finding,
    FindingEntry,
    Point,
    cited_in,
)
from briefpress.model.inline import CitationItem, plain_text
from briefpress.model.scale import Scale
from briefpress.model.walk import walk_blocks
from briefpress.resolve.citations import unknown_reference
from briefpress.resolve.data import data_of
from briefpress.resolve.inlines import close_inlines, note_unknown_target
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.queries import query_evidence
from briefpress.resolve.ratings import ratings_of
from briefpress.resolve.targets import Target, in_document_order, numbers_in_panel
from briefpress.resolve.values.sides import measured

ORDER: tuple[EvidenceKind, ...] = ("section", "table", "figure", "data", "query", "reference")
"""Evidence is shown by kind: where the finding is argued first, then exhibits, then data, then sources."""


def resolve_findings(names: Names, ledger: Ledger, scale: Scale | None = None) -> tuple[Finding, ...]:
    """Return the findings with their ratings on `scale` and all that supports them; what does not exist is noted."""
    manuscript = names.manuscript
    passages = _passages_by_finding(names, ledger)
    numbers = numbers_in_panel(manuscript.findings)
    return tuple(
        _finding(entry, index, numbers[index], passages.get(entry.id, ()), scale, names, ledger)
        for index, entry in enumerate(manuscript.findings)
    )


def findings_named(findings: tuple[FindingEntry, ...]) -> dict[str, tuple[str, ...]]:
    """Return, by the id that a finding's `evidence` names, the findings that name it."""
    named: dict[str, list[str]] = {}
    for entry in findings:
        for item in entry.evidence:
            if isinstance(item, str):
                named.setdefault(item, []).append(entry.id)
    return {target: tuple(ids) for target, ids in named.items()}


def _finding(
    entry: FindingEntry,
    index: int,
    number: int,
    passages: Iterable[str],
    scale: Scale | None,
    names: Names,
    ledger: Ledger,
) -> Finding:
    prose = names.manuscript.findings_prose
    ratings = ratings_of(entry, index, scale, names, ledger)
    # In the order of the page: works and notes are numbered on the way.
    statement = close_inlines(prose.line("findings", index, "statement"), names, ledger)
    points = tuple(
        Point(point.label, close_inlines(prose.line("findings", index, "points", at, "text"), names, ledger))
        for at, point in enumerate(entry.points)
    )
    return Finding(
        entry.id,
        number,
        statement,
        points,
        ratings.confidence,
        _evidence(entry, index, passages, names, ledger),
        entry.type,
        ratings.likelihood,
        ratings.strength,
        tuple(_assertions(entry, index, names)),
    )


def _assertions(entry: FindingEntry, index: int, names: Names) -> Iterator[Assertion]:
    """Yield what stands under `holds:`; whether it is true is looked after elsewhere."""
    for path, written in entry.assertions:
        expression = names.manuscript.findings_prose.expression("findings", index, *path)
        if expression:
            yield Assertion(written, measured(expression, data_of(names), names.language))


def _passages_by_finding(names: Names, ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    """Return, by finding, the ids of what says that it supports it; findings that do not exist are noted."""
    known = [entry.id for entry in names.manuscript.findings]
    passages: dict[str, tuple[str, ...]] = {}
    for block in walk_blocks(names.manuscript.body.blocks):
        if not isinstance(block, Supporting):
            continue
        for finding in block.supports:
            if finding in known:
                passages[finding] = (*passages.get(finding, ()), block.id or "")
            else:
                ledger.diagnostics.append(
                    UNKNOWN_FINDING.at(
                        _place_of(finding, block.supports_span or block.span),
                        f"no finding is called `{finding}`",
                        label="supports nothing",
                        help=did_you_mean(finding, known, "add it to findings.yaml"),
                    )
                )
    return passages


def _place_of(finding: str, span: Span | None) -> Span | None:
    """Return where `span`, which names findings, names this one: not where its id is part of another."""
    if span is None:
        return None
    found = re.search(rf"(?<![\w-]){re.escape(finding)}(?![\w-])", span.text)
    return Span(span.source, span.start + found.start(), span.start + found.end()) if found else span


def _evidence(
    entry: FindingEntry, index: int, passages: Iterable[str], names: Names, ledger: Ledger
) -> tuple[Evidence, ...]:
    targets: dict[str, Target] = {}
    others: dict[tuple[str, ...], Evidence] = {}
    for at, item in enumerate(entry.evidence):
        span = names.manuscript.findings_places.value("findings", index, "evidence", at)
        if isinstance(item, EvidenceQuery):
            expression = names.manuscript.findings_prose.expression("findings", index, "evidence", at, "query")
            place = names.manuscript.findings_places.value("findings", index, "evidence", at, "query")
            answered = query_evidence(item, expression, place, names, ledger)
            others.update({("query", item.query): answered} if answered else {})
            continue
        if cited := cited_in(item):
            references = names.shared.references
            if cited.key in references.entries:
                others["reference", item] = _work(cited, names)
            elif cited.key not in references.broken:
                place = span and span.find(cited.key)
                ledger.diagnostics.append(unknown_reference(cited.key, place, references.entries))
        elif item in names.targets and names.targets[item].kind != "finding":
            targets[item] = names.targets[item]
        elif any(item == data.id for data in names.manuscript.front_matter.data):
            others["data", item] = data_evidence(item, names)
        else:
            note_unknown_evidence(item, span, names, ledger)
    targets.update({id_: names.targets[id_] for id_ in passages if id_ in names.targets})
    # A heading may have taken the anchor of a finding, which is noted as a duplicate: a finding is no evidence.
    found = [
        *(Evidence(t.kind, t.id, t.label, t.title) for t in in_document_order(targets.values()) if t.kind != "finding"),
        *others.values(),
    ]
    return tuple(sorted(found, key=lambda evidence: ORDER.index(evidence.kind)))


def _work(cited: CitationItem, names: Names) -> Evidence:
    return Evidence("reference", cited.key, names.citations.short(cited), plain_text(names.citations.text(cited.key)))


def data_evidence(id_: str, names: Names) -> Evidence:
    """Return the data file `id_` as evidence."""
    entries = names.manuscript.front_matter.data
    title = next((entry.title for entry in entries if entry.id == id_), None)
    label = names.words.data if len(entries) == 1 else f"{names.words.data}: {id_}"
    return Evidence("data", id_, label, title or "")


def note_unknown_evidence(item: str, span: Span | None, names: Names, ledger: Ledger) -> None:
    """Note that `item` names nothing that could support a finding."""
    data = [entry.id for entry in names.manuscript.front_matter.data]
    note_unknown_target(item, span, names, ledger, findings=False, further=data)
