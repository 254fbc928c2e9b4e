"""A sentence expresses confidence and likelihood at once.

**What.** A sentence of a finding, of the abstract or of the body holds a level of confidence and a word of probability:
“we have high confidence that it is likely”. Only scales that keep the two apart ask for this, such as ICD 203.

**Why.** Confidence is about the grounds of a judgement, likelihood about the event. In one sentence readers multiply
them, or take one for the other.

**How to mend it.** Say how likely it is in the sentence, and how sure you are in another one, or by `confidence:`.

```yaml
- id: influence
  statement: The plan is likely to win both countries influence.
  likelihood: likely
  confidence: high
  evidence: [influence]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.probability import PLAIN, confidence_finder, likelihood_finder
from briefpress.check.prose import WrittenParagraph, paragraphs_of_authors
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import find_words, sentences
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import plain_text

CODE: Final = documented("F204", "confidence-with-likelihood", Severity.WARNING, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each sentence that says both."""
    scale = subject.scales.get(subject.scale_name)
    if scale is None or not scale.apart:
        return
    # Ordinary words, such as “could”, are no degrees of likelihood.
    scales = {name: each for name, each in subject.scales.items() if name != PLAIN}
    language = subject.brief.language
    confidence_words = confidence_finder(language, scales, subject.scale_name)
    likelihood_words = likelihood_finder(language, scales, subject.scale_name)
    for paragraph in (*_statements(subject), *paragraphs_of_authors(subject)):
        for sentence in sentences(paragraph.text, language):
            confidence = confidence_words(sentence)
            # Few sentences speak of confidence, and only these are looked through for the many words of likelihood.
            likelihood = likelihood_words(sentence) if confidence else ()
            if likelihood:
                yield CODE.at(
                    paragraph.span and find_words(confidence[0].words, find_words(sentence, paragraph.span)),
                    f"a sentence says `{confidence[0].words}` and `{likelihood[0].words}`",
                    label="two kinds of uncertainty in one sentence",
                    help="say how likely it is here, and how sure you are in a sentence of its own",
                )


def _statements(subject: BriefSubject) -> Iterator[WrittenParagraph]:
    for index, finding in enumerate(subject.brief.findings):
        span = subject.manuscript.findings_places.value("findings", index, "statement")
        yield WrittenParagraph(plain_text(finding.statement), span)


RULE: Final = Rule(CODE, BriefSubject, check)
