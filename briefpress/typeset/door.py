"""The door to the typesetter: whoever only names what is behind it need not load WeasyPrint."""

from briefpress.diagnostics.outcome import Outcome
from briefpress.memory import memory_for_one_document
from briefpress.model.page import Page
from briefpress.model.pdf import TypesetPdf
from briefpress.model.settings import Paper
from briefpress.typeset.deep_calls import with_room_below
from briefpress.typeset.loading import load_weasyprint


@with_room_below
def typeset(page: Page, paper: Paper) -> Outcome[TypesetPdf]:
    """Return what `document.typeset_page` does, with WeasyPrint loaded and prepared before."""
    load_weasyprint()
    from briefpress.typeset.document import typeset_page

    with memory_for_one_document():
        return typeset_page(page, paper)
