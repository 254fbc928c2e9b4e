"""Content of a PDF is never read: the tag tree does not lead to it.

**What.** Text or an image on a page is neither in the tag tree nor marked as an artifact, or it is tagged and no way
leads from the root of the tree to it, or it belongs to several elements, or the tree names content that is not there.

**Why.** A screen reader reads what the tree leads to. All else is lost, and no validator notices content whose element
hangs outside of the tree.

**How to mend it.** The built-in templates do not do this. Look at the element of your own template that is named: text
that generated content, a margin box or an unusual `display` puts on the page.

```css
.reminder::before { content: "Draft"; }
```
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.gathering import Fault, shortened, told
from briefpress.check.rule import Rule, documented
from briefpress.check.subject import PdfSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity

CODE: Final = documented("U110", "content-outside-tree", Severity.ERROR, __doc__)
HELP: Final = "let it be part of an element of the page, or hide it from assistive technology with `aria-hidden`"


def check(subject: PdfSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for content that the tag tree does not lead to."""
    file = subject.file
    if not file.elements:
        yield from told(CODE, subject, [Fault("the PDF has no tag tree")])
    else:
        yield from told(CODE, subject, (*_unreached(file), *_misplaced(file)))


def _unreached(file: PdfFile) -> Iterator[Fault]:
    for content in file.contents:
        if content.artifact is not None or content.reference in file.reached:
            continue
        what = f"`{shortened(content.text)}`" if content.text.strip() else "an image" if content.image else "a drawing"
        tagged = content.reference is not None
        fault = "is tagged, but the tag tree does not lead to it" if tagged else "is neither tagged nor an artifact"
        # Spaces between words may go missing without loss.
        if content.text.strip() or not content.text:
            yield Fault(f"{what} {fault}", help=HELP, page=content.page)


def _misplaced(file: PdfFile) -> Iterator[Fault]:
    there = {content.reference for content in file.contents}
    named = [(reference, element) for element in file.elements for reference in element.own_contents()]
    times = Counter([reference for reference, _ in named])
    for reference, element in named:
        if reference not in there:
            yield Fault(f"an element `{element.type}` names content that is not there", element)
        elif times[reference] > 1:
            yield Fault(f"the content of an element `{element.type}` belongs to another element, too", element)
        elif file.owners.get(reference) != element.object_number:
            text = shortened(file.texts.get(reference, ""))
            yield Fault(f"the way back from `{text}` to its element `{element.type}` is broken", element)


RULE: Final = Rule(
    CODE,
    PdfSubject,
    check,
    standards=("Matterhorn 01-005", "ISO 14289-1 7.1"),
    covers=("PDFUA1-CONTENT-TAGGING-001", "PDFUA1-STRUCT-TREE-ROOT-001"),
)
