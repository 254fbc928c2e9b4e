"""pandoc with WeasyPrint as its engine: the usual way from Markdown to a PDF by CSS."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora.document import (
    Chart,
    Citation,
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
)
from benchmarks.corpora.house import PICTURE, bibliography
from benchmarks.peers.drawing import data_named, drawing
from benchmarks.peers.peer import OUTPUT, Peer, Subject, install_from_pypi, said_by
from benchmarks.peers.weasyprint_command import COMMAND

VERSION = "1.17"
PROGRAM = "pypandoc/files/pandoc"


def _set_up(folder: Path) -> str:
    install_from_pypi(f"pypandoc_binary=={VERSION}", folder)
    return said_by((str(folder / PROGRAM), "--version")).split()[1]


def _prepare(subject: Subject, folder: Path, installed: Path) -> tuple[str, ...]:
    document = subject.document
    (folder / "text.md").write_text("\n\n".join(_text(document)) + "\n", encoding="utf-8")
    (folder / "references.bib").write_text(bibliography(), encoding="utf-8")
    (folder / "channel.svg").write_text(PICTURE, encoding="utf-8")
    for data in document.data:
        (folder / f"{data.id}.svg").write_text(drawing(data), encoding="utf-8")
    engine, *options = COMMAND
    return (
        *(str(installed / PROGRAM), "text.md", "--output", OUTPUT, "--standalone", "--toc", "--number-sections"),
        *("--citeproc", "--bibliography", "references.bib", "--pdf-engine", engine),
        f"--pdf-engine-opt={options[0]}={options[1]}",
    )


def _text(document: Document) -> Iterator[str]:
    yield f"---\ntitle: {document.title}\nauthor: [Ada Anchor, Ben Beacon]\nlang: en-GB\n---"
    yield document.abstract
    yield "# Key findings {.unnumbered}"
    yield "\n".join(f"{number}. {finding.statement}" for number, finding in enumerate(document.findings, 1))
    for section in document.sections:
        yield from _section(section, document, "#")


def _section(section: Section, document: Document, level: str) -> Iterator[str]:
    yield f"{level} {section.title} {{#{section.id}}}"
    for block in section.blocks:
        match block:
            case Paragraph():
                yield "".join(map(_piece, block.pieces))
                yield from (f"[^{piece.mark}]: {piece.text}" for piece in block.pieces if isinstance(piece, Note))
            case Points():
                yield "\n".join(f"- {item}" for item in block.items)
            case Table():
                rows = data_named(document, block.data).rows
                head = "| Place | Year | Waiting | Cost |\n|:--|--:|--:|--:|\n"
                yield head + "\n".join(f"| {' | '.join(map(str, row))} |" for row in rows) + f"\n\n: {block.title}"
            case Chart():
                yield f"![{block.title}. {block.note}]({block.data}.svg)"
            case Figure():
                yield f"![{block.title}. {block.caption}](channel.svg)"
    for part in section.sections:
        yield from _section(part, document, f"{level}#")


def _piece(piece: Piece) -> str:
    match piece:
        case Note():
            return f"[^{piece.mark}]"
        case Citation():
            return f"[@{piece.key}, p. {piece.page}]"
        case Reference():
            return f"[register {piece.mark}](#{piece.target})"
        case Value():
            return piece.shown
        case str():
            return piece


PEER = Peer("pandoc + WeasyPrint", "Markdown of the same text", _set_up, _prepare)
