"""A column of a table has no heading.

**What.** A cell in the first row of a Markdown table is empty.

**Why.** That row names the columns. With every cell a screen reader says the name of its column; an empty name leaves
the listener with a number and nothing to tell what it counts.

**How to mend it.** Name every column, the first one too.

```markdown
| Year | Agreements |
|------|-----------:|
| 2018 |          3 |
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import span_of_line
from briefpress.model.block import Table
from briefpress.model.inline import plain_text

CODE: Final = documented("A105", "table-without-headers", Severity.WARNING, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each table that has columns without a heading."""
    for block in subject.blocks():
        if isinstance(block, Table):
            empty = [str(number) for number, cell in enumerate(block.head, 1) if not plain_text(cell.children).strip()]
            if empty:
                all_empty = len(empty) == len(block.head)
                fault = "the columns have no headings" if all_empty else f"column {', '.join(empty)} has no heading"
                yield CODE.at(
                    block.span and span_of_line(block.span.source, block.span.line),
                    f"a table in which {fault}",
                    help="write what the column holds in the first row",
                )


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 1.3.1", "Matterhorn 15-001"))
