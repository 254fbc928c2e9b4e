"""Two elements of a page have the same id.

**What.** An `id` stands on more than one element.

**Why.** Links, labels and names refer to ids. Where two elements have the same one, all of them mean the first, and
the second cannot be reached.

**How to mend it.** Give each its own. The ids of built-in templates begin with `_`, so that no heading gets one of
them.

```html
<section id="_contact"> … </section>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in, shown
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W113", "repeated-id", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each element whose id another has before it."""
    document = subject.document
    for element in document.elements:
        id_ = element.get("id")
        if id_ and document.ids[id_] is not element:
            yield CODE.at(
                place_in(subject, element),
                f"the id `{id_}` of `{shown(element)}` is that of `{shown(document.ids[id_])}`",
                help="give one of them another id",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1", "WCAG 2.2 4.1.2"))
