"""The `alt` of an image in a template says nothing.

**What.** The alternative text of an image that is no figure of an author's is a file name, a bare word such as
“image”, or the words that stand beside it.

**Why.** Those who hear the page hear the words beside the image too: the same twice, or `logo-2.svg`, tells them
nothing.

**How to mend it.** Say what the image shows. Where the words beside it say that already, leave `alt` empty. For the
figures of authors there is A102.

```html
<a href="/"><img src="logo.svg" alt=""> Harbour Institute</a>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.alternative_text import fault_of_alternative
from briefpress.check.html.document import Element
from briefpress.check.html.place import author_of, place_in, shown
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Figure, Picture

CODE: Final = documented("W117", "poor-alt-on-page", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such image."""
    for image in subject.document.all("img"):
        if image.is_hidden or isinstance(author_of(subject, image), Figure | Picture):
            continue
        fault = fault_of_alternative(image.get("alt"), _beside(image), "the words beside it")
        if fault:
            yield CODE.at(
                place_in(subject, image, image.get("alt")),
                f"the alternative text of `{shown(image)}` {fault}",
                help='say what can be seen, or write `alt=""` where the words beside it say it',
            )


def _beside(image: Element) -> tuple[str, ...]:
    figure = next((each for each in image.around() if each.tag == "figure"), None)
    captions = [caption.text for caption in figure.inside("figcaption")] if figure else []
    return (*captions, image.parent.text if image.parent else "")


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.1.1",))
