"""A check by hand is older than the edition.

**What.** An entry of `accessibility.yaml` has a date before the date of the brief's edition.

**Why.** What was checked is not what is published: the text may have changed since.

**How to mend it.** Check again and write the new date.

```yaml
checks:
  - check: 09-001
    verdict: passed
    owner: Ada Byron
    date: 2024-03-05
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("A152", "outdated-human-check", Severity.ADVICE, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each check that was made before the edition."""
    for index, entry in enumerate(subject.manuscript.accessibility):
        if entry.date < subject.brief.date:
            yield CODE.at(
                subject.manuscript.accessibility_places.value("checks", index, "date"),
                f"the check `{entry.check}` was made before the edition of {subject.brief.date.isoformat()}",
                label="older than the edition",
                help="check again",
            )


RULE: Final = Rule(CODE, BriefSubject, check)
