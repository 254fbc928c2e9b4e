"""A link of a PDF and its element in the tag tree do not belong together.

**What.** A link's rectangle is in no `Link` element, a `Link` element has no rectangle and so leads nowhere, or one
link that runs over a line end is several elements.

**Why.** A screen reader announces a link where the tag tree has one, and follows it by its rectangle. It lists one
link as two where it is two elements.

**How to mend it.** Links of Markdown come out right. Look at the `a` element of a template that is named: it needs
words or an image inside, and must not be split by other elements.

```html
<a href="https://example.org/treaty">The treaty</a>
```
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from briefpress.check.html.document import parse_html
from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.links import elements_of_links
from briefpress.check.pdf.reading_order import comparable
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U131", "link-structure", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link whose rectangle and element do not belong together."""
    links = tuple(_letters(element.text) for element in parse_html(subject.page.html).all("a"))
    whole = frozenset(words for words in links if words)
    yield from told(CODE, subject, (*_rectangles(subject.file), *_elements(subject.file, whole)))


def _rectangles(file: PdfFile) -> Iterator[Fault]:
    for link, holder in elements_of_links(file):
        if holder is None:
            yield Fault(f"the link to `{link.target}` is not in the tag tree", page=link.page)
        elif not file.is_in(holder, ("Link",)):
            yield Fault(f"the link to `{link.target}` is in an element `{holder.role}`, not in a link", holder)


def _elements(file: PdfFile, whole: frozenset[str]) -> Iterator[Fault]:
    for element in file.elements:
        if element.role == "Link" and not any(True for inner in element.elements() for _ in inner.own_objects()):
            yield Fault(f"the link `{shortened(file.text_of(element))}` leads nowhere", element)
        for one, other in pairwise(element.children):
            if isinstance(one, Element) and isinstance(other, Element) and one.role == other.role == "Link":
                targets = _targets(one, file)
                # Two links of the page may well stand side by side and lead to the same place.
                is_whole = any(_letters(file.text_of(one)).startswith(words) for words in whole)
                if targets and targets == _targets(other, file) and not is_whole:
                    words = shortened(file.raw_text_of(one) + file.raw_text_of(other))
                    yield Fault(f"one link is two elements: `{words}`", one)


def _letters(text: str) -> str:
    return "".join(comparable(text).casefold().split())


def _targets(element: Element, file: PdfFile) -> frozenset[str]:
    numbers = (one.object_number for inner in element.elements() for one in inner.own_objects())
    annotations = (file.annotation_by_number.get(number) for number in numbers)
    return frozenset(annotation.target for annotation in annotations if annotation and annotation.target)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 28-011", "ISO 14289-1 7.18.5"),
    covers=("PDFUA1-LINK-LINK-TAG-001",),
)
