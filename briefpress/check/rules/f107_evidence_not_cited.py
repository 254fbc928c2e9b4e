"""A finding rests on a source that the body never cites.

**What.** A finding names a work as its evidence, `@key`, but no citation in the body names that work.

**Why.** A reader who follows the finding into the text wants to see where the source bears on the argument. A work that
only the panel knows is a claim without its place.

**How to mend it.** Cite it where the body argues the finding, or take it out of the finding's `evidence:`.

```markdown
## Trust grew slowly {#trust-grew supports=trust}

Two agreements were renewed before [@treaty-2021].
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject, ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.finding import cited_in
from briefpress.model.inline import CitationCall
from briefpress.model.walk import inlines_of, walk_inlines

CODE: Final = documented("F107", "evidence-not-cited", Severity.ADVICE, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each work that is evidence and is not cited; findings that nothing takes up are F102's."""
    taken_up = ManuscriptSubject(subject.manuscript, subject.settings, subject.look).is_taken_up
    body = subject.manuscript.body
    notes = (inline for note in body.footnotes.values() for inline in walk_inlines(note))
    calls = [inline for inline in (*inlines_of(body.blocks), *notes) if isinstance(inline, CitationCall)]
    cited = {item.key for call in calls for item in call.items}
    for index, finding in enumerate(subject.manuscript.findings):
        if not taken_up(finding):
            continue
        for at, item in enumerate(finding.evidence):
            work = cited_in(item) if isinstance(item, str) else None
            if work and work.key not in cited and work.key in subject.shared.references.entries:
                span = subject.manuscript.findings_places.value("findings", index, "evidence", at)
                yield CODE.at(
                    span and span.find(work.key),
                    f"finding `{finding.id}` rests on `{work.key}`, which the body never cites",
                    label="cited nowhere in the body",
                    help=f"cite it as `[@{work.key}]` where the body argues the finding, or take it out",
                )


RULE: Final = Rule(CODE, BriefSubject, check)
