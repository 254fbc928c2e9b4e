"""A sentence is long.

**What.** A sentence of the running text has more than 25 words. Quotations, captions and notes are left alone; the
statement of a finding has a limit of its own: F104.

**Why.** Readers with little time, readers in a foreign language and people who listen lose the thread in long
sentences. Plain-language guides agree on 25 words as the most.

**How to mend it.** Make two of it, or give the list that is hidden in it a form of its own.

```yaml
rules:
  A111: {level: off, reason: our readers are lawyers}
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.prose import paragraphs_of_authors
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import find_words, sentences, words
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("A111", "long-sentence", Severity.ADVICE, __doc__)

MOST_WORDS: Final = 25


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each sentence with too many words."""
    for paragraph in paragraphs_of_authors(subject):
        for sentence in sentences(paragraph.text, subject.brief.language):
            count = len(words(sentence))
            if count > MOST_WORDS:
                yield CODE.at(
                    paragraph.span and find_words(sentence, paragraph.span),
                    f"a sentence of {count} words",
                    label=f"at most {MOST_WORDS} are read with ease",
                    help="make two sentences of it",
                )


RULE: Final = Rule(CODE, BriefSubject, check)
