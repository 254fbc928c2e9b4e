"""No link leads past what every page begins with.

**What.** Links or buttons stand before the main part, and the first of them does not lead to the main part.

**Why.** Those who use a keyboard go through every link in turn. On every page of the site they would have to pass the
same ones before the brief begins.

**How to mend it.** Let the first link of the page lead to `<main>`. It may be hidden until the keyboard reaches it.

```jinja
<a class="skip-link" href="#_main">{{ words.skip_to_content }}</a>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Document, Element
from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import role_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W107", "skip-link", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the keyboard comes to something else first; a page without `main` is W105's."""
    document = subject.document
    main = next((element for element in document.elements if role_of(element) == "main"), None)
    first = next(iter(subject.tab_stops), None)
    if main is None or first is None or main in first.around():
        return
    if not _leads_to(first, main, document):
        yield CODE.at(
            place_in(subject, first),
            f"the keyboard comes first to `{shown(first)}`, which does not lead to the main part",
            help="put a link to the id of `<main>` before it",
        )


def _leads_to(link: Element, main: Element, document: Document) -> bool:
    target = document.ids.get(link.get("href").removeprefix("#")) if link.get("href").startswith("#") else None
    # A link to a heading inside the main part leads past what stands before it, too.
    return target is not None and main in target.around()


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.4.1",))
