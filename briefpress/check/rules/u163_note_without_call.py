"""A note of a PDF and its call do not find one another.

**What.** A note has no id, or an id that another element has, too; nothing in the text leads to it; or something refers
to an element that is not in the tag tree.

**Why.** Who hears “3” in a sentence must be able to go to note 3, and back.

**How to mend it.** Footnotes of Markdown come out right. In a template let the call link to the id of the note.

```markdown
The treaty was signed late.[^1]

[^1]: It had been open for two years.
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.links import elements_of_links
from briefpress.check.pdf.standard_types import NOTES
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U163", "note-without-call", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each note that nothing leads to, and each reference that leads to nothing."""
    yield from told(CODE, subject, (*_notes(subject), *_references(subject.file)))


def _notes(subject: PdfSubject) -> Iterator[Fault]:
    file = subject.file
    called = _called(subject)
    for note in file.elements:
        if note.role not in NOTES:
            continue
        if not note.id:
            yield Fault(f"{_name(note, file)} has no id", note)
            continue
        if len(file.by_id[note.id]) > 1:
            yield Fault(f"{_name(note, file)} shares its id `{note.id}` with another element", note)
        if note.id not in called:
            yield Fault(f"nothing leads to {_name(note, file)}", note, "call it in the text")


def _name(note: Element, file: PdfFile) -> str:
    return f"the note `{shortened(file.text_of(note))}`"


def _called(subject: PdfSubject) -> frozenset[str]:
    """Return the ids that something outside of the notes refers or links to."""
    file = subject.file
    called: set[str] = set()
    for element in file.elements:
        if element.refers_to and not file.is_in(element, NOTES):
            targets = (file.by_number.get(number) for number in element.refers_to)
            called.update(target.id for target in targets if target is not None and target.id)
    for link, holder in elements_of_links(file):
        if holder is not None and not file.is_in(holder, NOTES):
            called.add(link.target.removeprefix("#"))
    # Before PDF 2.0 a file has no words for what belongs together: the tree that was written has.
    for written in subject.written:
        if written.refers_to and written.type not in NOTES:
            called.update(written.refers_to)
    return frozenset(called)


def _references(file: PdfFile) -> Iterator[Fault]:
    for element in file.elements:
        if element.refers_to and any(number not in file.by_number for number in element.refers_to):
            words = shortened(file.text_of(element))
            yield Fault(f"`{words}` ({element.role}) refers to an element that is not in the tag tree", element)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 19-003", "Matterhorn 19-004", "ISO 14289-2 8.2.5.14"),
    covers=("PDFUA1-NOTE-ID-001", "PDFUA1-NOTE-ID-UNIQUE-001"),
)
