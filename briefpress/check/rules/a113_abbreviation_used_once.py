"""An abbreviation is explained and then never used.

**What.** A {term} of the glossary is written out with its abbreviation behind it, and the abbreviation stands nowhere
else in the text.

**Why.** A reader learns a word for nothing.

**How to mend it.** Use your own words for the term; they are shown as they stand.

```markdown
It has {term}`ballistic missile defence <bmd>`.
```
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from briefpress.check.abbreviations import abbreviations
from briefpress.check.read_in_order import runs_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import Term, plain_text
from briefpress.model.walk import walk_inlines

CODE: Final = documented("A113", "abbreviation-used-once", Severity.ADVICE, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each abbreviation that is written out for its only use."""
    runs = tuple(runs_of(subject.brief))
    used = Counter(word for run in runs for word in abbreviations(plain_text(run)))
    terms = [inline for run in runs for inline in walk_inlines(run) if isinstance(inline, Term)]
    called = Counter(term.term for term in terms)
    for term in terms:
        if term.spelled_out and called[term.term] == 1 and used[term.text] <= 1:
            yield CODE.at(
                term.span,
                f"`{term.text}` is written out here, and used nowhere else",
                label="its only use",
                help=f"write {{term}}`{term.expansion} <{term.term}>`, which leaves the abbreviation out",
            )


RULE: Final = Rule(CODE, BriefSubject, check)
