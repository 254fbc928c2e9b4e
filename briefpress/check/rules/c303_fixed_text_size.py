"""A style fixes the size of the text.

**What.** The size of the text of the whole page is given in pixels or points on screens.

**Why.** Readers who need large letters tell their browser so. A size in pixels overrules them.

**How to mend it.** Give it in `rem` or per cent, which begin with the size that the reader has chosen. On paper points
are right.

```css
html { font-size: 1.125rem; }
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.html.screen_rules import custom_properties, value_with_variables
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("C303", "fixed-text-size", Severity.WARNING, __doc__)

WHOLE_PAGE: Final = frozenset({"html", ":root", "body"})
FIXED: Final = re.compile(r"(?<![\w.])[\d.]+(px|pt|mm|cm|in|pc)\b")


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each rule for the whole page with such a size."""
    rules = subject.screen_rules
    declared = custom_properties(rules)
    for rule in rules:
        if not WHOLE_PAGE.intersection(rule.selectors):
            continue
        for declaration in rule.declarations:
            size = value_with_variables(declaration.value, declared)
            # A size with a share of the reader's own in it grows with that.
            if declaration.name in {"font-size", "font"} and FIXED.search(size) and "rem" not in size:
                yield CODE.at(
                    declaration.span,
                    f"the text of the whole page is fixed at `{size}`",
                    help="give its size in `rem` or per cent",
                )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.4.4",))
