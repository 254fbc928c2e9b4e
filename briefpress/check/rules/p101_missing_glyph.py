"""A character is in none of the house's typefaces.

**What.** A character of the text, a title, a name or a table cell has no glyph in any typeface of the page.

**Why.** It would print as an empty box. briefpress never borrows a glyph from the fonts of the machine it runs on,
for the next machine has others.

**How to mend it.** Look whether the character is the one you mean: text copied from PDFs and word processors brings
private symbols and odd spaces. Otherwise write it in another way, or ask the house to add a typeface that has it.

```markdown
The agreement covers BeiDou ({lang}`北斗 <zh-Hans>`).
```
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from briefpress.check.brief_text import find_place, texts_of
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("P101", "missing-glyph", Severity.ERROR, __doc__)

NEVER_DRAWN: Final = frozenset({"Cc", "Cf"})
"""Categories of characters that steer the text and have no shape."""
VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)


def check(subject: BriefSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each place of each character that cannot be drawn."""
    # A name or a title is shown several times and written once.
    yield from dict.fromkeys(_missing(subject))


def _missing(subject: BriefSubject) -> Iterator[Diagnostic]:
    typefaces = subject.look.typefaces
    texts = texts_of(subject.brief)
    used = frozenset().union(*(text.text for text in texts))
    # Nearly always there are none, and then nobody needs to look at each text.
    doubtful = frozenset(c for c in used if not _needs_no_glyph(c) and not any(ord(c) in t.coverage for t in typefaces))
    if not doubtful:
        return
    covered = frozenset(point for typeface in typefaces for point in typeface.coverage)
    for text in texts:
        for character in dict.fromkeys(text.text):
            if character in doubtful and not _can_be_drawn(character, text.text, covered):
                name = unicodedata.name(character, "no name in Unicode")
                yield CODE.at(
                    find_place(character, text, subject),
                    f"no typeface has `{character}` (U+{ord(character):04X}, {name.lower()})",
                    label="would print as an empty box",
                    help="write it in another way, or add a typeface that has it",
                )


def _needs_no_glyph(character: str) -> bool:
    return ord(character) in VARIATION_SELECTORS or unicodedata.category(character) in NEVER_DRAWN


def _can_be_drawn(character: str, text: str, covered: frozenset[int]) -> bool:
    """Return whether a character that has no glyph of its own can be drawn with those of others."""
    # The shaper takes characters apart, and puts a letter and its accents together, where that is what a typeface has.
    apart = unicodedata.normalize("NFD", character)
    if apart != character:
        return all(ord(part) in covered for part in apart)
    if unicodedata.combining(character):
        return character not in unicodedata.normalize("NFC", text)
    return False


RULE: Final = Rule(CODE, BriefSubject, check)
