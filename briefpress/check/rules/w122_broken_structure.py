"""A heading or a list is not what it says it is.

**What.** A heading has no words; a list holds something else than items, or no item; an item is in no list.

**Why.** Screen readers announce headings and count the items of lists. An empty heading is a stop where nothing is; a
list with strangers in it is counted wrongly.

**How to mend it.** Leave out what is empty, and put into a list nothing but items.

```html
<ul><li>Galway</li><li>Plzeň</li></ul>
```
"""

from collections.abc import Iterator, Mapping
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.names import name_of
from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import HEADINGS
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W122", "broken-structure", Severity.ERROR, __doc__)

ITEMS: Final[Mapping[str, frozenset[str]]] = {
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"dt", "dd", "div"}),
}
"""What a list may hold, scripts and templates aside."""
UNSEEN: Final = frozenset({"script", "template"})


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each heading and list that is none."""
    for element in subject.document.elements:
        if not element.is_hidden:
            fault = _fault(element, subject)
            if fault:
                yield CODE.at(
                    place_in(subject, element),
                    f"`{shown(element)}` {fault}",
                    help="leave out what is empty; items belong in a list, and nothing else does",
                )


def _fault(element: Element, subject: PageSubject) -> str:
    if element.tag in HEADINGS and not name_of(element, subject.document):
        return "is a heading without words"
    if element.tag in {"li", "dt", "dd"}:
        parents = {"li": {"ul", "ol", "menu"}}.get(element.tag, {"dl", "div"})
        in_list = element.parent is not None and element.parent.tag in parents
        return "" if in_list or element.get("role") not in {"", "listitem"} else "is in no list"
    if element.tag not in ITEMS or element.get("role") not in {"", "list"}:
        return ""
    inside = [child for child in element.children if not isinstance(child, Element) or child.tag not in UNSEEN]
    items = [child for child in inside if isinstance(child, Element)]
    stranger = next((child for child in items if child.tag not in ITEMS[element.tag]), None)
    if stranger is not None:
        return f"is a list and holds `{shown(stranger)}`"
    if any(isinstance(child, str) and child.strip() for child in inside):
        return "is a list and holds words outside of its items"
    return "" if items else "is a list without items"


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
