"""The manifest of a brief as a file: what was written, so that the index can be made again and files checked."""

import datetime
import hashlib
import json
from collections.abc import Iterable
from typing import Any, Final

from briefpress.model.manifest import Listing, Manifest, OutputFile

FILE_NAME: Final = "manifest.json"
FORMAT: Final = "briefpress manifest 1"
"""Says whose file it is. A later form of the file has another number, and is not read by this version."""


def digests(files: Iterable[OutputFile]) -> tuple[tuple[str, str], ...]:
    """Return the path and the SHA-256 (hexadecimal) of each file, sorted by path."""
    return tuple(sorted((file.path, hashlib.sha256(file.content).hexdigest()) for file in files))


def write_manifest(manifest: Manifest) -> bytes:
    """Return `manifest` as JSON: UTF-8, keys sorted, the same bytes for the same manifest."""
    listing = manifest.listing
    record = {
        "format": FORMAT,
        "files": dict(manifest.files),
        "page_digest": manifest.page_digest,
        "listing": {
            "abstract": listing.abstract,
            "authors": listing.authors,
            "date": listing.date.isoformat(),
            "kind": listing.kind,
            "language": listing.language,
            "pdfs": [{"file": file, "pages": pages, "bytes": size} for file, pages, size in listing.pdfs],
            "slug": listing.slug,
            "subtitle": listing.subtitle,
            "title": listing.title,
        },
    }
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"


def read_manifest(content: bytes) -> Manifest | None:
    """Return the manifest that `content` holds, or none where it holds no manifest of ours, or a damaged one."""
    try:
        record = json.loads(content)
        if record["format"] != FORMAT:
            return None
        return _manifest(record)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _manifest(record: Any) -> Manifest:
    entry = record["listing"]
    subtitle = entry["subtitle"]
    return Manifest(
        listing=Listing(
            slug=_text(entry["slug"]),
            kind=_text(entry["kind"]),
            title=_text(entry["title"]),
            subtitle=None if subtitle is None else _text(subtitle),
            date=datetime.date.fromisoformat(_text(entry["date"])),
            language=_text(entry["language"]),
            authors=tuple(_text(author) for author in entry["authors"]),
            abstract=_text(entry["abstract"]),
            pdfs=tuple((_text(pdf["file"]), _number(pdf["pages"]), _number(pdf["bytes"])) for pdf in entry["pdfs"]),
        ),
        page_digest=_text(record["page_digest"]),
        files=tuple(sorted((_text(path), _text(digest)) for path, digest in record["files"].items())),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value
