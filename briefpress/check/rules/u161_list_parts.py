"""A list of a PDF lacks a part.

**What.** An item has no body, or a list whose items have labels does not say how they count.

**Why.** A screen reader says “bullet” or “3.” from the label and the kind of numbering, and moves from body to body.

**How to mend it.** Lists of Markdown come out right. In a template let `ul` and `ol` hold `li` elements with words.

```html
<ol><li>Measure.</li><li>Report.</li></ol>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U161", "list-parts", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each item without a body, and each list with labels of an unknown kind."""
    yield from told(CODE, subject, _faults(subject.file))


def _faults(file: PdfFile) -> Iterator[Fault]:
    for element in file.elements:
        roles = [child.role for child in element.inner()]
        if element.role == "LI" and "LBody" not in roles:
            yield Fault(f"the list item `{shortened(file.text_of(element))}` has no body", element)
        elif element.role == "L" and not element.numbering:
            items = (child for child in element.inner() if child.role == "LI")
            if any(part.role == "Lbl" for item in items for part in item.inner()):
                yield Fault(f"the list `{shortened(file.text_of(element))}` does not say how its labels count", element)


RULE: Final = Rule(CODE, PdfSubject, check, standards=("Matterhorn 16-001", "ISO 14289-2 8.2.5.25"))
