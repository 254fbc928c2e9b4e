"""A house with documents, written as people write one."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpora.composing import WORKS
from benchmarks.corpora.document import (
    Chart,
    Citation,
    Data,
    Document,
    Figure,
    Note,
    Paragraph,
    Piece,
    Points,
    Reference,
    Section,
    Table,
    Value,
    edited,
)
from benchmarks.corpora.language import THINGS, numbers, one

ALL_OUTPUTS = ("html", "pdf", "json", "findings", "data")
WITHOUT_PDF = ("html", "json", "findings", "data")
THEME = """\
/* References in the text have their page behind them. */
@media print {
  .body a[href^="#part-"]::after {
    content: "\\a0(p.\\a0" target-counter(attr(href url), page) ")";
  }
}
"""
PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" width="120" height="60">
<path d="M0 30 Q30 10 60 30 T120 30 V60 H0 Z" fill="#8fb3c9"/><circle cx="60" cy="30" r="6" fill="#1f4e6b"/>
</svg>
"""


def write_house(folder: Path, documents: tuple[Document, ...], outputs: tuple[str, ...] = ALL_OUTPUTS) -> None:
    """Write a house with `documents` into `folder`."""
    files = {
        "briefpress.yaml": _yaml(
            {
                "organisation": "harbour-office",
                "language": "en-GB",
                "theme": "page-references",
                "outputs": list(outputs),
            }
        ),
        "styles/themes/page-references.css": THEME,
        "content/_shared/organisations.yaml": _yaml({"harbour-office": {"name": "Harbour Office"}}),
        "content/_shared/people.yaml": _yaml(
            {"ada-anchor": {"name": "Ada Anchor"}, "ben-beacon": {"name": "Ben Beacon"}}
        ),
        "content/_shared/references.bib": bibliography(),
    }
    for document in documents:
        files |= {f"content/{document.slug}/{path}": text for path, text in files_of(document).items()}
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def edit(house: Path, document: Document, word: str) -> None:
    """Write `word` into a paragraph in the middle of `document`, in place of what was written there before."""
    place = house / "content" / document.slug / "body.md"
    place.write_text(body(edited(document, word)), encoding="utf-8")


def files_of(document: Document) -> Mapping[str, str]:
    """Return the files of a brief, by their path in its folder."""
    return {
        "brief.yaml": _yaml(
            {
                "kind": "policy-brief",
                "title": document.title,
                "date": "2024-03-05",
                "authors": ["ada-anchor", "ben-beacon"],
                "abstract": document.abstract,
                "keywords": ["harbours", "tides", "waiting"],
                "data": [_declared(data) for data in document.data],
                "prepared": "The log of the harbour was read, and nobody was asked.",
                "licence": "CC BY 4.0",
            }
        ),
        "findings.yaml": _yaml(
            {
                "findings": [
                    {"id": finding.id, "statement": finding.statement, "evidence": [finding.evidence]}
                    for finding in document.findings
                ]
            }
        ),
        "body.md": body(document),
        "images/channel.svg": PICTURE,
        **{f"data/{data.id}.csv": csv(data) for data in document.data},
    }


def csv(data: Data) -> str:
    """Return the rows of `data` below the names of its columns."""
    return "place,year,minutes,cost\n" + "".join(f"{','.join(map(str, row))}\n" for row in data.rows)


def bibliography() -> str:
    """Return the shared reference list as BibTeX."""
    drawn = numbers("works")
    entries = (
        f"@book{{work-{number},\n  author = {{{one(('Moon', 'Reed', 'Strand', 'Quay'), drawn)}, Maria}},\n"
        f"  title = {{{one(THINGS, drawn)} of Harbours, Volume {number + 1}}},\n  publisher = {{Harbour Press}},\n"
        f"  year = {{{1990 + number}}}\n}}\n"
        for number in range(WORKS)
    )
    return "\n".join(entries)


def body(document: Document) -> str:
    """Return the argument of `document` as `body.md`."""
    return "\n\n".join(block for section in document.sections for block in _section(section, "##")) + "\n"


def _section(section: Section, level: str) -> Iterator[str]:
    yield f"{level} {section.title} {{#{section.id}}}"
    for block in section.blocks:
        match block:
            case Paragraph():
                yield "".join(_piece(piece) for piece in block.pieces)
                yield from (f"[^{piece.mark}]: {piece.text}" for piece in block.pieces if isinstance(piece, Note))
            case Points():
                yield "\n".join(f"- {item}" for item in block.items)
            case Table():
                yield (
                    f":::{{table}} {block.data}\n:id: {block.id}\n:row-header: place\n"
                    f":source: Harbour log\n\n{block.title}\n:::"
                )
            case Chart():
                yield _chart(block)
            case Figure():
                yield (
                    f":::{{figure}} images/channel.svg\n:id: {block.id}\n:title: {block.title}\n"
                    ":alt: A channel between two banks, with a shallow place.\n:source: Harbour survey\n\n"
                    f"{block.caption}\n:::"
                )
    for part in section.sections:
        yield from _section(part, f"{level}#")


def _chart(chart: Chart) -> str:
    series = ":x: year\n:y: minutes\n:series: place" if chart.kind == "line" else ":x: place\n:y: mean(minutes)"
    return (
        f":::{{chart}} {chart.data}\n:kind: {chart.kind}\n:id: {chart.id}\n{series}\n:title: {chart.title}\n"
        f":source: Harbour log\n:alt: The waiting times of three places.\n\n{chart.note}\n:::"
    )


def _piece(piece: Piece) -> str:
    match piece:
        case Note():
            return f"[^{piece.mark}]"
        case Citation():
            return f"[@{piece.key}, p. {piece.page}]"
        case Reference():
            return f"{{ref}}`register {piece.mark} <{piece.target}>`"
        case Value():
            return f"{{value}}`{piece.expression}`"
        case str():
            return piece


def _declared(data: Data) -> Mapping[str, object]:
    return {
        "id": data.id,
        "file": f"data/{data.id}.csv",
        "title": data.title,
        "source": "Harbour log",
        "columns": [
            {"name": "place", "title": "Place"},
            {"name": "year", "title": "Year", "type": "year"},
            {"name": "minutes", "title": "Waiting", "type": "integer", "unit": "min"},
            {"name": "cost", "title": "Cost", "type": "integer", "unit": "EUR"},
        ],
    }


def _yaml(value: object) -> str:
    # Every JSON text is YAML too, and one in lines is read like it.
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
