"""Two landmarks cannot be told apart.

**What.** The page has several landmarks of a kind, such as two `<nav>`, and one of them has no name or the name of
another.

**Why.** Screen readers list the landmarks by kind and name. “Navigation, navigation” says not which of them leads to
the contents.

**How to mend it.** Give each a name: `aria-labelledby` with the id of its heading, or `aria-label`.

```html
<nav aria-labelledby="_contents"><h2 id="_contents">Contents</h2></nav>
```
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.names import name_of
from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import is_landmark, role_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W106", "landmarks-alike", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each landmark among several of its kind that has no name, or another's."""
    kinds: dict[str, list[Element]] = defaultdict(list)
    for element in subject.document.elements:
        # Several main parts are W105's.
        if is_landmark(element) and not element.is_hidden and role_of(element) != "main":
            kinds[role_of(element)].append(element)
    for kind, landmarks in kinds.items():
        taken: set[str] = set()
        for landmark in landmarks if len(landmarks) > 1 else ():
            name = _name(landmark, subject)
            if not name or name.casefold() in taken:
                fault = f"has the name `{name}` as another does" if name else "has no name"
                yield CODE.at(
                    place_in(subject, landmark),
                    f"`{shown(landmark)}` {fault}, and the page has {len(landmarks)} landmarks `{kind}`",
                    help="name it by its heading with `aria-labelledby`, or with `aria-label`",
                )
            taken.add(name.casefold())


def _name(landmark: Element, subject: PageSubject) -> str:
    # What a landmark holds is not its name.
    named = landmark.get("aria-label") or landmark.get("aria-labelledby") or landmark.get("title")
    return name_of(landmark, subject.document) if named else ""


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
