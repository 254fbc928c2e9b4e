"""A finding uses a word of probability of another scale.

**What.** The statement holds words that only another scale with ranges knows, such as “virtually certain” in a brief on
ICD 203.

**Why.** The key of the brief does not explain such a word, and a reader who knows it from elsewhere reads a range into
it that the authors did not mean.

**How to mend it.** Use a word of the scale in force, or choose the other scale for the whole brief.

```yaml
# brief.yaml
scale: ipcc
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.probability import PLAIN, likelihood_finder, scale_to_declare
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import find_words
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.suggestion import one_of
from briefpress.model.inline import plain_text

CODE: Final = documented("F203", "word-of-another-scale", Severity.WARNING, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each word in a statement that only another scale knows."""
    scale = scale_to_declare(subject.scales, subject.scale_name)
    if scale is None:
        return
    likelihood_words = likelihood_finder(subject.brief.language, subject.scales, subject.scale_name)
    for index, finding in enumerate(subject.brief.findings):
        text = plain_text(finding.statement)
        span = subject.manuscript.findings_places.value("findings", index, "statement")
        for found in likelihood_words(text):
            if found.scale not in (subject.scale_name, PLAIN):
                yield CODE.at(
                    span and find_words(found.words, span),
                    f"`{found.words}` is a word of the scale `{found.scale}`, not of `{subject.scale_name}`",
                    label="of another scale",
                    help=f"use one of {one_of(term.id for term in scale.likelihood)}, or set `scale: {found.scale}`",
                )


RULE: Final = Rule(CODE, BriefSubject, check)
