"""A control has no name.

**What.** A link, a button, a field, or a part of the page that the keyboard can reach has neither words nor a label.

**Why.** A screen reader says what a control is and what it is called. “Link” alone tells nobody where it leads, and
with the voice it cannot be pressed at all.

**How to mend it.** Write words into it; give an image in it an alternative text; or name it with `aria-label`.

```html
<a href="https://example.org"><img src="logo.svg" alt="Harbour Institute"></a>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.names import name_of
from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import is_control
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W108", "control-without-name", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each control without a name; links of authors without words are A104's."""
    met = {*subject.controls, *subject.tab_stops}
    for element in [element for element in subject.document.elements if element in met]:
        if not name_of(element, subject.document) and (element.get("href"), element.text) not in subject.authored_links:
            control = is_control(element)
            what = "is a control" if control else "can be reached by the keyboard"
            mend = (
                "write words into it" if control else "leave `tabindex` out, give it a role that is named by its words"
            )
            yield CODE.at(
                place_in(subject, element),
                f"`{shown(element)}` {what} and has no name",
                help=f"{mend}, or name it with `aria-label`",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 4.1.2", "WCAG 2.2 2.4.4"))
