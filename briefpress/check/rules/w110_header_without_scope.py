"""A header cell does not say what it heads.

**What.** A `<th>` has no `scope`, or one that is not `col`, `row`, `colgroup` or `rowgroup`, and no cell names it in
its `headers`.

**Why.** With each cell a screen reader says its headers. It guesses them from the layout where it must, and guesses
wrongly in a table with headers on two sides. PDF/UA asks for it.

**How to mend it.** Write `scope="col"` at the top of a column, `scope="row"` at the start of a row.

```html
<tr><th scope="row">Galway</th><td>41</td></tr>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.place import place_in
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W110", "header-without-scope", Severity.ERROR, __doc__)

SCOPES: Final = frozenset({"col", "row", "colgroup", "rowgroup"})


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each header cell without a scope."""
    referred = {id_ for cell in subject.document.all("td", "th") for id_ in cell.get("headers").split()}
    for cell in subject.document.all("th"):
        if cell.get("scope").lower() not in SCOPES and cell.get("id") not in referred and cell.text:
            yield CODE.at(
                place_in(subject, cell, cell.text),
                f"the header cell `{cell.text}` {_fault(cell)}",
                help='write `scope="col"` or `scope="row"`',
            )


def _fault(cell: Element) -> str:
    return f"has the scope `{cell.get('scope')}`, which does not exist" if cell.get("scope") else "has no scope"


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1", "Matterhorn 15-003"))
