"""Two references seem to be one work.

**What.** Two entries have the same DOI, or the same title and year.

**Why.** Cited by two keys, one work stands in the list twice, and readers look for the difference.

**How to mend it.** Keep the better of the two and cite it everywhere. Where they are two works after all, such as two
volumes, say so in their titles.

```yaml
tides-2019:
  type: book
  title: A Book of Tides, volume 2
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import SharedSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.reference import ReferenceEntry

CODE: Final = documented("R203", "same-work-twice", Severity.ADVICE, __doc__)


def check(subject: SharedSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each reference that is like one before it."""
    register = subject.shared.references
    first: dict[tuple[str, ...], str] = {}
    for key, entry in register.entries.items():
        for sign in _signs(entry):
            other = first.setdefault(sign, key)
            if other != key:
                same = "DOI" if sign[0] == "doi" else "title and year"
                yield CODE.at(
                    register.places.key(key),
                    f"`{key}` has the same {same} as `{other}`",
                    label="the same work?",
                    help=f"cite one of them everywhere, such as `[@{other}]`",
                )
                break


def _signs(entry: ReferenceEntry) -> Iterator[tuple[str, ...]]:
    """Yield what only one work should have."""
    if entry.doi:
        yield "doi", entry.doi.casefold()
    title = "".join(re.findall(r"\w", re.sub(r"<[^<>]*>", "", entry.title).casefold()))
    if title and entry.issued and entry.type not in {"periodical", "chapter"}:
        yield "title", title, entry.issued[:4], entry.volume or ""


RULE: Final = Rule(CODE, SharedSubject, check)
