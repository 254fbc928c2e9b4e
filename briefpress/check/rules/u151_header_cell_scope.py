"""A cell of a table does not know its header cells.

**What.** A header cell does not say whether it heads its row or its column, or a cell names a header cell that is not
in its table.

**Why.** With each number a screen reader says what it counts. It takes that from the scope of the header cells.

**How to mend it.** Tables of Markdown and CSV come out right. A table of a template needs `scope` on each `th`.

```html
<th scope="col">Year</th>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.tables import rows_of, tables_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U151", "header-cell-scope", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each header cell without a scope, and each name of a header cell that is not there."""
    for table in tables_of(subject.file):
        yield from told(CODE, subject, _faults(table, subject.file))


def _faults(table: Element, file: PdfFile) -> Iterator[Fault]:
    cells = [cell for row in rows_of(table) for cell in row]
    heads = {cell.id for cell in cells if cell.role == "TH" and cell.id}
    every_cell_says = all(cell.headers for cell in cells if cell.role == "TD")
    for cell in cells:
        if cell.role == "TH" and not cell.scope and not every_cell_says:
            text = shortened(file.text_of(cell))
            yield Fault(f"the header cell `{text}` does not say what it heads", cell, "give it `scope`")
        for unknown in [name for name in cell.headers if name not in heads]:
            text = shortened(file.text_of(cell))
            yield Fault(f"the cell `{text}` names a header cell `{unknown}` that its table does not have", cell)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 15-003", "WCAG 2.2 1.3.1"),
    covers=("PDFUA1-TABLE-HEADERS-SCOPE-001", "PDFUA1-TABLE-HEADERS-UNDEFINED-001"),
)
