"""A check by hand is older than the edition.

**What.** An entry of `accessibility.yaml` has a date before the date of the brief's edition.

**Why.** What was checked is not what is published: the text may have changed since.

**How to mend it.** Check again and write the new date. If nothing has changed since, leave it: this is advice.

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
    """Yield one diagnostic for all checks that were made before the edition, at the first of them."""
    date = subject.brief.date
    outdated = [
        (index, entry.check) for index, entry in enumerate(subject.manuscript.accessibility) if entry.date < date
    ]
    for index, check_id in outdated[:1]:
        more = f", and {len(outdated) - 1} more," if len(outdated) > 1 else ""
        verb = "were" if more else "was"
        yield CODE.at(
            subject.manuscript.accessibility_places.value("checks", index, "date"),
            f"the check `{check_id}`{more} {verb} made before the edition of {date.isoformat()}",
            label="older than the edition",
            help="if the text has changed since, check again and write the new date",
        )


RULE: Final = Rule(CODE, BriefSubject, check)
