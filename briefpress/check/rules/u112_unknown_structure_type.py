"""An element of the tag tree has a type that no reader knows.

**What.** The type of a structure element is not one of the standard types, and the role map of the PDF does not lead
to one; or the role map gives a standard type another meaning.

**Why.** Readers know the standard types only: a heading of an unknown type is no heading.

**How to mend it.** briefpress writes standard types only. If you see this, please report it with the brief.

```text
error[U112]: `Finding` is no standard structure type, and nothing says which one it stands for
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.pdf.standard_types import MATHEMATICS, PDF_2, STANDARD_1, STANDARD_2
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U112", "unknown-structure-type", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each type that stands for no standard type."""
    yield from told(CODE, subject, (*_remapped(subject.file), *_unknown(subject.file)))


def _remapped(file: PdfFile) -> Iterator[Fault]:
    for type_, role in file.roles.items():
        if type_ in STANDARD_1:
            yield Fault(f"the role map lets the standard type `{type_}` stand for `{role}`")


def _unknown(file: PdfFile) -> Iterator[Fault]:
    for element in file.elements:
        if element.namespace != MATHEMATICS:
            known = STANDARD_2 if element.namespace == PDF_2 else STANDARD_1
            if element.role not in known:
                message = f"`{element.type}` is no standard structure type, and nothing says which one it stands for"
                yield Fault(message, element)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 02-001", "Matterhorn 02-004", "ISO 14289-2 8.2.4"),
    covers=("PDFUA1-STRUCT-TREE-ROLE-MAP-001", "PDFUA1-STRUCT-TREE-ROLE-MAP-STANDARD-001"),
)
