"""What archives ask of a PDF beside its tags, looked up in the file itself."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any, get_args

import pikepdf
import pytest
from PIL import Image

from briefpress.model.attachment import Attachment
from briefpress.model.page import Asset, Page
from briefpress.model.settings import Archival
from briefpress.typeset.document import typeset_page
from tests.typeset.pages import METADATA, page_of

ARCHIVAL = get_args(Archival)
FILES = (
    Attachment("übersicht.svg", "content/test/images/übersicht.svg", "image/svg+xml", "Supplement", "Bild", b"<svg/>"),
    Attachment("body.md", "content/test/body.md", "text/markdown", "Source", "The argument", b"Text.\n"),
    Attachment("data-waits.csv", "content/test/data/waits.csv", "text/csv", "Data", "Waits – all", b"a,b\n1,2\n"),
)


Opener = Callable[[Page], pikepdf.Pdf]


def page_with(archival: Archival, body: str = "<h1>A</h1><p>Text") -> Page:
    return replace(page_of(body), archival=archival, attachments=FILES)


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Give what typesets a page and opens the PDF, which stays open until the test ends."""
    with ExitStack() as stack:

        def opened(page: Page) -> pikepdf.Pdf:
            outcome = typeset_page(page, "a4")
            assert not outcome.diagnostics
            assert outcome.value is not None
            return stack.enter_context(pikepdf.open(io.BytesIO(outcome.value.content)))

        yield opened


@pytest.mark.parametrize("archival", ARCHIVAL)
def test_the_catalog_says_how_to_show_the_document(archival: Archival, opened: Opener) -> None:
    catalog = opened(page_with(archival)).Root
    assert str(catalog.Lang) == "en"
    assert catalog.MarkInfo.Marked is True
    assert "/Suspects" not in catalog.MarkInfo
    assert catalog.ViewerPreferences.DisplayDocTitle is True
    assert "/Direction" not in catalog.ViewerPreferences
    assert catalog.PageMode == "/UseOutlines"
    assert catalog.PageLabels.Nums[0] == 0
    assert dict(catalog.PageLabels.Nums[1]) == {"/S": pikepdf.Name.D, "/St": 1}
    assert "/PieceInfo" not in catalog
    assert "/AcroForm" not in catalog


def test_a_document_in_a_script_from_right_to_left_is_turned_that_way(opened: Opener) -> None:
    page = replace(page_of("<p>Text"), metadata=replace(METADATA, direction="rtl"))
    assert opened(page).Root.ViewerPreferences.Direction == "/R2L"


@pytest.mark.parametrize("archival", ARCHIVAL)
def test_colours_are_meant_in_srgb(archival: Archival, opened: Opener) -> None:
    (intent,) = opened(page_with(archival)).Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert str(intent.OutputConditionIdentifier) == "sRGB"
    assert intent.DestOutputProfile.N == 3
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


@pytest.mark.parametrize(("archival", "version"), [("pdf-1.7", "1.7"), ("pdf-2.0", "2.0")])
def test_the_version_stands_in_the_head(archival: Archival, version: str, opened: Opener) -> None:
    assert opened(page_with(archival)).pdf_version == version


def test_the_information_dictionary_is_that_of_the_page_and_none_in_pdf_2(opened: Opener) -> None:
    information = {key: str(value) for key, value in opened(page_with("pdf-1.7")).docinfo.items()}
    assert information["/Title"] == "A test"
    assert information["/CreationDate"] == information["/ModDate"] == "D:20240305000000Z"
    assert information["/Producer"].startswith("WeasyPrint ")
    assert information["/Creator"].startswith("briefpress ")
    assert "/Info" not in opened(page_with("pdf-2.0")).trailer


@pytest.mark.parametrize("archival", ARCHIVAL)
def test_the_identifier_is_that_of_the_page_and_the_paper(archival: Archival, opened: Opener) -> None:
    page = replace(page_of("<p>Text"), archival=archival)
    first, second = opened(page).trailer.ID
    assert bytes(first).decode() == f"{page.digest} a4"
    assert first != second


