"""Documents of any length: how many sections, notes, references, tables and charts, in numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.corpora.document import (
    Block,
    Chart,
    Citation,
    Data,
    Document,
    Figure,
    Finding,
    Note,
    Paragraph,
    Piece,
    Points,
    Reference,
    Section,
    Table,
    Value,
)
from benchmarks.corpora.language import OBJECTS, PLACES, SUBJECTS, VERBS, Numbers, clause, numbers, one, sentence, title

WORKS = 24
"""How many works the shared reference list has."""
CHART_KINDS = ("line", "bar", "dot")


@dataclass(frozen=True, slots=True)
class Size:
    """How long a document is. A section has as many tables, charts and figures as come to its turn."""

    chapters: int
    sections: int
    """In each chapter."""
    paragraphs: int
    """In each section."""
    notes: int
    """In each section; and so on."""
    references: int
    table_every: int
    """Each so-manieth section has a table; 0 for none. The same for the two below."""
    chart_every: int
    figure_every: int
    findings: int = 5
    rows: int = 12


def compose(slug: str, heading: str, size: Size, seed: str = "") -> Document:
    """Return the document `slug` of `size`, always the same for the same arguments; the same `seed` gives one text."""
    drawn = numbers(seed or slug)
    ids = [f"part-{chapter}-{section}" for chapter in range(size.chapters) for section in range(size.sections)]
    data: list[Data] = []
    chapters = []
    count = 0
    for chapter in range(size.chapters):
        sections = []
        for _ in range(size.sections):
            blocks = tuple(_blocks(count, size, ids, data, drawn))
            sections.append(Section(ids[count], title(size.chapters + count), blocks))
            count += 1
        opening = Paragraph((f"{sentence(drawn)} {sentence(drawn)}",))
        chapters.append(Section(f"chapter-{chapter}", title(chapter), (opening,), tuple(sections)))
    findings = tuple(
        Finding(f"finding-{number}", _statement(drawn), chapters[number % len(chapters)].id)
        for number in range(size.findings)
    )
    abstract = " ".join(sentence(drawn) for _ in range(5))
    return Document(slug, heading, abstract, findings, tuple(chapters), tuple(data))


def _statement(drawn: Numbers) -> str:
    words = clause(drawn)
    return f"{words[0].upper()}{words[1:]}."


def _blocks(count: int, size: Size, ids: list[str], data: list[Data], drawn: Numbers) -> Iterator[Block]:
    shows_table, shows_chart = _turn(count, size.table_every), _turn(count, size.chart_every)
    if shows_table or shows_chart:
        data.append(_data(f"waits-{count}", size.rows, drawn))
    extras: list[list[Piece]] = [[] for _ in range(size.paragraphs)]
    for number in range(size.notes):
        mark = f"N{count * 100 + number:05d}"
        extras[number % size.paragraphs].append(
            Note(mark, f"Register, entry {mark}: {one(SUBJECTS, drawn)} {one(VERBS, drawn)} {one(OBJECTS, drawn)}.")
        )
    for number in range(size.references):
        target = ids[next(drawn) % len(ids)]
        extras[(number + 1) % size.paragraphs].append(Reference(f"R{count * 100 + number:05d}", target))
    for number, extra in enumerate(extras):
        if number % 2 == 1:
            extra.append(Citation(f"work-{next(drawn) % WORKS}", 1 + next(drawn) % 300))
        yield Paragraph(_pieces(extra, drawn))
        if number == 0:
            yield from _exhibits(count, size, data, drawn, shows_table=shows_table, shows_chart=shows_chart)
    if count % 4 == 1:
        yield Points(tuple(sentence(drawn) for _ in range(3)))


def _exhibits(
    count: int, size: Size, data: list[Data], drawn: Numbers, *, shows_table: bool, shows_chart: bool
) -> Iterator[Block]:
    if shows_table:
        yield Table(f"table-{count}", data[-1].id, f"Waiting times at eight places, series {count}")
    if shows_chart:
        shown = Value(f"count({data[-1].id}, minutes > 30)", str(sum(row[2] > 30 for row in data[-1].rows)))
        yield Paragraph((sentence(drawn), " The log has ", shown, " rows with more than half an hour."))
        kind = CHART_KINDS[count // size.chart_every % len(CHART_KINDS)]
        yield Chart(
            f"chart-{count}", data[-1].id, kind, f"Waiting differs between places, series {count}", sentence(drawn)
        )
    if _turn(count, size.figure_every):
        yield Figure(f"figure-{count}", f"The outer channel has one shallow place, view {count}", sentence(drawn))


def _turn(count: int, every: int) -> bool:
    return every > 0 and count % every == every - 1


def _pieces(extras: list[Piece], drawn: Numbers) -> tuple[Piece, ...]:
    """Return a paragraph of five sentences, with what else it holds behind them."""
    made: list[Piece] = []
    for number in range(max(5, len(extras))):
        made.append(sentence(drawn) if number == 0 else f" {sentence(drawn)}")
        if number < len(extras):
            extra = extras[number]
            if isinstance(extra, Reference):
                made += [" More is said in ", extra, "."]
            elif isinstance(extra, Citation):
                made += [" So says the literature ", extra, "."]
            else:
                made.append(extra)
    return tuple(made)


def _data(name: str, rows: int, drawn: Numbers) -> Data:
    """Return data of places and years, no two rows with the same of both."""
    places = [one(PLACES, drawn)]
    while len(places) < 3:
        place = one(PLACES, drawn)
        places += [place] if place not in places else []
    made = tuple(
        (places[number % 3], 2010 + number // 3, 5 + next(drawn) % 55, 100 + next(drawn) % 900)
        for number in range(rows)
    )
    return Data(name, f"Waiting times, {name}", made)
