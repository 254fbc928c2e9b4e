"""Assets: files of a page, named by what is in them."""

import hashlib
from pathlib import PurePosixPath
from typing import Final

from briefpress.diagnostics.source import Source
from briefpress.model.page import Asset

FOLDER: Final = "assets"
"""Where the assets of a page stand, relative to it."""


def make_asset(
    file: str,
    media_type: str,
    content: bytes,
    *,
    typeset_content: bytes | None = None,
    origin: Source | None = None,
) -> Asset:
    """Return `content` as an asset whose name is that of `file` with the digest of the content before its ending."""
    path = PurePosixPath(file)
    digest = hashlib.sha256(content).hexdigest()[:8]
    return Asset(f"{FOLDER}/{path.stem}.{digest}{path.suffix}", media_type, content, typeset_content, origin)


def beside(asset: Asset) -> str:
    """Return the address of `asset` as another asset, such as a style sheet, refers to it."""
    return asset.name.removeprefix(f"{FOLDER}/")
