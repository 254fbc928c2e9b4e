"""A key finding rests on nothing.

**What.** The finding lists no `evidence:`, and no heading of the body says that it supports the finding.

**Why.** The findings are all that many readers read. Each must lead to the passage, table, figure or source that
bears it out; one that leads nowhere cannot be examined.

**How to mend it.** Say which section argues it, or list what supports it. A finding that nothing supports is no
finding: leave it out, or write the missing part.

```markdown
## Cooperation deepens through a treaty {#treaty supports=trust}
```

```yaml
findings:
  - id: trust
    statement: The treaty rests on trust between the two agencies.
    evidence: [treaty, table-agreements, "@source"]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("F101", "finding-without-evidence", Severity.ERROR, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each finding that has neither evidence of its own nor a heading that supports it."""
    for index, finding in enumerate(subject.manuscript.findings):
        if not finding.evidence and finding.id not in subject.argued:
            yield CODE.at(
                subject.manuscript.findings_places.value("findings", index, "id"),
                f"finding `{finding.id}` has no evidence",
                label="no section, table, figure or source supports it",
                help=f"add {{supports={finding.id}}} to the heading that argues it, or list `evidence:`",
            )


RULE: Final = Rule(CODE, ManuscriptSubject, check)
