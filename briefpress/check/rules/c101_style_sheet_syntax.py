"""A style sheet breaks the syntax of CSS.

**What.** A rule or declaration cannot be read: a missing colon, a stray bracket, a block or string never closed.

**Why.** Browsers and the typesetter skip what they cannot read and say nothing, so a colour or a page size is quietly
lost — in the worst case everything up to the end of the sheet.

**How to mend it.** Correct the place that is named. For a block never closed it is the place where the block opens.

```css
.callout { color: var(--ink); }
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.style_sheet import syntax_faults
from briefpress.check.subject import LookSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("C101", "style-sheet-syntax", Severity.ERROR, __doc__)


def check(subject: LookSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each place of each style sheet that is not CSS."""
    # A built-in sheet has two names.
    for source in dict.fromkeys(subject.look.styles.values()):
        for fault in syntax_faults(source):
            yield CODE.at(fault.span, fault.message)


RULE: Final = Rule(CODE, LookSubject, check)
