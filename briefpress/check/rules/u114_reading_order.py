"""What a listener hears of a PDF is not what the page says.

**What.** Following the tag tree, words come twice, or in another order than on the page; they are marked as decoration;
they run together with what stands beside them; or other characters would be read than those that were set.

**Why.** The page and its PDF are one text. Who listens must not get a shorter, longer or shuffled one.

**How to mend it.** Styles that move things, such as `order`, `position: absolute` and floats, change what is seen and
must not change what is read: write the template in the order in which it is to be read.

```html
<p class="label">Source</p><p>Author's calculation</p>
```
"""

from collections.abc import Iterator, Mapping
from typing import Final

from briefpress.check.html.document import parse_html
from briefpress.check.pdf.element import ContentReference, Element
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.reading_order import (
    comparable,
    contains,
    differences,
    words_of_page,
    words_of_text,
    words_of_tree,
)
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.structure import MarkedContent, StructureElement

CODE: Final = documented("U114", "reading-order", Severity.ERROR, __doc__)

FEWEST: Final = 4
"""How many words make a run: fewer may stand at two places by chance."""
RUNNING: Final = frozenset({"Header", "Footer", "Pagination"})
"""Artifacts whose words stand elsewhere as content."""

Pairs = tuple[tuple[tuple[MarkedContent, ...], Element], ...]
"""For each element, the content that it was to hold, and the element as it was read."""


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of words that is read twice, elsewhere, not at all, or as other characters."""
    pairs = _pairs(subject)
    yield from told(CODE, subject, (*_order(subject, _added(pairs)), *_characters(pairs, subject.file.texts)))


def _order(subject: PdfSubject, added: frozenset[ContentReference]) -> Iterator[Fault]:
    file = subject.file
    page = words_of_page(parse_html(subject.page.html))
    differ = differences(page, words_of_tree(file, added))
    for wanted, word in differ.run_together:
        if len(wanted) > 1:
            yield Fault(f"`{wanted}` is read as `{word.text}`", word.element, "put a space between the two")
    for run in differ.only_tree:
        words = tuple(word.text for word in run)
        said = shortened(" ".join(words))
        if any(_is_same_run(missing, words) for missing in differ.only_page):
            yield Fault(f"`{said}` is read at another place than it has on the page", run[0].element)
        elif contains(page, words):
            yield Fault(f"`{said}` is read more often than it stands on the page", run[0].element)
        elif not any(word in run for _, word in differ.run_together):
            yield Fault(f"`{said}` is read, and does not stand on the page", run[0].element)
    for content in file.contents:
        words = words_of_text(content.text) if content.artifact is not None else ()
        # Words that repeat elsewhere, such as a table's head on its second page, are read where they first stand.
        lost = len(words) >= FEWEST and content.artifact not in RUNNING
        if lost and any(contains(missing, words) for missing in differ.only_page):
            yield Fault(f"`{shortened(content.text)}` is content, and is marked as decoration", page=content.page)


def _is_same_run(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return contains(one, other) or contains(other, one)


def _pairs(subject: PdfSubject) -> Pairs:
    """Return what each element was to hold, and the element that was read; none where they are not as many."""
    read = subject.file.elements
    if len(subject.written) != len(read):
        return ()
    return tuple(zip(map(_contents, subject.written), read, strict=True))


def _contents(element: StructureElement) -> tuple[MarkedContent, ...]:
    return tuple([child for child in element.children if isinstance(child, MarkedContent)])


def _added(pairs: Pairs) -> frozenset[ContentReference]:
    """Return the content that style sheets add: the page does not have it."""
    return frozenset(
        reference
        for meant, element in pairs
        for content, reference in zip(meant, element.own_contents(), strict=False)
        if content.generated
    )


def _characters(pairs: Pairs, texts: Mapping[ContentReference, str]) -> Iterator[Fault]:
    """Yield where the bytes say something else than the tree that was to be written."""
    for meant, element in pairs:
        wanted = "".join([content.text for content in meant])
        found = "".join([texts.get(reference, "") for reference in element.own_contents()])
        # Nearly all is written as it was meant, to the letter.
        if wanted != found and comparable(wanted) != comparable(found) and not element.is_image:
            yield Fault(f"`{shortened(comparable(wanted))}` would be read as `{shortened(comparable(found))}`", element)


RULE: Final = Rule(CODE, PdfSubject, check, standards=("Matterhorn 09-001", "WCAG 2.2 1.3.2"))
