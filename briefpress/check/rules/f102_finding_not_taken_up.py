"""A key finding is not taken up anywhere in the body.

**What.** The finding names sources or data as its evidence, but no section, table or figure of the brief supports it.

**Why.** A finding is the short form of something the brief says at length. A reader who follows its link wants the
argument, not only the book it came from.

**How to mend it.** Name the section that argues it, behind that section's heading or in the finding's `evidence:`.

```markdown
## Trust grew slowly {#trust-grew supports=trust}
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("F102", "finding-not-taken-up", Severity.ERROR, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each finding that only sources and data support; with no evidence at all it is F101's."""
    for index, finding in enumerate(subject.manuscript.findings):
        if finding.evidence and not subject.is_taken_up(finding):
            yield CODE.at(
                subject.manuscript.findings_places.value("findings", index, "id"),
                f"finding `{finding.id}` is not taken up anywhere in the body",
                label="no section, table or figure supports it",
                help=f"add {{supports={finding.id}}} to the heading that argues it, or list it under `evidence:`",
            )


RULE: Final = Rule(CODE, ManuscriptSubject, check)
