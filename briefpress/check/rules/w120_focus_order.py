"""The page steers where the keyboard goes.

**What.** An element has a `tabindex` above 0, or `autofocus`.

**Why.** The keyboard then jumps about the page, or begins in its middle, and those who listen never hear what stands
before.

**How to mend it.** Leave both out: the keyboard follows the order of the page. `tabindex="0"` adds an element to that
order, `tabindex="-1"` lets a link lead to it. A panel that somebody opens may have `autofocus`.

```html
<main id="_main" tabindex="-1"> … </main>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.place import place_in, shown
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W120", "focus-order", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each element that does so."""
    for element in subject.document.elements:
        place = element.get("tabindex").lstrip("+") if element.attributes else ""
        if place.isdecimal() and int(place) > 0:
            fault = f"`{shown(element)}` takes the keyboard out of the order of the page: its `tabindex` is {place}"
            yield CODE.at(place_in(subject, element), fault, help="leave `tabindex` out, or write 0")
        if element.has("autofocus") and not _opens(element):
            fault = f"`{shown(element)}` takes the keyboard to itself when the page opens"
            yield CODE.at(place_in(subject, element), fault, help="leave `autofocus` out")


def _opens(element: Element) -> bool:
    """Return whether an element is not there until somebody opens a panel: then the keyboard has to go to it."""
    return any(around.has("popover") or around.tag == "dialog" for around in element.around())


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.4.3",))
