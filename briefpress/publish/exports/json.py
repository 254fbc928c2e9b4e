"""The brief as data: `brief.json`, with what it says of itself, its findings with their evidence, its references."""

import json
from collections.abc import Mapping
from typing import Any, Final

from briefpress.model.block import Person
from briefpress.model.brief import Basis, Brief
from briefpress.model.finding import Finding
from briefpress.model.inline import plain_text
from briefpress.model.manifest import OutputFile
from briefpress.model.walk import text_of
from briefpress.publish.exports.export import Export, Publication

KEYS: Final[Mapping[str, str]] = {
    "abstract": "the abstract, paragraphs separated by an empty line",
    "authors": "the authors: `name`, `orcid`, `position`, `affiliations` (`organisation`, `department`, `ror`)",
    "based_on": "documents the brief restates: `title`, `authors`, `publisher`, `date`, `relation`, `url`",
    "date": "the day of publication, `YYYY-MM-DD`",
    "edition": "the number of the edition",
    "event": "the event a research note reports on: `name`, `date`, `organiser`, `place`; or null",
    "findings": (
        "the key findings in order: `id`, `number`, `type`, `statement`, `points` (`label`, `text`), `confidence`, "
        "`likelihood`, `evidence` (`kind`, `target`: an id of the page or a reference's key, `label`)"
    ),
    "keywords": "words that describe the content",
    "kind": "`policy-brief` or `research-note`",
    "language": "the language (BCP 47)",
    "licence": "under which licence the brief may be used",
    "number": "the number within the series, or null",
    "organisation": "the publisher: `name`, `place`, `country`, `ror`, `url`",
    "page_digest": "the SHA-256 of the page all outputs were made from",
    "references": "the reference list: `key`, `text`",
    "series": "the series, or null",
    "slug": "the name of the brief's folder",
    "status": "`draft`, `final`, `superseded` or `withdrawn`",
    "subtitle": "the subtitle, or null",
    "suggested_citation": "how to cite the brief, in the style of its references",
    "suggested_citations": "the same by style: `author-date`, `notes`, `numeric`",
    "title": "the title",
}
"""Every key of `brief.json`. Text is without markup."""


def files(publication: Publication) -> tuple[OutputFile, ...]:
    """Return `brief.json`: UTF-8, keys sorted, the same bytes for the same brief."""
    record = _record(publication.brief) | {"page_digest": publication.page.digest}
    text = json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True)
    return (OutputFile("brief.json", text.encode() + b"\n"),)


def _record(brief: Brief) -> dict[str, Any]:
    event, organisation = brief.event, brief.organisation
    return {
        "abstract": text_of(brief.abstract),
        "authors": [_author(person) for person in brief.authors],
        "based_on": [_basis(basis) for basis in brief.based_on],
        "date": brief.date.isoformat(),
        "edition": brief.edition,
        "event": event
        and {
            "name": event.name,
            "date": event.date.isoformat(),
            "organiser": event.organiser,
            "place": event.place,
        },
        "findings": [_finding(finding) for finding in brief.findings],
        "keywords": list(brief.keywords),
        "kind": brief.kind,
        "language": brief.language,
        "licence": plain_text(brief.licence),
        "number": brief.number,
        "organisation": {
            "name": organisation.name,
            "place": organisation.place,
            "country": organisation.country,
            "ror": organisation.ror,
            "url": organisation.url,
        },
        "references": [{"key": entry.key, "text": plain_text(entry.text)} for entry in brief.references],
        "series": brief.series,
        "slug": brief.slug,
        "status": brief.status,
        "subtitle": brief.subtitle,
        "suggested_citation": plain_text(brief.suggested_citation),
        "suggested_citations": {name: plain_text(text) for name, text in brief.suggested_citations.items()},
        "title": brief.title,
    }


def _author(person: Person) -> dict[str, Any]:
    affiliations = [
        {
            "organisation": affiliated.organisation.name,
            "department": affiliated.department,
            "ror": affiliated.organisation.ror,
        }
        for affiliated in person.affiliations
    ]
    return {
        "name": person.name,
        "orcid": person.entry.orcid,
        "position": person.entry.position,
        "affiliations": affiliations,
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "title": basis.entry.title,
        "authors": list(basis.entry.authors),
        "publisher": basis.entry.publisher,
        "date": basis.entry.date,
        "relation": plain_text(basis.relation),
        "url": basis.entry.url,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "number": finding.number,
        "statement": plain_text(finding.statement),
        "points": [{"label": point.label, "text": plain_text(point.text)} for point in finding.points],
        "type": finding.type,
        "confidence": finding.confidence and finding.confidence.id,
        "likelihood": finding.likelihood and finding.likelihood.id,
        "evidence": [{"kind": e.kind, "target": e.target, "label": e.label} for e in finding.evidence],
    }


EXPORT: Final = Export("json", "application/json", "`brief.json`: metadata, findings with evidence, references", files)
