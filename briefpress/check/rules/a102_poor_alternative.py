"""An image's alternative text says nothing.

**What.** The alternative text is the caption or the title over again, a file name, or a bare word such as “image”.

**Why.** Those who hear the page hear the caption too: the same words twice, or `map-final2.svg`, tell them nothing
about the image.

**How to mend it.** Let the caption say what the image is, and the alternative text what can be seen in it.

```markdown
:alt: Bar chart; agreements rise from two in 1992 to eleven in 2021.
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.alternative_text import fault_of_alternative
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import Span
from briefpress.model.block import ChartCall, Figure
from briefpress.model.inline import plain_text

CODE: Final = documented("A102", "poor-alternative", Severity.WARNING, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each alternative text that cannot stand for its image."""
    for image in subject.images():
        if isinstance(image, ChartCall):
            name, beside, what = image.data.name, image.note, "the note"
        else:
            name, beside, what = image.image, image.caption, "the caption"
        fault = fault_of_alternative(image.alt, (plain_text(beside),), what)
        if not fault and isinstance(image, Figure | ChartCall):
            fault = fault_of_alternative(image.alt, (plain_text(image.title),), "the title")
        if fault:
            yield CODE.at(
                image.span and _after_option(image.span).find(image.alt),
                f"the alternative text of `{name}` {fault}",
                help=f"say in one sentence what can be seen; {what} is read as well",
            )


def _after_option(image: Span) -> Span:
    """Return the part of an image that begins with its alternative text: the title above may hold the same words."""
    option = image.find(":alt:")
    return Span(image.source, option.start, image.end)


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 1.1.1", "Matterhorn 13-005"))
