"""There are more key findings than the house allows.

**What.** `findings.yaml` holds more findings than `findings.most` in `briefpress.yaml` (9 where it is not set).

**Why.** Style guides agree on six to nine. A longer list is no longer read as a list of key findings, and it pushes
the end of the panel off the first page.

**How to mend it.** Join findings that say the same, turn details into `points:` of the finding they belong to, or
leave the weakest out. A house that wants more says so:

```yaml
findings:
  most: 12
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("F103", "too-many-findings", Severity.WARNING, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield one diagnostic, at the first finding beyond the limit."""
    most, count = subject.settings.findings.most, len(subject.manuscript.findings)
    if count > most:
        yield CODE.at(
            subject.manuscript.findings_places.value("findings", most, "id"),
            f"{count} key findings, but the house allows {most}",
            label="the first beyond the limit",
            help="join, shorten or leave out; `findings.most` in briefpress.yaml sets the limit",
        )


RULE: Final = Rule(CODE, ManuscriptSubject, check)
