"""An abbreviation of the glossary stands in the text unmarked.

**What.** The glossary knows what a word in capitals stands for, and the text uses it before any {term} explains it.

**Why.** Only what is marked is written out at its first use, read with its full words, and listed at the end.

**How to mend it.** Mark its first use. Further ones may stay as they are.

```markdown
It has {term}`bmd`.
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.abbreviations import abbreviations, expanded_in
from briefpress.check.read_in_order import place_of, runs_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import Term, Text, plain_text
from briefpress.model.walk import walk_inlines

CODE: Final = documented("A114", "unmarked-abbreviation", Severity.ADVICE, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each abbreviation of the glossary whose first use is not marked as a term."""
    entries = subject.shared.glossary.entries.items()
    known = {entry.term: id_ for id_, entry in entries if entry.expansion}
    for run in runs_of(subject.brief):
        own = tuple(inline for inline in run if not isinstance(inline, Term))
        for written_out in expanded_in(plain_text(own)):
            known.pop(written_out, None)
        for inline in walk_inlines(run):
            if isinstance(inline, Term):
                known.pop(subject.shared.glossary.entries[inline.term].term, None)
            elif isinstance(inline, Text):
                for abbreviation in [word for word in dict.fromkeys(abbreviations(inline.text)) if word in known]:
                    yield CODE.at(
                        place_of(abbreviation, run),
                        f"`{abbreviation}` is in the glossary, and not marked where it is first used",
                        label="plain words",
                        help=f"write {{term}}`{known.pop(abbreviation)}`",
                    )


RULE: Final = Rule(CODE, BriefSubject, check)
