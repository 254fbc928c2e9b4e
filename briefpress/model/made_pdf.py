"""A PDF as a task makes it: typeset and judged."""

from dataclasses import dataclass

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.judged_pdf import JudgedPdf
from briefpress.model.pdf import Pdf


@dataclass(frozen=True, slots=True)
class MadePdf:
    """A PDF, if it could be made, what the gate knows of it, and what was noticed.

    What the gate has `found` is said of the whole brief: where a page is typeset, nobody knows where it was written.
    Only who judges the PDF again asks for its tags: it is a `TypesetPdf` where something was found in it.
    """

    pdf: Pdf | None
    judged: JudgedPdf | None = None
    told: tuple[Diagnostic, ...] = ()
    """What was noticed while it was typeset."""
    found: tuple[Diagnostic, ...] = ()
    """What the gate has found in it."""
