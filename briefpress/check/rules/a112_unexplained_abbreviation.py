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
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, CodeBlock, Figure, People, Table
from briefpress.model.brief import Brief
from briefpress.model.inline import HtmlElement, Inline, plain_text
from briefpress.model.walk import own_inlines, walk_blocks, walk_inlines

CODE: Final = documented("A112", "unexplained-abbreviation", Severity.ADVICE, __doc__)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for the first use of each abbreviation that is not explained by then."""
    known = {*COMMON, *subject.settings.known_abbreviations}
    for item in subject.brief.glossary:
        known.update(abbreviations(item.term))
    for run in _runs(subject.brief):
        text = plain_text(run)
        # An expansion in the same sentence explains what stands before it, too.
        known |= expanded_in(text)
        for inline in walk_inlines(run):
            if isinstance(inline, HtmlElement) and inline.name == "abbr" and inline.title:
                known.update(abbreviations(plain_text(inline.children)))
        for abbreviation in abbreviations(text):
            if abbreviation not in known:
                known.add(abbreviation)
                yield CODE.at(
                    _place(abbreviation, run),
                    f"`{abbreviation}` is used and not explained before",
                    label="what does it stand for?",
                    help=f"write the words out with `({abbreviation})` behind them, or make it a term of the glossary",
                )


def _runs(brief: Brief) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of words in the order in which they are read: abstract, findings, body."""
    yield from _of_blocks(brief.abstract)
    for finding in brief.findings:
        yield finding.statement
        yield from (point.text for point in finding.points)
    yield from _of_blocks(brief.body)


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[Inline, ...]]:
    for block in walk_blocks(blocks):
        match block:
            case Table():
                yield from (block.caption, *block.notes)
            case Figure():
                yield from (block.title, block.caption)
            case People() | CodeBlock():
                # Names of institutions and units are theirs.
                pass
            case _:
                yield from own_inlines(block)


def _place(abbreviation: str, run: tuple[Inline, ...]) -> Span | None:
    spans = [inline.span for inline in walk_inlines(run) if inline.span]
    return next((span.find(abbreviation) for span in spans if abbreviation in span.text), None)


RULE: Final = Rule(CODE, BriefSubject, check, standards=("WCAG 2.2 3.1.4",))
