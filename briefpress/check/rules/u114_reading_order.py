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

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import parse_html
from briefpress.check.pdf.element import ContentReference
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
from briefpress.model.structure import MarkedContent

CODE: Final = documented("U114", "reading-order", Severity.ERROR, __doc__)

FEWEST: Final = 4
"""How many words make a run: fewer may stand at two places by chance."""
RUNNING: Final = frozenset({"Header", "Footer", "Pagination"})
"""Artifacts whose words stand elsewhere as content."""


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of words that is read twice, elsewhere, not at all, or as other characters."""
    added, other_characters = _compared(subject)
    yield from told(CODE, subject, (*_order(subject, added), *other_characters))


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
        # Words that repeat elsewhere, such as a table's head on its second page, are read where they first stand.
        if content.artifact is None or content.artifact in RUNNING or not content.text:
            continue
        words = words_of_text(content.text)
        if len(words) >= FEWEST and any(contains(missing, words) for missing in differ.only_page):
            yield Fault(f"`{shortened(content.text)}` is content, and is marked as decoration", page=content.page)


def _is_same_run(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return contains(one, other) or contains(other, one)


def _compared(subject: PdfSubject) -> tuple[frozenset[ContentReference], tuple[Fault, ...]]:
    """Return the content that style sheets add, which the page does not have, and where other characters were written.

    Nothing of either is known where the elements that were read are not as many as were to be written.
    """
    read, texts = subject.file.elements, subject.file.texts
    added: set[ContentReference] = set()
    faults: list[Fault] = []
    for written, element in zip(subject.written, read, strict=True) if len(subject.written) == len(read) else ():
        meant = [child for child in written.children if isinstance(child, MarkedContent)]
        references = element.own_contents()
        added.update([reference for content, reference in zip(meant, references, strict=False) if content.generated])
        wanted = "".join([content.text for content in meant])
        found = "".join([texts.get(reference, "") for reference in references])
        # Nearly all is written as it was meant, to the letter.
        if wanted != found and comparable(wanted) != comparable(found) and not element.is_image:
            message = f"`{shortened(comparable(wanted))}` would be read as `{shortened(comparable(found))}`"
            faults.append(Fault(message, element))
    return frozenset(added), tuple(faults)


RULE: Final = Rule(CODE, PdfSubject, check, standards=("Matterhorn 09-001", "WCAG 2.2 1.3.2"))
