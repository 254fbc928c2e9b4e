"""A style hides where the keyboard is.

**What.** A rule takes the outline away from something that the keyboard reaches, and no rule with as much weight shows
its focus in another way.

**Why.** Without a mark nobody knows which link the next press of a key will follow.

**How to mend it.** Leave the outline, or replace it in the same place. The sheets are read here; whether the mark can
be seen on its ground is tested in a browser.

```css
.menu a:focus-visible { outline: 3px solid var(--accent); }
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.selectors import may_match, specificity, without_states
from briefpress.check.rule import Rule, documented
from briefpress.check.style_rules import Declaration, StyleRule, subject_of
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("C301", "hidden-focus", Severity.ERROR, __doc__)

OUTLINES: Final = frozenset({"outline", "outline-style", "outline-width"})
OTHER_MARKS: Final = ("box-shadow", "border", "background", "text-decoration")
NOTHING: Final = frozenset({"none", "0", "0px", "transparent"})


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each declaration that does so."""
    rules = subject.screen_rules
    for rule in rules:
        hiding = next((declaration for declaration in rule.declarations if _hides(declaration)), None)
        if hiding is None:
            continue
        hidden = [selector for selector in rule.selectors if _leaves_no_mark(selector, rule, rules, subject.tab_stops)]
        if hidden:
            yield CODE.at(
                hiding.span,
                f"`{hidden[0]}` hides where the keyboard is",
                help="leave the outline, or show the focus in another way in a rule for `:focus-visible`",
            )


def _hides(declaration: Declaration) -> bool:
    first = next(iter(declaration.value.split()), "")
    return declaration.name in OUTLINES and first in NOTHING


def _marks(rule: StyleRule) -> bool:
    return any(
        (d.name in OUTLINES or d.name.startswith(OTHER_MARKS)) and d.value not in NOTHING and not _hides(d)
        for d in rule.declarations
    )


def _leaves_no_mark(selector: str, rule: StyleRule, rules: tuple[StyleRule, ...], reached: tuple[Element, ...]) -> bool:
    compound = subject_of(selector)
    if ":not(:focus-visible)" in compound or not any(may_match(compound, element) for element in reached):
        return False
    if ":focus" in compound and _marks(rule):
        return False
    base = without_states(compound)
    return not any(
        ":focus" in other
        and without_states(subject_of(other)) in {base, "", "*"}
        and specificity(other) >= specificity(selector)
        for shown in rules
        if _marks(shown)
        for other in shown.selectors
    )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.4.7",))