@pytest.mark.parametrize("archival", ARCHIVAL)
def test_files_are_attached_with_all_that_archives_ask_for(archival: Archival, opened: Opener) -> None:
    pdf = opened(page_with(archival))
    names = list(pdf.Root.Names.EmbeddedFiles.Names)[::2]
    assert [str(name) for name in names] == ["body.md", "data-waits.csv", "manifest.json", "übersicht.svg"]
    assert [bytes(name) for name in names] == sorted(bytes(name) for name in names)
    specifications = {str(one.UF): one for one in pdf.Root.AF}
    assert len(specifications) == len(pdf.Root.AF) == 4
    for file in FILES:
        one = specifications[file.name]
        assert (one.AFRelationship, str(one.Desc)) == (f"/{file.relationship}", file.description)
        assert str(one.F).isascii()
        stream = one.EF.F
        assert one.EF.UF.objgen == stream.objgen
        assert stream.read_bytes() == file.content
        assert stream.Subtype == f"/{file.media_type}"
        assert stream.Params.Size == len(file.content)
        assert bytes(stream.Params.CheckSum) == hashlib.md5(file.content, usedforsecurity=False).digest()
        assert str(stream.Params.CreationDate) == str(stream.Params.ModDate) == "D:20240305000000Z"


def test_names_without_latin_letters_differ_for_old_readers_too(opened: Opener) -> None:
    files = tuple(replace(FILES[0], name=name, path=f"content/test/{name}") for name in ("图一.svg", "图二.svg"))
    plain = [str(one.F) for one in opened(replace(page_with("pdf-1.7"), attachments=files)).Root.AF]
    assert len(set(plain)) == len(plain)
    assert all(name.isascii() for name in plain)


def test_the_manifest_says_what_the_pdf_was_made_of(opened: Opener) -> None:
    page = replace(page_of("<p>Text"), attachments=FILES)
    manifest = json.loads(opened(page).attachments["manifest.json"].get_file().read_bytes())
    assert manifest["page_digest"] == page.digest
    assert manifest["html_digest"] == hashlib.sha256(page.html.encode()).hexdigest()
    assert (manifest["slug"], manifest["title"], manifest["paper"]) == ("test", "A test", "a4")
    assert set(manifest["assets"]) == {asset.name for asset in page.assets}
    assert manifest["files"] == [
        {"name": file.name, "path": file.path, "sha256": hashlib.sha256(file.content).hexdigest()} for file in FILES
    ]


@pytest.mark.parametrize("mode", ["L", "RGBA", "P"])
def test_no_viewer_is_to_smooth_a_picture(mode: str, opened: Opener) -> None:
    content = io.BytesIO()
    Image.radial_gradient("L").convert(mode).save(content, "png")
    page = page_of('<p><img src="a.png" alt="A disc">', assets=(Asset("a.png", "image/png", content.getvalue()),))
    images = [item for item in opened(page).objects if streams(item) and item.get("/Subtype") == "/Image"]
    assert images
    assert [image.get("/Interpolate", False) for image in images] == [False] * len(images)


def streams(item: Any) -> bool:
    return isinstance(item, pikepdf.Stream)


@pytest.mark.parametrize("archival", ARCHIVAL)
def test_every_font_is_embedded_and_its_text_can_be_read(archival: Archival, opened: Opener) -> None:
    pdf = opened(page_with(archival, "<h1>A</h1><p>Text, <b>text</b> and <i>text</i>."))
    fonts = list(fonts_of(pdf))
    assert fonts
    for font in fonts:
        assert font.ToUnicode.read_bytes()
        (descendant,) = font.DescendantFonts
        descriptor = descendant.FontDescriptor
        assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
        assert descendant.CIDToGIDMap == "/Identity"
        # An incomplete set is forbidden, and none is asked for (ISO 19005-3, 6.2.11.4.2).
        assert "/CIDSet" not in descriptor


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font" and "/DescendantFonts" in item:
            yield item


@pytest.mark.parametrize("archival", ARCHIVAL)
def test_the_same_page_gives_the_same_bytes(archival: Archival) -> None:
    page = replace(page_of("<p>Text"), archival=archival, attachments=FILES)
    assert typeset_page(page, "a4") == typeset_page(page, "a4")


def test_what_a_pdf_holds_counts_for_the_digest_of_its_page() -> None:
    page = replace(page_of("<p>Text"), attachments=FILES)
    changes: tuple[dict[str, Any], ...] = (
        {"archival": "pdf-2.0"},
        {"attachments": FILES[1:]},
        {"attachments": (replace(FILES[0], content=b"<svg />"), *FILES[1:])},
        {"attachments": (replace(FILES[0], description="Figure"), *FILES[1:])},
        {"metadata": replace(METADATA, keywords=("tides",))},
    )
    digests = {page.digest, *(replace(page, **change).digest for change in changes)}
    assert len(digests) == 1 + len(changes)
