"""An entry of the contents list of a PDF leads nowhere.

**What.** An entry (`TOCI`) holds no link, or with PDF 2.0 does not refer to the heading that it names.

**Why.** The contents list is the quickest way into a document. Without links a listener has to find page 7 by hand.

**How to mend it.** Link each entry to the heading.

```html
<li><a href="#trust">Trust</a></li>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U162", "contents-entry-without-link", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each entry of a contents list that leads nowhere."""
    yield from told(CODE, subject, _faults(subject.file, needs_reference=subject.page.archival == "pdf-2.0"))


def _faults(file: PdfFile, *, needs_reference: bool) -> Iterator[Fault]:
    for element in file.elements:
        if element.role != "TOCI":
            continue
        entry = f"the entry `{shortened(file.text_of(element))}` of the contents list"
        if not element.has("Link"):
            yield Fault(f"{entry} holds no link", element)
        elif needs_reference and not any(inner.refers_to for inner in element.elements()):
            yield Fault(f"{entry} does not refer to its heading", element)


RULE: Final = Rule(CODE, PdfSubject, check, standards=("ISO 14289-2 8.2.5.8", "WCAG 2.2 2.4.5"))
