"""What a PDF was made of, taken out of it again. The PDF is not trusted: paths, sizes and digests are checked."""

import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import pikepdf
import pydantic
from pikepdf.settings import get_qpdf_limits, set_qpdf_limits

from briefpress.diagnostics.codes.house import DAMAGED_SOURCES, NO_SOURCES, OUTSIDE_THE_HOUSE, TOO_LARGE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.house.location import CONTENT, SETTINGS, SHARED
from briefpress.house.slug import RESERVED, slug_of
from briefpress.model.manifest import OutputFile
from briefpress.model.pdf_manifest import FORMAT, MANIFEST_NAME, AttachedFile

MOST_BYTES: Final = 200_000_000
"""How large all files together may be."""
MOST_FILES: Final = 1_000
"""How many files there may be."""
LONGEST_PATH: Final = 500
BROKEN: Final = (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError, TypeError)
"""What the library raises on a file that is no PDF, is locked, or is built in a way that none of ours is."""
UNUSUAL: Final = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]|(?:^|/)\.|(?:^|/)\s|[\s.](?:/|$)|//|/$|^/')
"""What no path of a house holds: hidden names, steps upwards, and what some systems read as something else."""


@dataclass(frozen=True, slots=True)
class PdfSources:
    """The files a PDF was made of, their paths relative to a house, and the version of briefpress that made it."""

    slug: str
    version: str
    files: tuple[OutputFile, ...]


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What unpacking needs of `model.pdf_manifest.PdfManifest`."""

    format: str
    slug: str
    briefpress: str
    files: tuple[AttachedFile, ...]


class _Fault(Exception):  # noqa: N818 - becomes a diagnostic
    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def read_pdf_sources(path: str, content: bytes) -> Outcome[PdfSources]:
    """Return what the PDF at `path` was made of. There is no value where anything in it is not as its manifest says."""
    at = span_of_file(path)
    try:
        with _limits(), pikepdf.open(io.BytesIO(content)) as pdf:
            return Outcome(_sources(pdf, at))
    except _Fault as fault:
        return Outcome(None, (fault.diagnostic,))
    except BROKEN:
        return Outcome(None, (_no_sources(at, "cannot be read as a PDF"),))


def _sources(pdf: pikepdf.Pdf, at: Span) -> PdfSources:
    attached = _attached(pdf)
    if MANIFEST_NAME not in attached:
        raise _Fault(_no_sources(at, "holds no files that it was made of"))
    budget = MOST_BYTES
    manifest = _manifest(_content(attached[MANIFEST_NAME], budget, at))
    if manifest is None or manifest.format != FORMAT or len(manifest.files) > MOST_FILES:
        raise _Fault(_no_sources(at, "has no manifest that this version of briefpress reads"))
    slug = manifest.slug
    if not slug or slug != slug_of(slug) or slug in RESERVED:
        raise _Fault(DAMAGED_SOURCES.at(at, f"the manifest in `{at.source.path}` names no brief"))
    files: list[OutputFile] = []
    for file in manifest.files:
        _check_path(file.path, slug, at)
        if file.name not in attached:
            raise _Fault(DAMAGED_SOURCES.at(at, f"`{_short(file.name)}` is missing in `{at.source.path}`"))
        content = _content(attached[file.name], budget, at)
        budget -= len(content)
        if hashlib.sha256(content).hexdigest() != file.sha256:
            message = f"`{file.name}` in `{at.source.path}` is not what its manifest says"
            raise _Fault(DAMAGED_SOURCES.at(at, message, help="ask for the PDF as it was published"))
        files.append(OutputFile(file.path, content))
    if len({file.path.casefold() for file in files}) < len(files):
        raise _Fault(DAMAGED_SOURCES.at(at, f"two files in `{at.source.path}` have the same place"))
    return PdfSources(slug, manifest.briefpress, tuple(files))


def _attached(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Return the streams of the attached files by name."""
    names = _member(pdf.Root, "/Names", "/EmbeddedFiles")
    found: dict[str, pikepdf.Object] = {}
    if isinstance(names, pikepdf.Dictionary):
        for name, specification in islice(pikepdf.NameTree(names).items(), MOST_FILES + 1):
            stream = _member(specification, "/EF", "/F")
            if isinstance(stream, pikepdf.Stream):
                found[str(name)] = stream
    return found


def _member(item: Any, *keys: str) -> Any:
    """Return what stands in dictionaries under `keys`, one inside the other; none where it does not."""
    for key in keys:
        item = item.get(key) if isinstance(item, pikepdf.Dictionary) else None
    return item


def _content(stream: Any, most: int, at: Span) -> bytes:
    # Other filters are legal, but none of ours, and some unfold without a limit.
    packed = stream.get("/Filter")
    if (packed is not None and packed != pikepdf.Name.FlateDecode) or "/DecodeParms" in stream:
        raise _Fault(
            DAMAGED_SOURCES.at(at, f"a file in `{at.source.path}` is packed in another way than by briefpress")
        )
    content = bytes(stream.read_bytes())
    if len(content) > most:
        message = f"the files in `{at.source.path}` are larger than {MOST_BYTES / 1_000_000:g} MB"
        raise _Fault(TOO_LARGE.at(at, message))
    return content


def _manifest(content: bytes) -> _Manifest | None:
    try:
        return pydantic.TypeAdapter(_Manifest).validate_json(content, strict=True)
    except ValueError:
        return None


def _check_path(path: str, slug: str, at: Span) -> None:
    """Raise where `path` is none that a house with this one brief has."""
    parts = path.split("/")
    in_folder = parts[0] in {"templates", "styles"} and len(parts) > 1
    in_content = parts[0] == CONTENT and len(parts) > 2 and parts[1] in {SHARED, slug}
    if UNUSUAL.search(path) or len(path) > LONGEST_PATH or not (path == SETTINGS or in_folder or in_content):
        message = f"`{_short(path)}`, where a file in `{at.source.path}` is to stand, is no place in a house"
        help_ = "the PDF was not made by briefpress, or somebody has changed it; nothing was written"
        raise _Fault(OUTSIDE_THE_HOUSE.at(at, message, help=help_))


def _no_sources(at: Span, why: str) -> Diagnostic:
    return NO_SOURCES.at(at, f"`{at.source.path}` {why}", help="name a PDF that briefpress has made")


def _short(text: str) -> str:
    shown = "".join(character if character.isprintable() else "\ufffd" for character in text)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


@contextmanager
def _limits() -> Iterator[None]:
    """Keep a small PDF from unfolding into a large one. The limits belong to the whole process."""
    before = get_qpdf_limits()
    set_qpdf_limits(
        flate_max_memory=MOST_BYTES,
        run_length_max_memory=MOST_BYTES,
        png_max_memory=MOST_BYTES,
        tiff_max_memory=MOST_BYTES,
        max_stream_filters=2,
        doc_max_warnings=100,
    )
    try:
        yield
    finally:
        set_qpdf_limits(**before)  # type: ignore[arg-type]
