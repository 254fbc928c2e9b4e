"""What a PDF was made of comes out as it went in, or not at all."""

import hashlib
import io
import json
import zlib
from collections.abc import Mapping
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics.outcome import Outcome
from briefpress.model.manifest import OutputFile
from briefpress.model.pdf_manifest import FORMAT, MANIFEST_NAME
from briefpress.read.pdf_sources import MOST_FILES, PdfSources, read_pdf_sources

BODY = {"body.md": ("content/tides/body.md", b"## Tides\n")}
Files = Mapping[str, tuple[str, bytes]]


def manifest_of(files: Files, /, **changes: object) -> dict[str, object]:
    """Return what a PDF of ours says of `files`, given as name, place and content."""
    listed = [
        {"name": name, "path": path, "sha256": hashlib.sha256(content).hexdigest()}
        for name, (path, content) in files.items()
    ]
    return {"format": FORMAT, "slug": "tides", "briefpress": "0.1.0", "paper": "a4", "files": listed, **changes}


def pdf_with(files: Files, manifest: object) -> bytes:
    """Return a PDF with `files`, and with `manifest` as JSON, or as it is."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, (_, content) in files.items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)
        if manifest is not None:
            text = manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode()
            pdf.attachments[MANIFEST_NAME] = pikepdf.AttachedFileSpec(pdf, text, filename=MANIFEST_NAME)
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    content = io.BytesIO()
    pdf.save(content)
    return content.getvalue()


def read(content: bytes) -> Outcome[PdfSources]:
    return read_pdf_sources("tides.pdf", content)


def check_refused(content: bytes, code: str) -> None:
    outcome = read(content)
    assert outcome.value is None
    assert [diagnostic.code for diagnostic in outcome.diagnostics] == [code]
    (diagnostic,) = outcome.diagnostics
    assert "`tides.pdf`" in diagnostic.message


def test_files_come_out_with_their_places() -> None:
    files = BODY | {
        "_shared-people.yaml": ("content/_shared/people.yaml", b"{}\n"),
        "briefpress.yaml": ("briefpress.yaml", b""),
        "styles-tokens.css": ("styles/tokens.css", b"p {}"),
        "images-a b – ü.svg": ("content/tides/images/a b – ü.svg", b"<svg/>"),
    }
    found = read(pdf_with(files, manifest_of(files)))
    assert found.diagnostics == ()
    expected = tuple(OutputFile(path, content) for path, content in files.values())
    assert found.value == PdfSources("tides", "0.1.0", expected)


@pytest.mark.parametrize(
    "path",
    [
        "../body.md",
        "content/tides/../../../etc/passwd",
        "/etc/passwd",
        "content//body.md",
        "content/tides/",
        "content/tides/./body.md",
        "content/tides/.git/config",
        ".github/workflows/x.yaml",
        "content/tides\\..\\x",
        "C:/x",
        "content/tides/con:x",
        "content/tides/a\0b",
        "content/tides/a\nb",
        "content/tides/ body.md",
        "content/tides/body.md.",
        "content/other/body.md",
        "content/body.md",
        "content",
        "templates",
        "site/index.html",
        "build.py",
        "",
        "content/tides/" + "a/" * 400 + "b",
    ],
)
def test_a_place_that_no_house_has_is_refused(path: str) -> None:
    files = BODY | {"x": (path, b"x")}
    check_refused(pdf_with(files, manifest_of(files)), "H103")


NO_SOURCES: dict[str, object] = {
    "no manifest": None,
    "no JSON": b"{",
    "deep JSON": b"[" * 100_000,
    "a list": [],
    "another format": manifest_of(BODY, format="briefpress PDF manifest 2"),
    "no files": {"format": FORMAT, "slug": "tides", "briefpress": "0.1.0"},
    "files of another kind": manifest_of(BODY, files=[1]),
    "a number for a text": manifest_of(BODY, briefpress=1),
    "too many files": manifest_of({f"n{number}": ("briefpress.yaml", b"") for number in range(MOST_FILES + 1)}),
}


@pytest.mark.parametrize("name", NO_SOURCES)
def test_a_pdf_without_a_manifest_of_ours_is_refused(name: str) -> None:
    check_refused(pdf_with(BODY, NO_SOURCES[name]), "H304")


@pytest.mark.parametrize("slug", ["", "..", "a/b", "Tides", "assets", "_shared", "content"])
def test_a_manifest_that_names_no_brief_is_refused(slug: str) -> None:
    outcome = read(pdf_with(BODY, manifest_of(BODY, slug=slug)))
    assert outcome.value is None


def test_a_file_that_is_not_what_the_manifest_says_is_refused() -> None:
    check_refused(pdf_with({"body.md": ("", b"changed")}, manifest_of(BODY)), "H305")
    check_refused(pdf_with({}, manifest_of(BODY)), "H305")
    twice = BODY | {"other": ("content/tides/BODY.md", b"x")}
    check_refused(pdf_with(twice, manifest_of(twice)), "H305")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"no PDF", b"%PDF-1.7\n" + bytes(range(256)) * 50])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    check_refused(content, "H304")


def test_a_pdf_with_a_password_is_refused() -> None:
    with pikepdf.open(io.BytesIO(pdf_with(BODY, manifest_of(BODY)))) as pdf:
        content = io.BytesIO()
        pdf.save(content, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    check_refused(content.getvalue(), "H304")


def bomb(size: int) -> bytes:
    """Return `size` zeros, packed, without ever holding them."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)) + packer.flush()


@pytest.mark.parametrize(
    ("filters", "content"),
    [
        (pikepdf.Name.FlateDecode, bomb(300_000_000)),
        ([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode], zlib.compress(bomb(300_000_000))),
        (pikepdf.Name.RunLengthDecode, b"\x81\0" * 1_000_000),
        (pikepdf.Name.LZWDecode, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"),
    ],
)
def test_a_small_file_does_not_unfold_into_a_large_one(filters: Any, content: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf_with(BODY, manifest_of(BODY)))) as pdf:
        pdf.attachments["body.md"].obj.EF.F.write(content, filter=filters)
        packed = io.BytesIO()
        pdf.save(packed, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    outcome = read(packed.getvalue())
    assert outcome.value is None


@given(st.binary(), st.integers(min_value=0))
def test_a_damaged_pdf_never_raises(noise: bytes, place: int) -> None:
    sound = pdf_with(BODY, manifest_of(BODY))
    at = place % len(sound)
    read(sound[:at] + noise + sound[at + len(noise) :])
