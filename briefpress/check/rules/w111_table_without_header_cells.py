"""A table has no header cells.

**What.** No cell of a table is a `<th>`, and the table does not say that it is there for the layout only.

**Why.** Without headers a screen reader says one number after the other, and nothing tells what they count.

**How to mend it.** Write the table in Markdown, where the first row becomes its head; in HTML, write `<th scope="col">`
in its first row. A table that only places things is none: use styles instead.

```html
<tr><th scope="col">Port</th><th scope="col">Wait</th></tr>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in
from briefpress.check.html.roles import is_presentational
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W111", "table-without-header-cells", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each table of data without a header cell."""
    for table in subject.document.all("table"):
        if not is_presentational(table) and next(table.inside("th"), None) is None:
            yield CODE.at(
                place_in(subject, table),
                "a table without header cells",
                help='make the cells that name columns or rows `<th scope="…">`',
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1", "Matterhorn 15-001"))
