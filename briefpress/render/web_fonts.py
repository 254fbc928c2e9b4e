"""The fonts of a page as browsers get them: compressed, as WOFF2.

This takes many times as long as making them, and no PDF waits for it. So a font is named by what it is uncompressed.
"""

import asyncio
import io
from collections.abc import Iterable
from typing import Final

from briefpress.model.package_versions import versions_of
from briefpress.model.page import WEB_FONT, Asset
from briefpress.model.task import Do, Task

MADE_WITH: Final = ("fonttools", "brotli")
"""The packages that compress a font."""


async def web_fonts(assets: Iterable[Asset], do: Do) -> dict[str, bytes]:
    """Return what browsers get of each font among `assets`, by the name of the asset."""
    fonts = [asset for asset in assets if asset.media_type == WEB_FONT]
    made_with = versions_of(*MADE_WITH)
    tasks = [Task("woff2", asset.name, compressed, (asset.content,), made_with) for asset in fonts]
    made = await asyncio.gather(*map(do, tasks))
    return {asset.name: content for asset, content in zip(fonts, made, strict=True)}


def compressed(opentype: bytes) -> bytes:
    """Return an OpenType font as WOFF2: the same bytes for the same font."""
    # A process in which no font is compressed does without this library, which takes a while to load.
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(opentype), recalcTimestamp=False, recalcBBoxes=False)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()
