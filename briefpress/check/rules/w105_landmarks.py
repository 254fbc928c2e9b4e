"""A part of the page is in no landmark.

**What.** The page has no `<main>` or several, or words stand outside of every landmark.

**Why.** Landmarks are the rooms of a page: `main`, `nav`, `header`, `footer`. Screen readers jump from one to the
next; what is in none of them is never come across.

**How to mend it.** Put the brief into one `<main>`, and what surrounds it into `<nav>`, `<header>` or `<footer>`. A
link that leads past the navigation may stand alone.

```jinja
<main id="_main">{% block main %}{% endblock %}</main>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import is_landmark, role_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W105", "landmarks", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a missing or second `main`, and for each part of the page outside of all landmarks."""
    document = subject.document
    mains = [element for element in document.elements if role_of(element) == "main" and not element.is_hidden]
    body = document.first("body") or document.root
    if not mains:
        yield CODE.at(place_in(subject, body), "the page has no `<main>`", help="put what the page is about into one")
    for main in mains[1:]:
        yield CODE.at(place_in(subject, main), "the page has a second `<main>`", help="a page has one main part")
    parts = [] if any(_is_room(element) for element in body.around()) else body.children
    for part in parts:
        if isinstance(part, Element):
            outside = _first_outside(part)
            if outside is not None:
                yield CODE.at(
                    place_in(subject, outside),
                    f"`{shown(outside)}` is in no landmark",
                    help="put it into `<main>`, `<nav>`, `<header>`, `<footer>` or `<aside>`",
                )


def _first_outside(part: Element) -> Element | None:
    """Return the first element of a part of the page that has words and is in no landmark."""
    waiting = [part]
    while waiting:
        element = waiting.pop()
        if element.is_hidden or _is_room(element):
            continue
        if element.tag == "img" or any(isinstance(child, str) and child.strip() for child in element.children):
            return element
        waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))
    return None


def _is_room(element: Element) -> bool:
    """Return whether what is in an element needs no further landmark: it is one, or leads past what comes next."""
    return is_landmark(element) or element.get("href").startswith("#")


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
