"""An image's alternative text says nothing.

**What.** The alternative text is the caption over again, a file name, or a bare word such as “image”.

**Why.** Those who hear the page hear the caption too: the same words twice, or `map-final2.svg`, tell them nothing
about the image.

**How to mend it.** Let the caption say what the image is, and the alternative text what can be seen in it.

```markdown
:alt: Bar chart; agreements rise from two in 1992 to eleven in 2021.
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import plain_text

CODE: Final = documented("A102", "poor-alternative", Severity.WARNING, __doc__)

FILE_NAME: Final = re.compile(r"\S+\.(svg|png|jpe?g|gif|webp|tiff?|pdf)", re.IGNORECASE)
BARE_WORDS: Final = re.compile(
    r"image|picture|figure|photo|photograph|chart|graph|diagram|map|illustration"
    r"|bild|foto|abbildung|grafik|diagramm|karte|obrázek|fotografie|graf|mapa"
)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each alternative text that cannot stand for its image."""
    for image in subject.images():
        fault = _fault(image.alt, plain_text(image.caption))
        if fault:
            yield CODE.at(
                image.span and image.span.find(image.alt),
                f"the alternative text of `{image.image}` {fault}",
                help="say what can be seen, in words the caption does not use",
            )


def _fault(alternative: str, caption: str) -> str:
    words = _plain(alternative)
    if not words:
        return ""
    if words == _plain(caption):
        return "repeats the caption"
    if FILE_NAME.fullmatch(alternative.strip()):
        return "is a file name"
    return "is a single word that fits any image" if BARE_WORDS.fullmatch(words) else ""


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


RULE: Final = Rule(CODE, ManuscriptSubject, check)
