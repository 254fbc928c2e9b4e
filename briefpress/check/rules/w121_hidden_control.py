"""A control is hidden from those who listen, but not from the keyboard.

**What.** A link, a button, or something else that the keyboard reaches is in an element with `aria-hidden="true"`.

**Why.** The keyboard stops at it and the screen reader says nothing: nobody knows what will be pressed.

**How to mend it.** Leave `aria-hidden` out, or take the element out of the order with `tabindex="-1"`.

```html
<a href="#_main" aria-hidden="true" tabindex="-1">↑</a>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import is_in_tab_order
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W121", "hidden-control", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such element."""
    for element in subject.document.elements:
        if not element.is_hidden or not is_in_tab_order(element):
            continue
        hidden = next((each for each in element.around() if each.get("aria-hidden") == "true"), None)
        shown_at_all = not any(each.has("hidden") for each in element.around())
        if hidden is not None and shown_at_all:
            yield CODE.at(
                place_in(subject, element, element.text),
                f"the keyboard reaches `{shown(element)}`, which `aria-hidden` hides",
                help='leave `aria-hidden` out, or add `tabindex="-1"`',
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 4.1.2",))
