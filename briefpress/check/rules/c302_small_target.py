"""A style makes a control too small to be hit.

**What.** A rule gives a link or a button a height or a width below 24 CSS pixels.

**Why.** Fingers are wide and hands tremble. What is smaller is missed, or its neighbour is hit.

**How to mend it.** Give it at least 24 pixels each way. Only sizes that a sheet states can be seen here: how large a
control turns out is measured in a browser, by the tests of the house. Links in running text are as high as their line.

```css
.contents__link { min-block-size: 24px; }
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.screen_rules import custom_properties, value_with_variables
from briefpress.check.html.selectors import may_match, names_something
from briefpress.check.rule import Rule, documented
from briefpress.check.style_rules import StyleRule, pixels, subject_of
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("C302", "small-target", Severity.WARNING, __doc__)

LEAST: Final = 24
SIZES: Final = frozenset(
    f"{bound}{side}" for bound in ("", "min-", "max-") for side in ("height", "width", "block-size", "inline-size")
)
CLIPPED: Final = frozenset({"clip", "clip-path"})
"""What hides an element from sight: its size is then not that of a target."""


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each size that is too small."""
    rules = subject.screen_rules
    declared = custom_properties(rules)
    for rule in rules:
        sizes = [(d, pixels(value_with_variables(d.value, declared))) for d in rule.declarations if d.name in SIZES]
        small = [(declaration, size) for declaration, size in sizes if size is not None and 0 < size < LEAST]
        if small and not _is_clipped(rule) and any(_styles(rule, control) for control in subject.controls):
            for declaration, size in small:
                yield CODE.at(
                    declaration.span,
                    f"`{rule.selectors[0]}` is pressed and may be only {size:g} pixels large",
                    help=f"make it at least {LEAST} pixels",
                )


def _styles(rule: StyleRule, control: Element) -> bool:
    compounds = (subject_of(selector) for selector in rule.selectors)
    return any(names_something(compound) and may_match(compound, control) for compound in compounds)


def _is_clipped(rule: StyleRule) -> bool:
    return any(declaration.name in CLIPPED for declaration in rule.declarations)


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.5.8",))
