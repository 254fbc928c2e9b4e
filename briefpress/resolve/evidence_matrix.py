"""The findings of a brief against everything that supports one of them."""

from collections.abc import Iterable

from briefpress.model.finding import Evidence, EvidenceMatrix, Finding, MatrixRow
from briefpress.model.inline import CitationItem
from briefpress.resolve.evidence import ORDER, data_evidence
from briefpress.resolve.ledger import Names


def evidence_matrix(findings: Iterable[Finding], names: Names) -> EvidenceMatrix:
    """Return the matrix: a column for each exhibit, data file and source, by kind and in document order."""
    ordered = sorted(findings, key=lambda finding: finding.number)
    columns: dict[tuple[str, str], Evidence] = {}
    for finding in ordered:
        for item in finding.evidence:
            if item.kind != "section":
                columns.setdefault((_kind(item), item.target), _column(item, names))
    keys = sorted(columns, key=lambda key: (ORDER.index(columns[key].kind), _place(columns[key], names)))
    rows = tuple(
        MatrixRow(
            finding,
            tuple(item for item in finding.evidence if item.kind == "section"),
            tuple(any((_kind(item), item.target) == key for item in finding.evidence) for key in keys),
        )
        for finding in ordered
    )
    return EvidenceMatrix(tuple(columns[key] for key in keys), rows)


def _kind(item: Evidence) -> str:
    """Return the kind of the column that an item belongs to: a query is about data."""
    return "data" if item.kind == "query" else item.kind


def _column(item: Evidence, names: Names) -> Evidence:
    """Return what heads the column of an item: a work without the pages that one finding cites."""
    if item.kind == "reference":
        return Evidence("reference", item.target, names.citations.short(CitationItem(item.target)), item.title)
    return data_evidence(item.target, names) if item.kind == "query" else item


def _place(item: Evidence, names: Names) -> int:
    target = names.targets.get(item.target)
    return target.order if target and item.kind in ("table", "figure") else 0
