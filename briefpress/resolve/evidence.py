"""What supports each finding, gathered from both sides: the findings' own lists and the headings' `supports=`."""

from collections.abc import Iterable, Mapping

from briefpress.diagnostics.codes.reference import UNKNOWN_FINDING
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import Block, Heading
from briefpress.model.finding import Evidence, Finding, FindingEntry, Point
from briefpress.model.inline import CitationItem
from briefpress.resolve.citations import unknown_reference
from briefpress.resolve.inlines import close_inlines, note_unknown_target
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.targets import Target, in_document_order

ORDER = ("section", "table", "figure")
"""Evidence is shown by kind: where the finding is argued first, then exhibits, then sources."""


def resolve_findings(names: Names, ledger: Ledger) -> tuple[Finding, ...]:
    """Return the findings with all that supports them; evidence that does not exist is noted."""
    manuscript = names.manuscript
    sections = _sections_by_finding(manuscript.body.blocks, names, ledger)
    prose = manuscript.findings_prose
    return tuple(
        Finding(
            entry.id,
            index + 1,
            close_inlines(prose.line("findings", index, "statement"), names, ledger),
            tuple(
                Point(point.label, close_inlines(prose.line("findings", index, "points", at, "text"), names, ledger))
                for at, point in enumerate(entry.points)
            ),
            entry.confidence,
            _evidence(entry, index, sections.get(entry.id, ()), names, ledger),
        )
        for index, entry in enumerate(manuscript.findings)
    )


def sections_named(findings: tuple[FindingEntry, ...]) -> dict[str, tuple[str, ...]]:
    """Return, by the id that a finding's `evidence` names, the findings that name it."""
    named: dict[str, list[str]] = {}
    for entry in findings:
        for item in entry.evidence:
            named.setdefault(item, []).append(entry.id)
    return {target: tuple(ids) for target, ids in named.items()}


def _sections_by_finding(blocks: tuple[Block, ...], names: Names, ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    known = [entry.id for entry in names.manuscript.findings]
    sections: dict[str, tuple[str, ...]] = {}
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        for finding in block.supports:
            if finding in known:
                sections[finding] = (*sections.get(finding, ()), block.id or "")
            else:
                ledger.diagnostics.append(
                    UNKNOWN_FINDING.at(
                        block.span and block.span.find(finding),
                        f"no finding is called `{finding}`",
                        label="supports nothing",
                        help=did_you_mean(finding, known, "add it to findings.yaml"),
                    )
                )
    return sections


def _evidence(
    entry: FindingEntry, index: int, sections: Iterable[str], names: Names, ledger: Ledger
) -> tuple[Evidence, ...]:
    targets: dict[str, Target] = {}
    works: dict[str, Evidence] = {}
    for at, item in enumerate(entry.evidence):
        span = names.manuscript.findings_places.value("findings", index, "evidence", at)
        if item.startswith("@"):
            key, references = item[1:], names.shared.references
            if key in references.entries:
                works[key] = Evidence("reference", key, names.citations.short(CitationItem(key)))
            elif key not in references.broken:
                ledger.diagnostics.append(unknown_reference(key, span, references.entries))
        elif item in names.targets and names.targets[item].kind != "finding":
            targets[item] = names.targets[item]
        else:
            note_unknown_target(item, span, names, ledger, findings=False)
    targets.update({id_: names.targets[id_] for id_ in sections if id_ in names.targets})
    # A heading may have taken the anchor of a finding, which is noted as a duplicate: a finding is no evidence.
    places = tuple(Evidence(t.kind, t.id, t.label) for t in in_document_order(targets.values()) if t.kind != "finding")
    ordered = sorted(places, key=lambda place: ORDER.index(place.kind))
    return (*ordered, *works.values())
