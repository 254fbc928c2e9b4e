"""A table of a PDF has no header cells.

**What.** No cell of a table is a header: neither of a column nor of a row.

**Why.** Who listens to a cell hears a number and not what it counts. What has no headers may be no table, but a list or
a layout.

**How to mend it.** Give the columns names; in a template use `th`.

```html
<tr><th scope="col">Year</th><th scope="col">Agreements</th></tr>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.tables import rows_of, tables_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U152", "pdf-table-without-headers", Severity.WARNING, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each table without header cells."""
    faults = (
        Fault(f"the table `{shortened(subject.file.text_of(table))}` has no header cells", table, "name its columns")
        for table in tables_of(subject.file)
        if not any(cell.role == "TH" for row in rows_of(table) for cell in row)
    )
    yield from told(CODE, subject, faults)


RULE: Final = Rule(CODE, PdfSubject, check, standards=("WCAG 2.2 1.3.1", "ISO 14289-1 7.5"))
