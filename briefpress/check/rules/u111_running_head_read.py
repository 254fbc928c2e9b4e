"""A running head or a page number is read aloud on each page.

**What.** The same words stand at the same place on three pages or more, or a number there counts the pages, and the
tag tree holds them as content.

**Why.** A listener is interrupted in the middle of a sentence, on every page, by the title and “page 4 of 9”. PDF/UA
asks that heads and feet of pages are artifacts, which are not read.

**How to mend it.** Put what repeats on each page into a margin box of the page style, not into an element that is
fixed or repeated.

```css
@page { @bottom-center { content: counter(page); } }
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import Content, PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.standard_types import INLINE, NOTES
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U111", "running-head-read", Severity.ERROR, __doc__)

FEWEST: Final = 3
NUMBER: Final = re.compile(r"\d+")
MAY_REPEAT: Final = frozenset({"TBody", "TD", "LI", "TOC", *NOTES})
"""Rows, items and notes may well look alike from page to page."""


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for words that repeat at the top or the foot of pages and are read each time."""
    file = subject.file
    lines: dict[tuple[object, ...], list[Content]] = {}
    edges = _edges(file)
    for content in file.contents:
        if content.place is None or content.place[1] not in edges.get(content.page, ()) or not content.text.strip():
            continue
        element = file.reached.get(content.reference) if content.reference else None
        if element is None or file.is_in(element, MAY_REPEAT) or not _is_all(content, element, file):
            continue
        # Either every word repeats, or the numbers among them grow with the pages.
        shown = " ".join(content.text.split())
        counting = tuple(int(number[:9]) - content.page for number in NUMBER.findall(shown))
        place = tuple(round(value) for value in content.place)
        lines.setdefault((place, shown), []).append(content)
        if counting:
            lines.setdefault((place, NUMBER.sub("#", shown), counting[0]), []).append(content)
    yield from told(CODE, subject, _faults(lines, file))


def _faults(lines: dict[tuple[object, ...], list[Content]], file: PdfFile) -> Iterator[Fault]:
    for contents in lines.values():
        pages = sorted({content.page for content in contents})
        if len(pages) >= FEWEST:
            first = contents[0]
            element = file.reached.get(first.reference) if first.reference else None
            message = f"`{shortened(first.text)}` stands at one place on {len(pages)} pages and is read each time"
            yield Fault(message, element, "put it into a margin box of the page, which is an artifact", first.page)


def _is_all(content: Content, element: Element, file: PdfFile) -> bool:
    """Return whether a line is all that the paragraph says in which it stands."""
    around = (outer for outer in (element, *file.around(element)) if outer.role not in INLINE)
    return file.text_of(next(around, element)) == " ".join(content.text.split())


def _edges(file: PdfFile) -> dict[int, tuple[float, float]]:
    """Return how high the lowest and the highest line stands that is read on each page."""
    heights: dict[int, list[float]] = {}
    for content in file.contents:
        if content.place and content.reference in file.reached:
            heights.setdefault(content.page, []).append(content.place[1])
    return {page: (min(found), max(found)) for page, found in heights.items()}


RULE: Final = Rule(CODE, PdfSubject, check, standards=("Matterhorn 01-001", "Matterhorn 18-001", "ISO 14289-1 7.8"))
