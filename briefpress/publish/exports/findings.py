"""The key findings as data: `findings.json`, each with how sure the authors are and with all that supports it."""

import json
from collections.abc import Mapping
from typing import Any, Final

from briefpress.model.brief import Brief
from briefpress.model.finding import Evidence, Finding
from briefpress.model.inline import plain_text
from briefpress.model.manifest import OutputFile
from briefpress.model.scale import Rating, ScaleKey
from briefpress.publish.exports.export import Export, Publication

KEYS: Final[Mapping[str, str]] = {
    "brief": "the brief: `slug`, `title`, `date`, `language`, `page`: its address relative to this file",
    "findings": (
        "the key findings in the order of the panel: `id`, `number`, `type` (`finding`, `implication` or "
        "`recommendation`), `statement`, `points` (`label`, `text`), `confidence`, `likelihood` and `strength` (each "
        "null, or `id`, `words` and `range`), `evidence` (`kind`: `section`, `table`, `figure`, `data`, `query` or "
        "`reference`; `target`: an id or key; `label`, `title`, `href`: the address relative to this file), "
        "`holds` (`expression`, `values`: `expression`, `shown`)"
    ),
    "scale": (
        "the scale of the ratings, or null: `id`, `name`, `document`, `url`, and `confidence`, `likelihood` and "
        "`strength`, each a list from the least on (`id`, `words`, `meaning`, `range`)"
    ),
}
"""Every key of `findings.json`. Text is without markup."""

PAGE: Final = "index.html"


def files(publication: Publication) -> tuple[OutputFile, ...]:
    """Return `findings.json`, for briefs that have findings: UTF-8, keys sorted, the same bytes for the same brief."""
    brief = publication.brief
    if not brief.findings:
        return ()
    text = json.dumps(_record(brief), ensure_ascii=False, indent=2, sort_keys=True)
    return (OutputFile("findings.json", text.encode() + b"\n"),)


def _record(brief: Brief) -> dict[str, Any]:
    return {
        "brief": {
            "slug": brief.slug,
            "title": brief.title,
            "date": brief.date.isoformat(),
            "language": brief.language,
            "page": PAGE,
        },
        "findings": [_finding(finding) for _, findings in brief.panel for finding in findings],
        "scale": _scale(brief.scale) if brief.scale else None,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "number": finding.number,
        "type": finding.type,
        "statement": plain_text(finding.statement),
        "points": [{"label": point.label, "text": plain_text(point.text)} for point in finding.points],
        "confidence": _rating(finding.confidence),
        "likelihood": _rating(finding.likelihood),
        "strength": _rating(finding.strength),
        "evidence": [_evidence(item) for item in finding.evidence],
        "holds": [
            {
                "expression": assertion.written,
                "values": [{"expression": side.written, "shown": side.text} for side in assertion.sides],
            }
            for assertion in finding.holds
        ],
    }


def _rating(rating: Rating | None) -> dict[str, str] | None:
    return {"id": rating.id, "words": rating.text, "range": rating.range} if rating else None


def _evidence(item: Evidence) -> dict[str, str]:
    return {
        "kind": item.kind,
        "target": item.target,
        "label": item.label.replace("\N{NO-BREAK SPACE}", " "),
        "title": item.title,
        "href": f"{PAGE}#{item.anchor}",
    }


def _scale(scale: ScaleKey) -> dict[str, Any]:
    rows = {"confidence": scale.confidence, "likelihood": scale.likelihood, "strength": scale.strength}
    return {
        "id": scale.id,
        "name": scale.name,
        "document": scale.document,
        "url": scale.url,
        **{
            dimension: [
                {"id": row.id, "words": list(row.words), "meaning": row.meaning, "range": row.range} for row in each
            ]
            for dimension, each in rows.items()
        },
    }


EXPORT: Final = Export(
    "findings", "application/json", "`findings.json`: each finding with its ratings and its evidence", files
)
