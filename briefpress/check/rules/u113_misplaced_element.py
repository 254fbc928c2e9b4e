"""An element of the tag tree stands where its type must not stand.

**What.** A list holds something else than items, a row stands outside of a table, a paragraph stands in a paragraph, a
link in a link, or words stand right in a list, a table or a row.

**Why.** Readers announce “list with four items” and “row 2 of 5” from this order; where it is broken they count wrongly
or fall silent.

**How to mend it.** Look at the brief's line, or at the HTML of your template: `ul` and `ol` hold `li` only, `tr` holds
`th` and `td` only, no `p` holds a `p`, and a link stands in a heading or a paragraph, not around them.

```html
<ul><li>One</li><li>Two</li></ul>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.pdf.standard_types import CHILDREN, NEVER_IN, PARENTS
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U113", "misplaced-element", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each element that stands where its type must not."""
    yield from told(CODE, subject, _faults(subject.file))


def _faults(file: PdfFile) -> Iterator[Fault]:
    for element in file.elements:
        allowed = CHILDREN.get(element.role)
        if allowed is not None and len(element.inner()) < len(element.children):
            yield Fault(f"words or a link stand right in an element `{element.role}`", element)
        for child in element.inner():
            wrong = allowed is not None and child.role not in allowed
            if wrong or child.role in NEVER_IN.get(element.role, ()) or _lacks_its_parent(child, element):
                yield Fault(f"an element `{child.role}` stands right in `{element.role}`", child)
    for top in file.top:
        if top.role in PARENTS:
            yield Fault(f"an element `{top.role}` stands right under the root of the tag tree", top)


def _lacks_its_parent(child: Element, parent: Element) -> bool:
    return child.role in PARENTS and parent.role not in PARENTS[child.role]


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 09-004", "Matterhorn 09-005", "Matterhorn 09-006", "ISO 32005"),
    covers=tuple(
        f"PDFUA1-{name}-001"
        for name in (
            *("TOCI-PARENT", "TR-PARENT", "LI-PARENT", "LBODY-PARENT", "THEAD-PARENT", "TBODY-PARENT", "TFOOT-PARENT"),
            *("TH-PARENT", "TD-PARENT", "TR-KIDS", "TOC-KIDS", "L-KIDS", "LI-KIDS", "TABLE-KIDS", "THEAD-KIDS"),
            *("TBODY-KIDS", "TFOOT-KIDS"),
        )
    ),
)
