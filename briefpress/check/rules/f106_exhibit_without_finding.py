"""An exhibit supports no finding.

**What.** A table or figure with a caption is named by no finding's `evidence:`, and says of no finding that it supports
it. Briefs without findings are left alone, and so is everything as long as a finding rests on nothing, or on an id that
nothing has: then what is missing there is told first.

**Why.** A reader looks at exhibits before the text, and asks what they show. Often the link to the finding was
forgotten; sometimes the exhibit belongs to a finding that was cut.

**How to mend it.** Say which finding it supports, in its `:supports:` or in the finding's `evidence:`, or leave it out.
A map or a list that only helps to read on may stay: this is advice.

```markdown
:::{table} crossings
:id: crossings-table
:supports: waiting

Crossings a day, by season
:::
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, ChartCall, Figure, Supporting, Table, TableCall
from briefpress.model.finding import cited_in
from briefpress.model.walk import walk_blocks

CODE: Final = documented("F106", "exhibit-without-finding", Severity.ADVICE, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each captioned exhibit of the body that supports no finding."""
    findings = subject.manuscript.findings
    blocks = tuple(walk_blocks(subject.manuscript.body.blocks))
    ids = [item for f in findings for item in f.evidence if isinstance(item, str) and not cited_in(item)]
    known = {block.id for block in blocks} | subject.data_ids
    if not findings or not known.issuperset(ids) or not all(subject.is_taken_up(finding) for finding in findings):
        return
    for block in blocks:
        if _is_exhibit(block) and block.id not in ids and not (isinstance(block, Supporting) and block.supports):
            yield CODE.at(
                _place(block),
                f"{'the exhibit' if block.id is None else f'`{block.id}`'} supports no finding",
                label="nobody says what it is for",
                help="add `supports` with the id of a finding, or name it under that finding's `evidence:`",
            )


def _is_exhibit(block: Block) -> bool:
    if isinstance(block, Table | TableCall):
        return bool(block.caption)
    return isinstance(block, ChartCall) or (isinstance(block, Figure) and bool(block.caption or block.title))


def _place(block: Block) -> Span | None:
    """Return where the exhibit has its id, or where it begins."""
    if block.span is None:
        return None
    first = Span(block.span.source, block.span.start, block.span.start + len(block.span.text.partition("\n")[0]))
    id_ = block.span.find(f":id: {block.id}") if block.id else block.span
    return first if id_ == block.span else id_


RULE: Final = Rule(CODE, ManuscriptSubject, check)
