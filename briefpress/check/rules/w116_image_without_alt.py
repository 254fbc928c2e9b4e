"""An image of the page has no `alt`.

**What.** An `<img>` has no `alt`, not even an empty one; or a drawing with `role="img"` has no name.

**Why.** A screen reader then reads the name of the file, or says “image” and nothing else.

**How to mend it.** Say in `alt` what the image shows. An image that only decorates gets an empty `alt=""`. For the
figures of authors there is A101.

```jinja
<img src="{{ images[block.image] }}" alt="{{ block.alt }}">
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.names import name_of
from briefpress.check.html.place import place_in, shown
from briefpress.check.html.roles import is_presentational
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W116", "image-without-alt", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such image."""
    for element in subject.document.elements:
        if element.is_hidden or is_presentational(element):
            continue
        if (element.tag == "img" and not _has_alternative(element)) or (
            element.get("role") == "img" and element.tag != "img" and not name_of(element, subject.document)
        ):
            yield CODE.at(
                place_in(subject, element),
                f"`{shown(element)}` has no alternative text",
                help='say what it shows in `alt`, or write `alt=""` where it only decorates',
            )


def _has_alternative(image: Element) -> bool:
    return image.has("alt") or bool(image.get("aria-label") or image.get("aria-labelledby"))


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.1.1", "Matterhorn 13-004"))
