"""A control is called something else than it says.

**What.** The words that a link or a button shows are not part of its name, because `aria-label` gives it another one.

**Why.** Those who speak to their computer say what they see: “press Download”. Where the name is another, nothing
happens.

**How to mend it.** Let the name begin with the words that are shown, or leave `aria-label` out.

```html
<a href="tides.pdf" aria-label="Download the PDF: The tides of two coasts">Download the PDF</a>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.names import name_of
from briefpress.check.html.place import place_in, shown
from briefpress.check.plain_words import plain_words
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W109", "label-not-in-name", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each control whose words are not in its name. Signs without letters are no words."""
    for element in subject.controls:
        if element.tag in {"select", "textarea", "input"}:
            continue
        name, words = name_of(element, subject.document), element.text
        said = plain_words(words)
        if name and said and f" {said} " not in f" {plain_words(name)} ":
            yield CODE.at(
                place_in(subject, element),
                f"`{shown(element)}` shows `{words}` and is called `{name}`",
                help="let its `aria-label` hold the words that are shown, or leave it out",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.5.3",))
