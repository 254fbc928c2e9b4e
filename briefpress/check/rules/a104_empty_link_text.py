"""A link's words do not say where it leads.

**What.** The words of a link are “here”, “click here”, “more” and the like, nothing at all, or a bare address.

**Why.** Screen readers list the links of a page on their own, without the sentence around them. An address is spelt
out letter by letter, and no link works on paper.

**How to mend it.** Link the words that name the thing.

```markdown
The text is on [the treaty's page](https://example.org/treaty).
```
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.inline import Link, plain_text

CODE: Final = documented("A104", "empty-link-text", Severity.WARNING, __doc__)

SAY_NOTHING: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        {"here", "click here", "click", "link", "this link", "this", "this page", "more", "read more", "learn more"}
    ),
    "de": frozenset({"hier", "hier klicken", "klicken sie hier", "link", "dieser link", "mehr", "weiterlesen"}),
    "cs": frozenset({"zde", "tady", "klikněte zde", "klikněte sem", "odkaz", "tento odkaz", "více", "čtěte více"}),
}
"""Link texts that say nothing, by language; English ones count in every language."""

ADDRESS: Final = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link whose words say nothing."""
    empty = SAY_NOTHING["en"] | SAY_NOTHING.get(subject.language.partition("-")[0].lower(), frozenset())
    for inline in subject.inlines():
        if isinstance(inline, Link):
            words = plain_text(inline.children).strip()
            fault = _fault(words, empty)
            if fault:
                yield CODE.at(
                    inline.span and inline.span.find(words),
                    f"the link to `{inline.url}` {fault}",
                    label="says not where it leads",
                    help="link the words that name what is behind it",
                )


def _fault(words: str, empty: frozenset[str]) -> str:
    if not words:
        return "has no words"
    if ADDRESS.fullmatch(words):
        return "shows a bare address"
    plain = " ".join(re.findall(r"\w+", words.casefold()))
    return f"says only `{words}`" if plain in empty else ""


RULE: Final = Rule(CODE, ManuscriptSubject, check)
