"""The pages of a PDF as pictures, as large as they are to be seen. They look the same in every browser."""

import io
from contextlib import closing
from typing import Final

import pypdfium2

LEAST, MOST = 100, 3000
"""How many pixels wide a picture may be."""
QUICKLY: Final = 1
"""How hard PNG is to try: the way to the browser is short."""


def page_sizes(content: bytes) -> tuple[tuple[float, float], ...] | None:
    """Return width and height of each page in points; none where `content` is no PDF that can be read."""
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            return tuple(document.get_page_size(index) for index in range(len(document)))
    except pypdfium2.PdfiumError:
        return None


def picture(content: bytes, number: int, width: int) -> bytes | None:
    """Return page `number` (from 1) as a PNG that is `width` pixels wide; none where there is no such page.

    PDFium does one thing at a time: no two threads may be in here at once.
    """
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            if not 1 <= number <= len(document):
                return None
            with closing(document[number - 1]) as page:
                scale = min(max(width, LEAST), MOST) / page.get_width()
                with closing(page.render(scale=scale)) as bitmap:
                    written = io.BytesIO()
                    bitmap.to_pil().save(written, "png", compress_level=QUICKLY)
    except pypdfium2.PdfiumError:
        return None
    return written.getvalue()
