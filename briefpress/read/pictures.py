"""Pictures made of dots are decoded once, so that a damaged one is told at its file and not by the typesetter."""

import warnings
from io import BytesIO
from typing import Final

from PIL import Image

MOST_DOTS: Final = 80_000_000
"""How many dots a picture may have: more would not fit into the memory of many machines."""


def fault_in_picture(content: bytes, kind: str) -> tuple[str, str] | None:
    """Return what is wrong with a picture of `kind`, such as `PNG`, and what to do; none where it can be shown."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=(kind.upper(),)) as picture:
            width, height = picture.size
            if width * height > MOST_DOTS:
                return f"has {width} × {height} dots", f"make it smaller, {MOST_DOTS // 1_000_000} million dots at most"
            picture.load()
    except Exception:
        return "cannot be decoded", "open it in an image program and save it anew"
    return None
