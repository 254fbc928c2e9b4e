"""A page does not say in which language it is.

**What.** `<html>` has no `lang`, or another language than the brief.

**Why.** A screen reader chooses its voice by it, a browser its hyphenation. English read by a German voice cannot be
understood.

**How to mend it.** Take the language from the brief.

```jinja
<html lang="{{ language }}" dir="{{ direction }}">
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W102", "page-language", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the page names no language, or a wrong one."""
    root, language = subject.document.root, subject.page.language
    named = root.get("lang")
    if named.casefold() != language.casefold():
        fault = f"says that it is in `{named}`, but the brief is in `{language}`" if named else "names no language"
        yield CODE.at(
            place_in(subject, root),
            f"the page {fault}",
            help='write `lang="{{ language }}"` in the `<html>` of the template',
        )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 3.1.1", "Matterhorn 11-001"))
