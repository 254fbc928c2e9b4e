"""Markup says how something looks.

**What.** The page uses an element or an attribute that HTML has given up, such as `<center>`, `<font>` or `align`.

**Why.** It holds on every screen and on paper, where no style sheet can change it: not for large print, not for a dark
screen.

**How to mend it.** Give the element a class, and the class a style in `styles/`.

```css
.centred { text-align: center; }
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.place import place_in, shown
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("W123", "presentational-markup", Severity.WARNING, __doc__)

ELEMENTS: Final = frozenset({"acronym", "big", "blink", "center", "font", "marquee", "strike", "tt"})
ATTRIBUTES: Final = ("align", "bgcolor", "valign", "hspace", "vspace")


def check(subject: PageSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such element and attribute."""
    for element in subject.document.elements:
        attribute = next(iter([name for name in ATTRIBUTES if element.has(name)]), None)
        # A drawing has attributes of its own.
        if (element.tag in ELEMENTS or attribute) and not element.is_in("svg"):
            what = f"the attribute `{attribute}` of" if element.tag not in ELEMENTS else "the element"
            fault = f"{what} `{shown(element)}`"
            yield CODE.at(
                place_in(subject, element),
                f"{fault} says how something looks",
                help="give it a class, and the class a style",
            )


RULE: Final = Rule(CODE, PageSubject, check, standards=("WCAG 2.2 1.3.1",))
