"""Which file stands behind an address: what was just made comes first, then the site. Nothing else is ever read."""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from briefpress.house.files import list_files, read_bytes
from briefpress.house.location import House
from briefpress.work.serve.showing import HOUSE, Showing

INDEX: Final = "index.html"
PDF: Final = ".pdf"
MEDIA_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".otf": "font/otf",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""By the ending of the name; any other file is a download. The tables of systems differ."""


@dataclass(frozen=True, slots=True)
class Served:
    """A file that can be seen: its address without the leading `/`, and what is in it."""

    path: str
    content: bytes = field(repr=False)

    @property
    def media_type(self) -> str:
        """Its media type."""
        return MEDIA_TYPES.get(PurePosixPath(self.path).suffix.lower(), "application/octet-stream")

    @property
    def version(self) -> str:
        """The beginning of the digest of its content: another one where anything in it is another."""
        return hashlib.sha256(self.content).hexdigest()[:20]


def served(address: str, showing: Showing, site: House) -> Served | None:
    """Return the file at `address`, a path without the leading `/`; none where there is none, or it leads out."""
    path = address + INDEX if address.endswith("/") or not address else address
    if any(part.startswith(".") for part in path.split("/")):
        return None
    slug = slug_of(path)
    in_memory = showing.files.get(slug, {}).get(path.removeprefix(f"{slug}/"))
    if in_memory is None:
        # The page of a brief is in a folder, what the index shows is in another: both are looked for in the index's.
        in_memory = showing.files.get(HOUSE, {}).get(path)
    content = in_memory if in_memory is not None else read_bytes(site, path).value
    return None if content is None else Served(path, content)


def slug_of(address: str) -> str:
    """Return the slug of the brief that an address belongs to; an empty one for those of the index."""
    slug, slash, _ = address.partition("/")
    return slug if slash else HOUSE


def pdfs_of(slug: str, showing: Showing, site: House) -> tuple[str, ...]:
    """Return the names of the PDFs of a brief, that for the first paper first."""
    made = {path for path in showing.files.get(slug, {}) if path.endswith(PDF)}
    published = (
        {path.removeprefix(f"{slug}/") for path in list_files(site, slug) if path.endswith(PDF)} if slug else set()
    )
    names = {name for name in made | published if "/" not in name}
    return tuple(sorted(names, key=lambda name: (name != f"{slug}{PDF}", name)))
