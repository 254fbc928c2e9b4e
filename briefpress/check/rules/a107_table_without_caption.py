"""A table has no caption.

**What.** A table of more than three rows stands in the body without a caption.

**Why.** The caption tells everybody what the table shows before its cells do, gives it a number to refer to, and lets
a finding name it as evidence.

**How to mend it.** Write the caption on a line above the table. Or keep the data in a CSV file and show it with the
directive `table`, which always has one. A few rows in passing need none.

```markdown
{#agreements-by-year caption="Agreements between the two states, by year of signing"}
| Year | Agreements |
|------|-----------:|
| 1992 |          2 |
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import span_of_line
from briefpress.model.block import Table

CODE: Final = documented("A107", "table-without-caption", Severity.ADVICE, __doc__)

FEW_ROWS: Final = 3


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each table that should have a caption and has none."""
    for block in subject.blocks():
        if isinstance(block, Table) and not block.caption and len(block.rows) > FEW_ROWS:
            yield CODE.at(
                block.span and span_of_line(block.span.source, block.span.line),
                "a table without a caption",
                help='write `{caption="…"}` on a line of its own above it, with what it shows',
            )


RULE: Final = Rule(CODE, ManuscriptSubject, check)
