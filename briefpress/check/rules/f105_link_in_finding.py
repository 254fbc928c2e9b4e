"""A key finding's statement holds a link.

**What.** The statement of a finding has a link or a footnote in it.

**Why.** The panel of findings leads readers to the brief's own argument and evidence; a link in the sentence leads
them away before they have read it, and does not work where the sentence is quoted or printed.

**How to mend it.** Put the link where the body argues the finding, or list the source under `evidence:`.

```yaml
- id: trust
  statement: Trust grew slowly.
  evidence: ["@treaty-2021"]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import FootnoteCall, Link
from briefpress.model.walk import walk_inlines

CODE: Final = documented("F105", "link-in-finding", Severity.ADVICE, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link and footnote in a statement."""
    for index, finding in enumerate(subject.manuscript.findings):
        place = subject.manuscript.findings_places.value("findings", index, "statement")
        for inline in walk_inlines(subject.manuscript.findings_prose.line("findings", index, "statement")):
            if isinstance(inline, Link | FootnoteCall):
                kind = "link" if isinstance(inline, Link) else "footnote"
                yield CODE.at(
                    inline.span or place,
                    f"the statement of finding `{finding.id}` holds a {kind}",
                    help="list the source under `evidence:`, or say it where the body argues the finding",
                )


RULE: Final = Rule(CODE, ManuscriptSubject, check)
