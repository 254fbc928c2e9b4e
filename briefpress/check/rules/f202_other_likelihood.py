"""A finding's words of probability contradict the likelihood that it declares.

**What.** The statement holds a word of another row of the scale than the one that `likelihood:` names.

**Why.** The label beside the finding then gives a range that its own sentence denies. A reader cannot know which one
the authors mean.

**How to mend it.** Use a word of the declared row, or declare the row of the word. Two things of different probability
are two findings.

```yaml
- id: influence
  statement: The plan is very likely to win both countries influence.
  likelihood: very-likely
  evidence: [influence]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.probability import likelihood_finder
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import find_words
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import plain_text

CODE: Final = documented("F202", "other-likelihood", Severity.ERROR, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each word of another row. Where words are as stated, any may stand beside the declared."""
    scale = subject.scales.get(subject.scale_name)
    likelihood_words = likelihood_finder(subject.brief.language, subject.scales, subject.scale_name)
    for index, finding in enumerate(subject.brief.findings):
        if scale is None or finding.likelihood is None:
            continue
        text = plain_text(finding.statement)
        words = likelihood_words(text)
        known = [found for found in words if found.scale == subject.scale_name]
        if not scale.declared and any(found.term == finding.likelihood.id for found in known):
            continue
        span = subject.manuscript.findings_places.value("findings", index, "statement")
        for found in known:
            if found.term != finding.likelihood.id:
                yield CODE.at(
                    span and find_words(found.words, span),
                    f"finding `{finding.id}` says `{found.words}` and declares `{finding.likelihood.id}`",
                    label=f"a word of `{found.term}`",
                    help=f"write `{finding.likelihood.text}`, or declare `likelihood: {found.term}`",
                )


RULE: Final = Rule(CODE, BriefSubject, check)
