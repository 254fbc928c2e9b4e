"""An abbreviation is used before it is explained.

**What.** A word of two to six capitals stands in the findings or in the text, and no words before it say what it stands
for: neither “European Space Agency (ESA)” nor “ESA (European Space Agency)”, nor a {term} of the glossary.

**Why.** A reader from another field does not know it, and those who listen hear it spelt. WCAG 3.1.4 asks for the
words.

**How to mend it.** Write it out once, with the abbreviation behind it; or put it into the glossary with its
`expansion`, and write it as a term. What all readers of the house know goes into its settings.

```yaml
known_abbreviations: [NGO, WHO]
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.abbreviations import COMMON, abbreviations, expanded_in
from briefpress.check.read_in_order import place_of, runs_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import HtmlElement, Term, plain_text
from briefpress.model.walk import walk_inlines

CODE: Final = documented("A112", "unexplained-abbreviation", Severity.ADVICE, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for the first use of each abbreviation that is not explained by then."""
    known = {*COMMON, *subject.settings.known_abbreviations}
    for item in (*subject.brief.abbreviations, *subject.brief.glossary):
        known.update(abbreviations(item.term))
    for run in runs_of(subject.brief):
        text = plain_text(run)
        # An expansion in the same sentence explains what stands before it, too.
        known |= expanded_in(text)
        for inline in walk_inlines(run):
            if isinstance(inline, Term) and inline.expansion:
                known.update(abbreviations(inline.text))
            elif isinstance(inline, HtmlElement) and inline.name == "abbr" and inline.title:
                known.update(abbreviations(plain_text(inline.children)))
        for abbreviation in abbreviations(text):
            if abbreviation not in known:
                known.add(abbreviation)
                yield CODE.at(
                    place_of(abbreviation, run),
                    f"`{abbreviation}` is used and not explained before",
                    label="what does it stand for?",
                    help=f"write the words out with `({abbreviation})` behind them, or make it a term of the glossary",
                )


RULE: Final = Rule(CODE, BriefSubject, check, standards=("WCAG 2.2 3.1.4",))
