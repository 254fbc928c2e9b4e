"""Text of a PDF looks right and cannot be read.

**What.** Glyphs stand for no character, for U+FFFD, or for one of the private characters of Unicode.

**Why.** What is seen and what is read, searched and copied part ways: a screen reader says nothing, or nonsense.

**How to mend it.** Replace symbols that were copied from a PDF or a word processor by the characters that are meant.
P101 tells those that no typeface has.

```markdown
The arrow → is a character; the one from a symbol font is not.
```
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.file import Content
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U172", "unreadable-text", Severity.ERROR, __doc__)
PRIVATE: Final = "Co"


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each piece of text with glyphs that stand for no character."""
    file = subject.file
    faults = (
        Fault(
            f"`{shortened(content.text)}` holds characters that cannot be read",
            file.reached.get(content.reference) if content.reference else None,
            "write them with characters that have a meaning of their own",
            content.page,
        )
        for content in file.contents
        if content.artifact is None and _is_unreadable(content)
    )
    yield from told(CODE, subject, faults)


def _is_unreadable(content: Content) -> bool:
    if "\ufffd" in content.text:
        return True
    # All private characters lie beyond those of Latin and most other scripts.
    return any(c >= "\ue000" and unicodedata.category(c) == PRIVATE for c in content.text)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 10-001", "Matterhorn 31-027"),
    covers=("PDFUA1-FONT-UNICODE-MAPPING-001", "PDFUA1-FONT-UNICODE-VALUE-001"),
)
