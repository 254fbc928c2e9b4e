"""A heading skips a level.

**What.** A heading stands more than one level below the heading before it: `####` right after `##`, or a body that
starts with `###`.

**Why.** People who listen move through a document by its headings and take a gap for a missing part. PDF/UA forbids
it.

**How to mend it.** Use the next level. Levels say how parts contain one another, not how large their titles are.

```markdown
## The treaty

### What it covers
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.heading_levels import skipped_levels
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Heading
from briefpress.model.inline import plain_text

CODE: Final = documented("A103", "skipped-heading-level", Severity.ERROR, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each heading of the body that is too deep for where it stands."""
    headings = ((block.level, block) for block in subject.manuscript.body.blocks if isinstance(block, Heading))
    for skipped in skipped_levels(headings, above=1):
        heading, above = skipped.heading, skipped.above
        before = f"under level {above}" if above > 1 else "as the first heading of the body"
        yield CODE.at(
            heading.span and heading.span.find("#" * skipped.level),
            f"heading `{plain_text(heading.children)}` has level {skipped.level} {before}",
            label=f"level {above + 1} is the next",
            help=f"write `{'#' * (above + 1)}`, or add the heading between",
        )


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 1.3.1", "Matterhorn 14-003"))
