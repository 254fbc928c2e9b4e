"""A page becomes a PDF that was judged, as one closed task: where that happens, nothing but the page is at hand."""

from briefpress.check.run import check_pdf
from briefpress.check.source_place import SourcePlaces
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.digest import digest_of
from briefpress.model.judged_pdf import JudgedPdf
from briefpress.model.made_pdf import MadePdf
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf, TypesetPdf
from briefpress.model.settings import Paper
from briefpress.model.task import Task
from briefpress.pipeline.preparing import Prepared
from briefpress.typeset.door import typeset
from briefpress.typeset.versions import typesetter_versions


def pdf_task(page: Page, paper: Paper) -> Task[MadePdf]:
    """Return the task that makes the PDF of `page` on `paper`."""
    # What the typesetter says is said of a place in the text of a style sheet, comments and all, which is no part of
    # what is typeset.
    origins = digest_of(tuple(asset.origin for asset in page.assets))
    return Task("pdf", page.slug, make_pdf, (page, paper), (origins, *typesetter_versions()))


def make_pdf(page: Page, paper: Paper) -> MadePdf:
    """Return the PDF of `page` on `paper`, judged."""
    pdf = typeset(page, paper)
    if pdf.value is None:
        return MadePdf(None, told=pdf.diagnostics)
    judged = check_pdf(pdf.value, page, None, pdf.diagnostics)
    made = pdf.value if judged.diagnostics else Pdf(pdf.value.paper, pdf.value.content, pdf.value.pages)
    return MadePdf(made, judged.value, pdf.diagnostics, judged.diagnostics)


def placed(made: MadePdf, page: Page, one: Prepared) -> Outcome[JudgedPdf]:
    """Return what the gate knows of a PDF and has found in it, each fault at the place where it was written.

    A PDF without a fault, as nearly all are, need not be judged again for that.
    """
    if not isinstance(made.pdf, TypesetPdf) or one.brief is None or one.manuscript is None:
        return Outcome(made.judged, made.found)
    return check_pdf(made.pdf, page, SourcePlaces(one.brief, one.manuscript), made.told)
