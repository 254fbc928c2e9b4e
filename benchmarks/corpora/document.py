"""A document as all writers of it see it: the same words, notes and references for briefpress and for its peers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, called where it stands. Its mark is a word that stands nowhere else."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A work of the reference list, with a page."""

    key: str
    page: int


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead to a section, with its page behind them. Its mark is a word that stands nowhere else."""

    mark: str
    target: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number that is worked out from data, and what it comes to."""

    expression: str
    shown: str


Piece = str | Note | Citation | Reference | Value


@dataclass(frozen=True, slots=True)
class Paragraph:
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list; each item is one sentence."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of data, as a table."""

    id: str
    data: str
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The same rows, drawn."""

    id: str
    data: str
    kind: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The picture that all documents share."""

    id: str
    title: str
    caption: str


Block = Paragraph | Points | Table | Chart | Figure


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    blocks: tuple[Block, ...]
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Data:
    """A table of waiting times: rows of place, year, minutes and cost."""

    id: str
    title: str
    rows: tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    statement: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Document:
    slug: str
    title: str
    abstract: str
    findings: tuple[Finding, ...]
    sections: tuple[Section, ...]
    data: tuple[Data, ...]


def all_sections(document: Document) -> Iterator[Section]:
    """Yield the sections of `document` and those in them, as they are read."""
    for section in document.sections:
        yield section
        yield from section.sections


def pieces(document: Document) -> Iterator[Piece]:
    """Yield the pieces of all paragraphs of `document`."""
    for section in all_sections(document):
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield from block.pieces


def edited(document: Document, word: str) -> Document:
    """Return `document` with `word` at the start of the first paragraph of a chapter in its middle."""
    middle = len(document.sections) // 2
    chapter = document.sections[middle]
    first, *others = chapter.blocks
    if not isinstance(first, Paragraph):
        raise TypeError("chapters begin with a paragraph")
    changed = replace(chapter, blocks=(Paragraph((f"{word}. ", *first.pieces)), *others))
    return replace(document, sections=(*document.sections[:middle], changed, *document.sections[middle + 1 :]))
