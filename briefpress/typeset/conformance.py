"""What the archival standards ask of a PDF beside its tags: options of the typesetter, and a last touch to the file."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import pydyf
from weasyprint import Document

from briefpress.model.attachment import Attachment
from briefpress.model.page import Page
from briefpress.model.pdf_manifest import MANIFEST_NAME
from briefpress.model.settings import Archival, Paper
from briefpress.typeset.attachments import attach
from briefpress.typeset.manifest import manifest_of, write_manifest
from briefpress.typeset.metadata import information, xmp_packet

VARIANTS: Final[Mapping[Archival, str]] = {"pdf-1.7": "pdf/a-3a", "pdf-2.0": "pdf/a-4f"}
"""The variants of WeasyPrint that come nearest; PDF/UA is added to both."""
PROFILE: Final = "sRGB"
"""The name of the colour space in which all colours are meant."""

Finisher = Callable[[Document, pydyf.PDF], None]


def options_for(archival: Archival) -> Mapping[str, Any]:
    """Return the options under which WeasyPrint lays out and writes a document."""
    return {
        "pdf_variant": VARIANTS[archival],
        "pdf_version": "2.0" if archival == "pdf-2.0" else "1.7",
        "pdf_tags": True,
        "output_intent": "srgb",
        # Attributes such as `start` of a list, which WeasyPrint passes over otherwise.
        "presentational_hints": True,
    }


def identifier_of(page: Page, paper: Paper) -> str:
    """Return what names the PDF of `page` on `paper` and no other."""
    return f"{page.digest} {paper}"


def finish(page: Page, paper: Paper) -> Finisher:
    """Return what makes a PDF keep the standards that `page` is to keep. It adds no date but those of the page."""

    def finisher(_document: Document, pdf: pydyf.PDF) -> None:
        _write_metadata(pdf, page, identifier_of(page, paper))
        attach(pdf, _files(page, paper), page.metadata.modified)
        _name_output_intent(pdf)
        _set_catalog(pdf, page)
        _leave_images_as_they_are(pdf)

    return finisher


def _write_metadata(pdf: pydyf.PDF, page: Page, identifier: str) -> None:
    # The typesetter has written a packet of its own; ours takes its place. Plain, it can be found by any program.
    stream = pydyf.Stream(
        [xmp_packet(page.metadata, page.archival, identifier)], {"Type": "/Metadata", "Subtype": "/XML"}, compress=False
    )
    old = _referred(pdf, pdf.catalog["Metadata"])
    stream.number, pdf.objects[old.number] = old.number, stream
    pdf.info.clear()
    if page.archival == "pdf-1.7":
        pdf.info.update(information(page.metadata))


def _files(page: Page, paper: Paper) -> Iterator[Attachment]:
    yield from page.attachments
    content = write_manifest(manifest_of(page, paper))
    description = "What this document was made of, and by what"
    yield Attachment(MANIFEST_NAME, MANIFEST_NAME, "application/json", "Supplement", description, content)


def _name_output_intent(pdf: pydyf.PDF) -> None:
    for intent in pdf.catalog["OutputIntents"]:
        intent["S"] = "/GTS_PDFA1"
        intent["OutputConditionIdentifier"] = pydyf.String(PROFILE)
        intent["Info"] = pydyf.String(f"{PROFILE} IEC61966-2.1")


def _set_catalog(pdf: pydyf.PDF, page: Page) -> None:
    catalog = pdf.catalog
    catalog["Lang"] = pydyf.String(page.metadata.language)
    catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    preferences = {"DisplayDocTitle": "true"} | ({"Direction": "/R2L"} if page.metadata.direction == "rtl" else {})
    catalog["ViewerPreferences"] = pydyf.Dictionary(preferences)
    # The foot of each page shows its number from 1, and so does the viewer.
    labels = pydyf.Dictionary({"S": "/D", "St": 1})
    catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, labels])})
    if "Outlines" in catalog:
        catalog["PageMode"] = "/UseOutlines"
    if page.archival == "pdf-2.0":
        catalog["Version"] = "/2.0"


def _leave_images_as_they_are(pdf: pydyf.PDF) -> None:
    """Let no viewer smooth images: PDF/A wants them shown as they are (ISO 19005-3, 6.2.8)."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and "Interpolate" in item.extra:
            item.extra["Interpolate"] = "false"


def _referred(pdf: pydyf.PDF, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
