"""A reference is cited by no brief.

**What.** An entry of `content/_shared/references.yaml` is neither cited with `[@key]`, nor named as evidence, nor as
what a brief is based on.

**Why.** It appears in no reference list. That is harmless in a shared collection, but often tells of a citation that
was lost in an edit.

**How to mend it.** Cite it where it belongs, delete it, or switch this advice off for a collection that is kept on
purpose.

```yaml
rules:
  R201: {level: off, reason: we share one bibliography with the library}
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import SharedSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("R201", "uncited-reference", Severity.ADVICE, __doc__)


def check(subject: SharedSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each reference that is in no brief's list."""
    listed = frozenset[str]().union(*(used.references for used in subject.uses))
    register = subject.shared.references
    for key in register.entries:
        if key not in listed:
            yield CODE.at(register.places.key(key), f"no brief cites `{key}`", help="cite it as `[@key]`, or delete it")


RULE: Final = Rule(CODE, SharedSubject, check)
