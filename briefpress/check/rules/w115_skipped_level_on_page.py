"""A heading that a template made skips a level.

**What.** A heading of the page stands more than one level below the heading before it, and no author wrote it.

**Why.** People who listen move through a page by its headings and take a gap for a missing part. PDF/UA forbids it.

**How to mend it.** Use the next level in the template. Headings that authors wrote are A103's.

```jinja
<h2 class="part__title">{{ words.references }}</h2>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.heading_levels import skipped_levels
from briefpress.check.html.place import author_of, place_in
from briefpress.check.html.roles import HEADINGS
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Section

CODE: Final = documented("W115", "skipped-level-on-page", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such heading."""
    headings = (heading for heading in subject.document.all(*HEADINGS) if not heading.is_hidden)
    for skipped in skipped_levels(((int(heading.tag[1]), heading) for heading in headings), above=1):
        heading = skipped.heading
        if not isinstance(author_of(subject, heading), Section):
            yield CODE.at(
                place_in(subject, heading, heading.text),
                f"heading `{heading.text}` has level {skipped.level} under level {skipped.above}",
                help=f"make it `<h{skipped.above + 1}>`",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1", "Matterhorn 14-003"))
