"""The alternative text of a figure in a PDF says nothing.

**What.** The alternative text repeats the caption, is the name of a file, or a word that fits any image, though that of
the web page is another. Where both have it, A102 and W117 tell.

**Why.** Who listens hears the caption twice, and the image not at all.

**How to mend it.** Say what can be seen, and leave to the caption what the image is about.

```markdown
:alt: Bar chart; agreements rise from two in 1992 to eleven in 2021.
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.alternative_text import fault_of_alternative
from briefpress.check.html.document import parse_html
from briefpress.check.pdf.element import Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U142", "poor-figure-alternative", Severity.WARNING, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each alternative text that repeats the caption or names a file."""
    yield from told(CODE, subject, _faults(subject.file, subject.page.html))


def _faults(file: PdfFile, html: str) -> Iterator[Fault]:
    for element in file.elements:
        alternative = (element.alternative or "").strip()
        if element.role != "Figure" or not alternative:
            continue
        fault = fault_of_alternative(alternative, tuple(file.text_of(caption) for caption in _captions(element, file)))
        # What the web page has too is told by rules for it.
        if fault and all(image.get("alt") != alternative for image in parse_html(html).all("img")):
            message = f"the alternative text `{shortened(alternative)}` {fault}"
            yield Fault(message, element, "say what can be seen, in words the caption does not use")


def _captions(figure: Element, file: PdfFile) -> Iterator[Element]:
    around = file.parents.get(figure)
    for element in (*figure.inner(), *(around.inner() if around else ())):
        if element.role == "Caption":
            yield element


RULE: Final = Rule(CODE, PdfSubject, check, standards=("WCAG 2.2 1.1.1",))
