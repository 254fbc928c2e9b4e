"""Faults of a PDF become diagnostics: each at the authored line, those without one together, with their number."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefpress.check.pdf.element import Element
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.span import Span, span_of_file


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with an element, or with content that belongs to it. `page` counts from 1."""

    message: str
    element: Element | None = None
    help: str = ""
    page: int | None = None


def told(code: Code, subject: PdfSubject, faults: Iterable[Fault]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each fault; where the same is wrong at the same place several times, one for all."""
    times: Counter[tuple[str, str, Span]] = Counter()
    pages: dict[tuple[str, str, Span], int | None] = {}
    for fault in faults:
        place = subject.place(fault.element)
        key = (fault.message, fault.help, place or span_of_brief(subject))
        times[key] += 1
        page = fault.page or (subject.file.page_of(fault.element) if fault.element else None)
        # A line says better where to look than a page, and holds for every paper.
        pages.setdefault(key, None if place else page)
    for key, number in times.items():
        message, help_, span = key
        where = [f"page {pages[key]}"] if pages[key] else []
        more = [f"and {number - 1} more like it"] if number > 1 else []
        beside = f" ({', '.join((*where, *more))})" if where or more else ""
        yield code.at(span, f"{message}{beside}", help=help_)


def span_of_brief(subject: PdfSubject) -> Span:
    """Return a span that names the brief, for what no author wrote."""
    return span_of_file(f"content/{subject.page.slug}/brief.yaml")


def shortened(text: str, most: int = 48) -> str:
    """Return `text` for a message: its first words where it is long."""
    joined = " ".join(text.split())
    return joined if len(joined) <= most else f"{joined[:most].rsplit(' ', 1)[0]} …"
