"""A PDF does not show its title.

**What.** The metadata hold no title, or another one than the brief, or the PDF does not ask viewers to show it.

**Why.** It is the first thing that a screen reader says, and what stands in the tab: “China–Russia Space Cooperation”,
not “cr-brief-final2.pdf”.

**How to mend it.** briefpress takes the title from `title:` in the brief, and no template or style changes that. If
you see this, please report it with the brief.

```yaml
title: China–Russia space cooperation
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U173", "title-of-pdf", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the title is missing, wrong or not shown."""
    yield from told(CODE, subject, _faults(subject))


def _faults(subject: PdfSubject) -> Iterator[Fault]:
    title = " ".join(subject.file.claims.get("dc:title", "").split())
    wanted = " ".join(subject.page.title.split())
    if not title:
        yield Fault("the metadata of the PDF hold no title")
    elif title != wanted:
        yield Fault(f"the PDF is called `{title}` in its metadata; the brief is called `{wanted}`")
    if not subject.file.shows_title:
        yield Fault("the PDF lets viewers show the file's name in place of the title")


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 06-003", "Matterhorn 07-001", "Matterhorn 07-002", "WCAG 2.2 2.4.2"),
    covers=("PDFUA1-METADATA-TITLE-001", "PDFUA1-VIEWER-PREFERENCES-001"),
)
