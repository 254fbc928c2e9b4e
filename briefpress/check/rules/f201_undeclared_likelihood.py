"""A finding speaks of probability and does not say how probable.

**What.** The statement of a finding holds a word of probability, such as “likely” or “could”, and the finding declares
no `likelihood:`. With a scale that asks for no declaration, such as `as-stated`, nothing is told.

**Why.** Readers take “likely” for anything from a third to nearly all. A declared likelihood prints the range beside
the finding, so that all readers mean the same.

**How to mend it.** Declare the row of the scale that is meant, or leave the word out. A brief that restates a source
without ranges says so: `scale: as-stated` in `brief.yaml`.

```yaml
- id: influence
  statement: The plan is likely to win both countries influence.
  likelihood: likely
  evidence: [influence]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.probability import PLAIN, likelihood_finder, scale_to_declare
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import find_words
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import plain_text

CODE: Final = documented("F201", "undeclared-likelihood", Severity.WARNING, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for the first word of probability in each statement that declares no likelihood."""
    if scale_to_declare(subject.scales, subject.scale_name) is None:
        return
    likelihood_words = likelihood_finder(subject.brief.language, subject.scales, subject.scale_name)
    for index, finding in enumerate(subject.brief.findings):
        text = plain_text(finding.statement)
        words = likelihood_words(text)
        # A word of another scale is told by F203.
        known = [found for found in words if found.scale in (subject.scale_name, PLAIN)]
        if subject.manuscript.findings[index].likelihood is None and known:
            first = known[0]
            span = subject.manuscript.findings_places.value("findings", index, "statement")
            declare = (
                f"add `likelihood: {first.term}`, or leave the word out"
                if first.scale == subject.scale_name
                else f"use a word of `{subject.scale_name}` and declare it by `likelihood:`, or set `scale: {PLAIN}`"
            )
            yield CODE.at(
                span and find_words(first.words, span),
                f"finding `{finding.id}` says `{first.words}` and declares no likelihood",
                label="how probable?",
                help=declare,
            )


RULE: Final = Rule(CODE, BriefSubject, check)
