"""A PDF does not conform to PDF/A-3a.

**What.** The validator found that a PDF breaks a rule of PDF/A-3a (ISO 19005-3), the standard for PDF that archives
keep. With `archival: pdf-2.0` there is no such verdict: the validator does not know PDF/A-4.

**Why.** An archive takes in what any program can show in fifty years: fonts inside, colours defined, nothing loaded
from elsewhere.

**How to mend it.** Mostly an image or a style brings in what PDF/A forbids. Save the image anew as plain PNG, JPEG or
SVG; leave out the style. Where nothing of yours is named, the fault lies in briefpress: please report it.

```text
error[U102]: the PDF fails PDF/A-3a: a colour is used that no output intent defines
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.verdicts import told_failures
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import VerdictSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U102", "not-pdf-a", Severity.ERROR, __doc__)


def check(subject: VerdictSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each rule of PDF/A-3a that the PDF breaks."""
    if subject.verdict.profile == "3a":
        yield from told_failures(CODE, subject)


RULE: Final = Rule(CODE, VerdictSubject, check, standards=("ISO 19005-3",))
