"""The headings of a PDF skip a level, or do not start with level 1.

**What.** In the tag tree the first heading is not `H1`, or a heading stands more than one level below the one before.

**Why.** People who listen move through a document by its headings, and take a gap for a part that is missing.

**How to mend it.** In the body of a brief A103 tells the line. What is left are the templates: let each part have the
heading of its level.

```html
<h2>Key findings</h2>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.heading_levels import skipped_levels
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.standard_types import HEADINGS
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U121", "heading-levels-in-pdf", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each heading that is too deep for where it stands."""
    yield from told(CODE, subject, _faults(subject.file))


def _faults(file: PdfFile) -> Iterator[Fault]:
    headings = ((int(element.role[1:]), element) for element in file.elements if element.role in HEADINGS)
    for skipped in skipped_levels(headings):
        name = f"heading `{shortened(file.text_of(skipped.heading))}`"
        before = f"follows level {skipped.above}" if skipped.above else "is the first of the document"
        yield Fault(f"{name} has level {skipped.level} and {before}", skipped.heading)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 14-002", "Matterhorn 14-003", "WCAG 2.2 1.3.1"),
    covers=("PDFUA1-HEADING-NESTING-001",),
)
