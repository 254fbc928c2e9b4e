"""An element names a language that does not exist.

**What.** The value of a `lang` is no language tag (BCP 47), or names a language that nobody knows.

**Why.** A screen reader that does not know the language goes on with the voice it has, and reads the foreign words
wrongly.

**How to mend it.** Write the tag of the language: two or three letters, with a script or a country where it matters.

```html
<p lang="zh-Hans">北斗</p>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in, shown
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.language_tag import LanguageFault, read_language_tag

CODE: Final = documented("W103", "no-such-language", Severity.ERROR, __doc__)


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each element with such a language; that of the whole page is W102's."""
    for element in subject.document.elements:
        if element.has("lang") and element is not subject.document.root:
            language = read_language_tag(element.get("lang"))
            if isinstance(language, LanguageFault):
                yield CODE.at(
                    place_in(subject, element, element.get("lang")),
                    f"{language.message} in `{shown(element)}`",
                    help=language.help,
                )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 3.1.2",))
