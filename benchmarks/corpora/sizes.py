"""The documents of the benchmark, by name."""

from benchmarks.corpora.composing import Size, compose
from benchmarks.corpora.document import Document

STANDARD = Size(
    chapters=4, sections=2, paragraphs=2, notes=3, references=1, table_every=2, chart_every=4, figure_every=8
)
"""A brief of twelve pages."""
SHORTER = tuple(
    Size(
        chapters=chapters,
        sections=sections,
        paragraphs=2,
        notes=2,
        references=1,
        table_every=3,
        chart_every=4,
        figure_every=7,
    )
    for chapters, sections in ((2, 2), (2, 3), (3, 2), (4, 2), (2, 4), (3, 3))
)
"""Briefs of six to twelve pages."""
LIGHT = Size(chapters=2, sections=1, paragraphs=2, notes=1, references=0, table_every=2, chart_every=0, figure_every=0)
"""A brief of two pages, for houses of which only the number of briefs counts."""
REPORT_50 = Size(
    chapters=10, sections=3, paragraphs=3, notes=5, references=3, table_every=3, chart_every=6, figure_every=9, rows=18
)
REPORT_200 = Size(
    chapters=20, sections=5, paragraphs=2, notes=5, references=3, table_every=2, chart_every=5, figure_every=6, rows=57
)
TINY = Size(
    chapters=1, sections=2, paragraphs=2, notes=1, references=1, table_every=2, chart_every=2, figure_every=2, rows=3
)
"""For tests."""


def standard_brief() -> Document:
    """Return the brief of twelve pages."""
    return compose("standard-brief", "Twelve pages on waiting at the quay", STANDARD)


def briefs(count: int, sizes: tuple[Size, ...] = SHORTER) -> tuple[Document, ...]:
    """Return so many briefs, of these sizes in turn."""
    return tuple(
        compose(f"brief-{number:04d}", f"Waiting at the quay, number {number}", sizes[number % len(sizes)])
        for number in range(count)
    )


def light_briefs(count: int) -> tuple[Document, ...]:
    """Return so many briefs of two pages, which differ in their titles alone: their first build is of no interest."""
    return tuple(
        compose(f"brief-{number:04d}", f"Waiting at the quay, number {number}", LIGHT, "light")
        for number in range(count)
    )


def short_report() -> Document:
    """Return the report of 50 pages."""
    return compose("report-50", "Fifty pages on waiting at the quay", REPORT_50)


def long_report() -> Document:
    """Return the report of 200 pages: 500 notes, 300 references in the text and 20 in its contents."""
    return compose("report-200", "Two hundred pages on waiting at the quay", REPORT_200)
