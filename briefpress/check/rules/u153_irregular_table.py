"""The rows of a table in a PDF have unequal lengths.

**What.** Spans counted, a row has more or fewer cells than the first one, or a cell reaches down out of its group of
rows.

**Why.** A screen reader moves up and down a column by counting. Where a cell is missing it lands in the wrong column,
and names the wrong header.

**How to mend it.** Give each row the same number of cells; write an empty one where there is nothing to say.

```markdown
| Year | Agreements |
|------|-----------:|
| 2018 |          3 |
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.tables import groups_of, tables_of, widths_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U153", "irregular-table", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each table whose rows are not of one length."""
    for table in tables_of(subject.file):
        yield from told(CODE, subject, _faults(table, subject.file))


def _faults(table: Element, file: PdfFile) -> Iterator[Fault]:
    groups = [widths_of(rows) for rows in groups_of(table)]
    widths = [width for group, _ in groups for width in group]
    if len(set(widths)) > 1:
        row, width = next((row, width) for row, width in enumerate(widths, 1) if width != widths[0])
        yield Fault(f"row {row} of {_name(table, file)} has {width} columns, the first has {widths[0]}", table)
    if any(reaches_out for _, reaches_out in groups):
        yield Fault(f"a cell of {_name(table, file)} reaches down out of its group of rows", table)


def _name(table: Element, file: PdfFile) -> str:
    return f"the table `{shortened(file.text_of(table))}`"


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 15-005", "ISO 14289-1 7.5"),
    covers=(
        "PDFUA1-TABLE-ROW-COLUMNSPAN-001",
        "PDFUA1-TABLE-COLUMN-ROWSPAN-001",
        "PDFUA1-TABLE-CELL-INTERSECTION-001",
    ),
)
