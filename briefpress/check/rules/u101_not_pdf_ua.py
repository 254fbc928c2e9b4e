"""A PDF does not conform to PDF/UA-1.

**What.** The validator found that a PDF breaks a rule of PDF/UA-1 (ISO 14289-1), the standard for accessible PDF. The
message names the rule in words, or by the validator's own id. With `archival: pdf-2.0` there is no such verdict: the
validator does not know PDF/UA-2, and the rules of family U alone are the gate.

**Why.** Laws ask for conformance, and people who use a screen reader need it.

**How to mend it.** Look at the line that is named. Where none is, the fault lies in a template, a style sheet or in
briefpress itself: a plain brief with the built-in look passes.

```text
error[U101]: the PDF fails PDF/UA-1: a link annotation stands outside of a link element
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.verdicts import told_failures
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import VerdictSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U101", "not-pdf-ua", Severity.ERROR, __doc__)


def check(subject: VerdictSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each rule of PDF/UA-1 that the PDF breaks."""
    if subject.verdict.profile == "ua1":
        yield from told_failures(CODE, subject)


RULE: Final = Rule(CODE, VerdictSubject, check, standards=("ISO 14289-1",))
