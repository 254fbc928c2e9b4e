"""A link of the page does not say where it leads.

**What.** The words of a link that stands outside of running text — in a list of links, on the card of a person, in a
template — are “here”, “more” and the like, or a bare address.

**Why.** Screen readers list the links of a page on their own. An address is spelt out letter by letter.

**How to mend it.** Name what is behind the link: in `label:` of the link, or in the template. For links in running text
there is A104; a list of references may show addresses, as such lists do.

```yaml
links:
  - label: The full study
    url: https://example.org/study
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.names import name_of
from briefpress.check.html.place import author_of, place_in
from briefpress.check.link_text import fault_of_link_text
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.brief import CitedReference

CODE: Final = documented("W118", "link-text-on-page", Severity.WARNING, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such link; one without any name is W108's."""
    for link in subject.document.all("a"):
        address, words = link.get("href"), name_of(link, subject.document)
        if not address or not words or link.is_hidden or (address, link.text) in subject.authored_links:
            continue
        fault = fault_of_link_text(words, subject.page.language)
        if fault and not isinstance(author_of(subject, link), CitedReference):
            yield CODE.at(
                place_in(subject, link, words),
                f"the link to `{address}` {fault}",
                label="does not say where it leads",
                help="let its words name what is behind it",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.4.4",))
