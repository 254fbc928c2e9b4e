"""A page has no heading of level 1, or several.

**What.** There is not exactly one `<h1>` on the page.

**Why.** The heading of level 1 names the document. Those who move by headings look for it first; without one they do
not know where they are, with two they do not know which of them it is.

**How to mend it.** Let the title of the brief be the only `<h1>`. Sections of the body begin at level 2.

```jinja
<h1 class="title" id="_brief-title">{{ brief.title }}</h1>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W104", "one-main-heading", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where there is none, or one for each beyond the first."""
    headings = [element for element in subject.document.all("h1") if not element.is_hidden]
    if not headings:
        place = place_in(subject, subject.document.first("main") or subject.document.root)
        yield CODE.at(place, "the page has no heading of level 1", help="let the title of the brief be one")
        return
    # The title of the brief is the one that stays.
    stays = next((heading for heading in headings if heading.get("data-source") == "title"), headings[0])
    for heading in headings:
        if heading is not stays:
            yield CODE.at(
                place_in(subject, heading),
                f"`{heading.text}` is another heading of level 1",
                help="use level 2: level 1 is the title of the brief alone",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
