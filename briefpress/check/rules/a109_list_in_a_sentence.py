"""A sentence hides a list.

**What.** A sentence counts its parts itself — “(1) … (2) … (3)”, “a) … b) … c)” — or strings four or more together with
semicolons.

**Why.** A list says how many items it has, and lets readers go from one to the next, also those who listen. A sentence
of that kind has to be held in the head from its beginning to its end.

**How to mend it.** Make it a list.

```markdown
The plan has three parts:

1. survey the ports;
2. publish the waits;
3. agree on a timetable.
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.prose import paragraphs_of_authors
from briefpress.check.rule import Rule, documented
from briefpress.check.sentences import find_words, sentences
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("A109", "list-in-a-sentence", Severity.ADVICE, __doc__)

MARK: Final = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2}|[a-h]|i{1,3}|iv|v)\)(?=\s)")
COUNTS: Final = (
    tuple(str(number) for number in range(1, 30)),
    tuple("abcdefgh"),
    ("i", "ii", "iii", "iv", "v"),
)
FEWEST_COUNTED: Final = 3
MOST_SEMICOLONS: Final = 2


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such sentence."""
    for paragraph in paragraphs_of_authors(subject):
        for sentence in sentences(paragraph.text, subject.brief.language):
            counted, semicolons = _counted(sentence), sentence.count(";")
            if counted >= FEWEST_COUNTED or semicolons > MOST_SEMICOLONS:
                parts = counted if counted >= FEWEST_COUNTED else semicolons + 1
                yield CODE.at(
                    paragraph.span and find_words(sentence, paragraph.span),
                    f"a sentence with {parts} parts, which could be a list",
                    help="write the parts below one another, each behind `-` or `1.`",
                )


def _counted(sentence: str) -> int:
    """Return how many parts a sentence counts, from the first on."""
    marks = MARK.findall(sentence)
    most = 0
    for count in COUNTS:
        found = 0
        for mark in marks:
            found += found < len(count) and mark == count[found]
        most = max(most, found)
    return most


RULE: Final = Rule(CODE, BriefSubject, check)
