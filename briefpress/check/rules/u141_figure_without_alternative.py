"""A figure of a PDF has no alternative text.

**What.** An element `Figure` of the tag tree has neither an alternative text nor a text that stands in its place.

**Why.** Who does not see the image learns nothing of it. PDF/UA and WCAG 1.1.1 ask for it.

**How to mend it.** A101 tells the line of a figure of yours. An image of a template needs `alt`; one that only
decorates has `alt=""` and becomes an artifact.

```html
<img src="{{ images['images/map.svg'] }}" alt="Map of the eleven ground stations">
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U141", "figure-without-alternative", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each figure without an alternative text."""
    faults = (
        Fault("a figure has no alternative text", element, "say what it shows in `alt`")
        for element in subject.file.elements
        if element.role == "Figure" and not (element.alternative or element.actual_text or "").strip()
    )
    yield from told(CODE, subject, faults)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("WCAG 2.2 1.1.1", "Matterhorn 13-004"),
    covers=("PDFUA1-FIGURE-ALTERNATIVE-TEXT-001",),
)
