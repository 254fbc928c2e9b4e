"""An element refers to an id that is not on the page.

**What.** A link to `#name`, or one of `aria-labelledby`, `aria-describedby`, `aria-controls`, `for`, `headers` and the
like, names an id that no element has.

**Why.** The link goes nowhere, the label labels nothing, and nobody is told.

**How to mend it.** Correct the id, or take the reference out. Links that an author wrote are checked before: R101.

```html
<label for="search">Search</label> <input id="search">
```
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from briefpress.check.html.document import Element
from briefpress.check.html.place import place_in, shown
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.suggestion import did_you_mean

CODE: Final = documented("W114", "broken-reference", Severity.ERROR, __doc__)

REFERRING: Final = (
    "aria-labelledby",
    "aria-describedby",
    "aria-details",
    "aria-controls",
    "aria-owns",
    "aria-flowto",
    "aria-errormessage",
    "aria-activedescendant",
    "headers",
    "for",
    "list",
    "popovertarget",
)
"""Attributes that hold ids."""
ALWAYS_THERE: Final = frozenset({"", "top"})
"""Fragments that lead to the top of every page."""


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each id that is referred to and that no element has."""
    document = subject.document
    authored = {address for address, _ in subject.authored_links}
    for element in document.elements:
        for attribute, id_ in _references(element):
            if id_ not in document.ids and not (attribute == "href" and f"#{id_}" in authored):
                yield CODE.at(
                    place_in(subject, element),
                    f"`{attribute}` of `{shown(element)}` refers to `{id_}`, an id that is not on the page",
                    help=did_you_mean(id_, document.ids, "correct the id, or leave the reference out"),
                )


def _references(element: Element) -> Iterator[tuple[str, str]]:
    for attribute in [name for name in REFERRING if name in element.attributes]:
        yield from ((attribute, id_) for id_ in element.get(attribute).split())
    address = element.get("href") if element.tag in {"a", "area"} else ""
    if address.startswith("#") and address[1:] not in ALWAYS_THERE:
        yield "href", unquote(address[1:])


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1", "WCAG 2.2 4.1.2"))
