"""Somebody has checked a brief by hand and found a fault.

**What.** An entry of `accessibility.yaml` has the verdict `failed`.

**Why.** A person has found what no program sees. Until it is mended, the brief must not be called accessible.

**How to mend it.** Mend what the note says, check again, and change verdict and date.

```yaml
checks:
  - check: 13-005
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
from briefpress.model.conditions import HUMAN_CHECKS

CODE: Final = documented("A151", "failed-human-check", Severity.WARNING, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each check that somebody found failed."""
    questions = {check.id: check.question for check in HUMAN_CHECKS}
    for index, entry in enumerate(subject.manuscript.accessibility):
        if entry.verdict == "failed":
            question = questions.get(entry.check, "")
            yield CODE.at(
                subject.manuscript.accessibility_places.value("checks", index, "verdict"),
                f"the check `{entry.check}` failed: {entry.note or question[:1].lower() + question[1:]}",
                label=f"found by {entry.owner}",
                help="mend it and check again",
            )


RULE: Final = Rule(CODE, BriefSubject, check, standards=("Matterhorn 1.1", "WCAG 2.2"))
