"""A PDF does not say in which language it is, or says it wrongly.

**What.** The document has no language, another one than the brief, or an element has a language tag that is none.

**Why.** A screen reader reads with the voice of the language. German words in an English voice are noise.

**How to mend it.** Set `language:` in the brief or the house, and tags such as `cs` or `zh-Hans` in `{lang}`.

```markdown
The system is called {lang}`北斗 <zh-Hans>`.
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U171", "language-of-pdf", Severity.ERROR, __doc__)
TAG: Final = re.compile(r"(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|x(?:-[A-Za-z0-9]{1,8})+)")
"""The form of a language tag (BCP 47)."""


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the language is missing or wrong."""
    yield from told(CODE, subject, _faults(subject))


def _faults(subject: PdfSubject) -> Iterator[Fault]:
    file = subject.file
    if not file.language:
        yield Fault("the PDF does not say in which language it is", help="set `language:` in brief.yaml")
    elif file.language.casefold() != subject.page.language.casefold():
        yield Fault(f"the PDF says that its language is `{file.language}`; the brief's is `{subject.page.language}`")
    for element in file.elements:
        if element.language is not None and not TAG.fullmatch(element.language):
            words = shortened(file.text_of(element))
            yield Fault(f"the language of `{words}` is `{element.language}`, which is no language tag", element)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 11-001", "Matterhorn 11-006", "WCAG 2.2 3.1.1", "WCAG 2.2 3.1.2"),
    covers=("PDFUA1-METADATA-LANGUAGE-001", "PDFUA1-LANGUAGE-TAG-001", "PDFUA1-TEXT-LANGUAGE-001"),
)
