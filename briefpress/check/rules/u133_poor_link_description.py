"""The description of a link in a PDF does not say where it leads.

**What.** A link's description is the bare address, the name of a place in the document, or “here”, “more” and the like,
though its words on the page say something else.

**Why.** Some screen readers say the description in place of the words. An address is spelt out letter by letter.

**How to mend it.** Link the words that name the thing, and leave out a `title` that says less than they do.

```markdown
See [the treaty](https://example.org/treaty "The treaty of 1967").
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.link_text import fault_of_link_text
from briefpress.check.pdf.file import PdfAnnotation
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.pdf.links import elements_of_links
from briefpress.check.plain_words import plain_words
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U133", "poor-link-description", Severity.WARNING, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link whose description says less than its words."""
    faults = (
        Fault(
            f"the description of a link is `{shortened(link.contents)}`", element, "let it say what is behind the link"
        )
        for link, element in elements_of_links(subject.file)
        if _is_poor(link, subject.file.text_of(element) if element else "", subject.page.language)
    )
    yield from told(CODE, subject, faults)


def _is_poor(link: PdfAnnotation, words: str, language: str) -> bool:
    said = " ".join(link.contents.split())
    # What everybody sees is judged where it was written: A104 looks at the words of links.
    if not said or plain_words(said) == plain_words(words):
        return False
    return bool(fault_of_link_text(said, language)) or said == link.target.lstrip("#")


RULE: Final = Rule(CODE, PdfSubject, check, standards=("WCAG 2.2 2.4.4",))
