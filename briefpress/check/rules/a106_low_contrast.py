"""Two colours of the house that stand on one another are too alike.

**What.** In `styles/tokens.css` a colour for text and a colour for what is behind it have a contrast below 4.5 to 1,
on light screens or on dark ones. Compared are `--ink`, `--ink-soft` and `--accent` with `--paper` and `--tint`.

**Why.** WCAG 1.4.3 asks for 4.5 to 1. Below it many people cannot read the text, and nobody can in the sun or from a
poor copy.

**How to mend it.** Make the text colour darker on light paper, and lighter on dark.

```css
:root {
  --ink-soft: light-dark(#4f5a61, #a8b4ba);
}
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.colour_tokens import SCHEMES, colour_tokens, contrast
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import LookSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("A106", "low-contrast", Severity.ERROR, __doc__)

TEXT: Final = ("--ink", "--ink-soft", "--accent")
BEHIND: Final = ("--paper", "--tint")
LEAST: Final = 4.5


def check(subject: LookSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each pair of text and ground that is too alike, in each colour scheme."""
    for scheme in SCHEMES:
        tokens = colour_tokens(subject.look.styles, scheme)
        for text in (tokens[name] for name in TEXT if name in tokens):
            for ground in (tokens[name] for name in BEHIND if name in tokens):
                # Cut, not rounded: 4.49 must not read as 4.5.
                ratio = int(contrast(text, ground) * 100) / 100
                if ratio < LEAST:
                    yield CODE.at(
                        text.span,
                        f"`{text.name}` on `{ground.name}` has a contrast of {ratio:.2f} to 1 on {scheme} screens",
                        label=f"at least {LEAST} to 1 for text",
                        help="make the text darker on light paper, lighter on dark",
                    )


RULE: Final = Rule(CODE, LookSubject, check)
