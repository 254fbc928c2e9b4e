"""A key finding's statement is longer than the house allows.

**What.** The statement has more words than `findings.words` in `briefpress.yaml` (40 where it is not set).

**Why.** A finding is read at a glance, on its own, often in somebody else's slides. One sentence carries one message.

**How to mend it.** Say the finding in the statement and move the rest to its `points:`.

```yaml
- id: trust
  statement: Trust grew slowly.
  points:
    - text: Two agreements were renewed before the treaty of 2021.
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import plain_text

CODE: Final = documented("F104", "long-finding", Severity.WARNING, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each statement with too many words."""
    most = subject.settings.findings.words
    for index, finding in enumerate(subject.manuscript.findings):
        line = subject.manuscript.findings_prose.line("findings", index, "statement")
        words = len(plain_text(line).split())
        if words > most:
            yield CODE.at(
                subject.manuscript.findings_places.value("findings", index, "statement"),
                f"the statement of finding `{finding.id}` has {words} words, but the house allows {most}",
                help="move what is not the finding itself to `points:`",
            )


RULE: Final = Rule(CODE, ManuscriptSubject, check)
