"""A link's words do not say where it leads.

**What.** The words of a link are “here”, “click here”, “more” and the like, nothing at all, or a bare address.

**Why.** Screen readers list the links of a page on their own, without the sentence around them. An address is spelt
out letter by letter, and no link works on paper.

**How to mend it.** Link the words that name the thing.

```markdown
The text is on [the treaty's page](https://example.org/treaty).
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.link_text import fault_of_link_text
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import Link, plain_text

CODE: Final = documented("A104", "empty-link-text", Severity.WARNING, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link whose words say nothing."""
    for inline in subject.inlines():
        if isinstance(inline, Link):
            words = plain_text(inline.children).strip()
            fault = fault_of_link_text(words, subject.language)
            if fault:
                yield CODE.at(
                    inline.span and inline.span.find(words),
                    f"the link to `{inline.url}` {fault}",
                    label="does not say where it leads",
                    help="link the words that name what is behind it",
                )


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 2.4.4",))
