"""A page has no title.

**What.** The head of the page has no `<title>`, or an empty one.

**Why.** The title is the first thing a screen reader says, and the name of the browser's tab, of a bookmark and of a
search result.

**How to mend it.** Fill the block `title` of the template with the title of the brief, and say whose it is.

```jinja
{% block title %}{{ brief.title }} – {{ brief.organisation.name }}{% endblock %}
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W101", "page-without-title", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the page has no title."""
    title = next((element for element in subject.document.all("title") if element.is_in("head")), None)
    if title is None or not title.text:
        yield CODE.at(
            place_in(subject, title or subject.document.first("head") or subject.document.root),
            "the page has no title" if title is None else "the title of the page is empty",
            help="put the title of the brief between `<title>` and `</title>`",
        )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.4.2",))
