"""A table of a template has no caption.

**What.** A table of the page that no Markdown made has neither a `<caption>` nor a name.

**Why.** The caption says what the table shows before its cells do, and screen readers list tables by it.

**How to mend it.** Write a caption as the first thing in the table. For tables of Markdown there is A107.

```html
<table><caption>Waits by port</caption> … </table>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.names import name_of
from briefpress.check.html.place import author_of, place_in
from briefpress.check.html.roles import is_presentational
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Table

CODE: Final = documented("W112", "unnamed-table", Severity.ADVICE, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such table."""
    for table in subject.document.all("table"):
        if is_presentational(table) or isinstance(author_of(subject, table), Table):
            continue
        if not name_of(table, subject.document):
            yield CODE.at(place_in(subject, table), "a table without a caption", help="begin it with `<caption>`")


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
