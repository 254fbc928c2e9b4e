"""A recommendation rests on low confidence.

**What.** A finding of the type `recommendation` is rated in the lower half of the scale of confidence. One that says
so, by the weakest `strength:` of a scale that rates recommendations, is left alone.

**Why.** A reader acts on a recommendation. Advice on doubtful grounds has to say that it is that, or not be given.

**How to mend it.** Recommend what the evidence bears out, such as to find out more, or say that the advice is
conditional where the scale knows that.

```yaml
- id: survey
  type: recommendation
  statement: Survey the channel before deciding on dredging.
  confidence: high
  evidence: [survey]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("F205", "recommendation-on-low-confidence", Severity.WARNING, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each recommendation in the lower half of the scale."""
    for index, finding in enumerate(subject.brief.findings):
        confidence, strength = finding.confidence, finding.strength
        if finding.type != "recommendation" or confidence is None or not confidence.rank:
            continue
        is_conditional = strength is not None and strength.rank == 1
        if confidence.rank * 2 <= confidence.ranks and not is_conditional:
            yield CODE.at(
                subject.manuscript.findings_places.value("findings", index, "confidence"),
                f"the recommendation `{finding.id}` rests on {confidence.text} confidence",
                label="little to act on",
                help="recommend what the evidence bears out, or call it a `finding`",
            )


RULE: Final = Rule(CODE, BriefSubject, check)
