"""Links with the same words lead to different places.

**What.** Two links of the page have the same name and different addresses.

**Why.** In a list of links, as screen readers give it, one cannot be told from the other.

**How to mend it.** Say what sets them apart: “Data of Table 1”, “Data of Table 2”.

```markdown
See [the treaty of 2018](https://example.org/2018) and [the treaty of 2021](https://example.org/2021).
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.names import name_of
from briefpress.check.html.place import place_in
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W119", "one-text-many-targets", Severity.ADVICE, __doc__)

OF_THE_APPARATUS: Final = frozenset({"doc-biblioref", "doc-noteref", "doc-backlink"})
"""Links that are known by the sentence they stand in."""


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for the first link that says the same as one before it and leads elsewhere."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for link in subject.document.all("a"):
        name = name_of(link, subject.document).casefold()
        if not link.get("href") or not name or link.is_hidden or link.get("role") in OF_THE_APPARATUS:
            continue
        address = first.setdefault(name, link.get("href"))
        if address != link.get("href") and name not in told:
            told.add(name)
            yield CODE.at(
                place_in(subject, link, link.text),
                f"the words `{link.text}` link to `{address}` and to `{link.get('href')}`",
                help="say in each what sets it apart",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 2.4.9",))
