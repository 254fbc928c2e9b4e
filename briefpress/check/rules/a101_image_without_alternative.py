"""An image has no alternative text.

**What.** The `:alt:` of a figure or a chart is empty, or a picture of a gallery has nothing between `![` and `]`.

**Why.** People who do not see the image hear its alternative text instead; without one the PDF fails PDF/UA and the
page fails WCAG 1.1.1. briefpress never makes one up.

**How to mend it.** Say in one sentence what the image shows and what a reader is meant to take from it.

```markdown
:::{figure} images/map.svg
:alt: Map of the eleven ground stations; nine lie in the northern hemisphere.
The ground stations in 2022.
:::
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import ChartCall, Figure, Picture

CODE: Final = documented("A101", "image-without-alternative", Severity.ERROR, __doc__)

HELP: Final = {
    Figure: "add `:alt:` and say in one sentence what a reader who cannot see it should know",
    ChartCall: "add `:alt:` and say what is drawn, and what a reader who cannot see it should take from it",
    Picture: "say between `![` and `]` what a reader who cannot see it should know",
}


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each image without alternative text."""
    for image in subject.images():
        if not image.alt.strip():
            shown = f"chart of `{image.data.name}`" if isinstance(image, ChartCall) else f"image `{image.image}`"
            yield CODE.at(
                image.data.span if isinstance(image, ChartCall) else image.span and image.span.find(image.image),
                f"the {shown} has no alternative text",
                label="what does it show?",
                help=HELP[type(image)],
            )


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 1.1.1", "Matterhorn 13-004"))
