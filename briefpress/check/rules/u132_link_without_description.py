"""A link of a PDF has no description.

**What.** The rectangle of a link carries no text that says where it leads (its `Contents`).

**Why.** PDF/UA asks for one. Many screen readers say it in place of the address.

**How to mend it.** briefpress takes the description from the link's words, its `title`, or the alternative text of the
image inside. A link that has none of them needs one.

```html
<a href="https://example.org/" title="The institute's page"><img src="logo.svg" alt=""></a>
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.pdf.links import elements_of_links
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U132", "link-without-description", Severity.ERROR, __doc__)


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link without a description."""
    faults = (
        Fault(f"the link to `{link.target}` has no description", element, "give it words, or a `title`", link.page)
        for link, element in elements_of_links(subject.file)
        if not link.contents.strip()
    )
    yield from told(CODE, subject, faults)


RULE: Final = Rule(
    CODE, PdfSubject, check, standards=("Matterhorn 28-012", "ISO 14289-1 7.18.5"), covers=("PDFUA1-LINK-CONTENTS-001",)
)
