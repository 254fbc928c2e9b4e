"""A PDF has headings and no bookmarks.

**What.** The document has three headings or more, and its panel of bookmarks is empty.

**Why.** Bookmarks are the way through a PDF for those who see and for those who do not: one press leads to a part.
WCAG asks for a way to skip what repeats and to find parts.

**How to mend it.** Headings `h1` to `h6` become bookmarks by themselves, unless a style sheet takes that away.

```css
h2 { bookmark-level: 2; }
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.pdf.standard_types import HEADINGS
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U122", "missing-bookmarks", Severity.WARNING, __doc__)
FEW: Final = 2


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where headings have no bookmarks."""
    headings = sum(element.role in HEADINGS for element in subject.file.elements)
    if headings > FEW and not subject.file.bookmarks:
        fault = Fault(f"the PDF has {headings} headings and no bookmarks", help="leave `bookmark-level` to its default")
        yield from told(CODE, subject, [fault])


RULE: Final = Rule(CODE, PdfSubject, check, standards=("WCAG 2.2 2.4.5", "ISO 14289-1 7.17"))
