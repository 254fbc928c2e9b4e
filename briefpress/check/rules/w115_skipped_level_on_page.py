"""A heading that a template made skips a level.

**What.** A heading of the page stands more than one level below the heading before it, and no author wrote it.

**Why.** People who listen move through a page by its headings and take a gap for a missing part. PDF/UA forbids it.

**How to mend it.** Use the next level in the template. Headings that authors wrote are A103's.

```jinja
<h2 class="part__title">{{ words.references }}</h2>
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import author_of, place_in
from briefpress.check.html.roles import is_hidden
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Section

CODE: Final = documented("W115", "skipped-level-on-page", Severity.ERROR, __doc__)

HEADING: Final = re.compile(r"h[1-6]")


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such heading."""
    above = 1
    for element in subject.document.elements:
        if not HEADING.fullmatch(element.tag) or is_hidden(element):
            continue
        level = int(element.tag[1])
        if level > above + 1 and not isinstance(author_of(subject, element), Section):
            yield CODE.at(
                place_in(subject, element, element.text),
                f"heading `{element.text}` has level {level} under level {above}",
                help=f"make it `<h{above + 1}>`",
            )
        above = level


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1", "Matterhorn 14-003"))
