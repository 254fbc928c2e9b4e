"""A figure of a PDF does not say where it stands.

**What.** The bounding box of an element `Figure` is missing, empty, or not on its page.

**Why.** Programs that enlarge, reflow or outline a figure go by its box. One in the wrong unit or upside down points
beside the page.

**How to mend it.** briefpress writes the box itself. If you see this, please report it with the brief.

```text
error[U143]: the box of a figure lies outside of its page
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U143", "figure-box", Severity.ERROR, __doc__)
TOLERANCE: Final = 2.0
"""How far, in points, a box may reach over the edge of its page: lines have a width."""


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each figure without a box on its page."""
    yield from told(CODE, subject, _faults(subject.file))


def _faults(file: PdfFile) -> Iterator[Fault]:
    for element in file.elements:
        number = file.page_of(element) if element.role == "Figure" else None
        if number is None:
            continue
        name = f"the figure `{shortened(element.alternative or '')}`"
        if element.box is None or len(element.box) != 4:
            yield Fault(f"{name} has no box", element)
            continue
        left, lower, right, upper = element.box
        page = file.pages[number - 1].box
        if left >= right or lower >= upper:
            yield Fault(f"the box of {name} is empty or upside down", element)
        elif (
            left < page[0] - TOLERANCE
            or lower < page[1] - TOLERANCE
            or right > page[2] + TOLERANCE
            or upper > page[3] + TOLERANCE
        ):
            yield Fault(f"the box of {name} lies outside of its page", element)


RULE: Final = Rule(CODE, PdfSubject, check, standards=("ISO 32000-1 14.8.5.4.3",))
