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
from briefpress.check.html.roles import is_hidden, is_landmark, role_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W105", "landmarks", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a missing or second `main`, and for each part of the page outside of all landmarks."""
    document = subject.document
    mains = [element for element in document.elements if role_of(element) == "main" and not is_hidden(element)]
    body = document.first("body") or document.root
    if not mains:
        yield CODE.at(place_in(subject, body), "the page has no `<main>`", help="put what the page is about into one")
    for main in mains[1:]:
        yield CODE.at(place_in(subject, main), "the page has a second `<main>`", help="a page has one main part")
    for part in body.children:
        if isinstance(part, Element):
            outside = next((element for element in part.elements() if _is_outside(element)), None)
            if outside is not None:
                yield CODE.at(
                    place_in(subject, outside),
                    f"`{shown(outside)}` is in no landmark",
                    help="put it into `<main>`, `<nav>`, `<header>`, `<footer>` or `<aside>`",
                )


def _is_outside(element: Element) -> bool:
    has_words = any(isinstance(child, str) and child.strip() for child in element.children) or element.tag == "img"
    if not has_words or is_hidden(element):
        return False
    leads_past = any(each.get("href").startswith("#") for each in element.around())
    return not leads_past and not any(is_landmark(each) for each in element.around())


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
