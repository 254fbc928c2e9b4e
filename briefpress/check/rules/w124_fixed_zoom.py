"""The page keeps readers from enlarging it.

**What.** Its `viewport` says `user-scalable=no`, or a `maximum-scale` below 2.

**Why.** Many people can read a text on a telephone only when they spread two fingers on it.

**How to mend it.** Leave both out.

```html
<meta name="viewport" content="width=device-width, initial-scale=1">
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W124", "fixed-zoom", Severity.ERROR, __doc__)

FORBIDS: Final = re.compile(r"user-scalable\s*=\s*(no|0)\b|maximum-scale\s*=\s*(0?\.\d+|[01](\.\d+)?)(?![\d.])")


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a viewport that forbids it."""
    for element in subject.document.all("meta"):
        found = FORBIDS.search(element.get("content").lower())
        if element.get("name").lower() == "viewport" and found:
            yield CODE.at(
                place_in(subject, element),
                f"`{found[0]}` keeps readers from enlarging the page",
                help="leave it out of the viewport",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.4.4",))
