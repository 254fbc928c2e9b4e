"""Two colours of the house that stand on one another are too alike.

**What.** Two colours of `styles/tokens.css` that the style sheets use together have too little contrast, on light
screens or on dark ones: below 4.5 to 1 for text and what is behind it, below 3 to 1 for what shows the keyboard's place
and for the two sides of a drawn scale. A rule's `color` is compared with its own `background`; where it has none, with
`--paper` and `--tint`. So are always `--ink`, `--ink-soft` and `--accent`.

**Why.** WCAG 1.4.3 asks for 4.5 to 1. Below it many people cannot read the text, and nobody can in the sun or from a
poor copy. Lines and marks need 3 to 1 (1.4.11).

**How to mend it.** Make the colour in front darker on light paper, and lighter on dark.

```css
:root {
  --ink-soft: light-dark(#4f5a61, #a8b4ba);
}
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.colour_pairs import TEXT, colour_pairs
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import LookSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.colour_tokens import SCHEMES, colour_tokens, contrast

CODE: Final = documented("A106", "low-contrast", Severity.ERROR, __doc__)


def check(subject: LookSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each colour that is too like those behind it, in each colour scheme."""
    pairs = colour_pairs(subject.look.styles)
    for scheme in SCHEMES:
        tokens = colour_tokens(subject.look.styles, scheme)
        told: set[frozenset[str]] = set()
        faint: dict[tuple[str, float], list[str]] = {}
        for pair in pairs:
            both = frozenset((pair.front, pair.behind))
            # Two colours have one contrast, whichever of them is in front.
            if pair.front not in tokens or pair.behind not in tokens or both in told:
                continue
            # Cut, not rounded: 4.49 must not read as 4.5.
            ratio = int(contrast(tokens[pair.front], tokens[pair.behind]) * 100) / 100
            if ratio < pair.least:
                told.add(both)
                faint.setdefault((pair.front, pair.least), []).append(f"{ratio:.2f} to 1 on `{pair.behind}`")
        for (front, least), contrasts in faint.items():
            what = "text" if least == TEXT else "lines and marks"
            yield CODE.at(
                tokens[front].span,
                f"`{front}` has a contrast of {' and '.join(contrasts)}, on {scheme} screens",
                label=f"at least {least:g} to 1 for {what}",
                help="make what is in front darker on light paper, lighter on dark",
            )


RULE: Final = Rule(CODE, LookSubject, check, standards=("WCAG 2.2 1.4.3", "WCAG 2.2 1.4.11"))
