"""Pictures made of dots are decoded once, so that a damaged one is told at its file and not by the typesetter."""

import warnings
from base64 import b64decode
from io import BytesIO
from typing import Final
from urllib.parse import unquote_to_bytes

MOST_DOTS: Final = 40_000_000
"""How many dots a picture may have: a page of A4 at 600 dots per inch has 35 million."""
LONGEST_SIDE: Final = 20_000
"""How many dots a picture may be wide or high."""

COLOURS: Final = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})
"""The ways of writing colours that archives allow beside sRGB (ISO 19005-3, 6.2.4): grey and RGB with up to 8 bits."""


def fault_in_picture(content: bytes, kind: str) -> tuple[str, str] | None:
    """Return what is wrong with a picture of `kind`, such as `PNG`, and what to do; none where it can be shown."""
    # Here, because most briefs have no such picture, and the library takes long to load.
    from PIL import Image

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=(kind.upper(),)) as picture:
            width, height = picture.size
            if width * height > MOST_DOTS or max(width, height) > LONGEST_SIDE:
                most = f"{MOST_DOTS // 1_000_000} million dots and {LONGEST_SIDE} on a side at most"
                return f"has {width} × {height} dots", f"make it smaller: {most}"
            if getattr(picture, "n_frames", 1) > 1:
                return "moves", "save one picture of it"
            picture.load()
            if picture.mode not in COLOURS:
                kept = "meant for a printing press" if picture.mode == "CMYK" else "finer than pages can show"
                return f"has colours that are {kept} ({picture.mode})", "save it in RGB with 8 bits for each colour"
    except Image.DecompressionBombError:
        return "has far too many dots", f"make it smaller: {MOST_DOTS // 1_000_000} million dots at most"
    except Exception:
        return "cannot be decoded", "open it in an image program and save it anew"
    return None


def fault_in_embedded(address: str) -> tuple[str, str] | None:
    """Return what is wrong with the picture that a `data:` address holds, as `fault_in_picture` does."""
    head, _, data = address.partition(",")
    kind, *parameters = head[len("data:image/") :].split(";")
    content = unquote_to_bytes(data)
    try:
        content = b64decode(content) if "base64" in map(str.strip, parameters) else content
    except ValueError:
        return "cannot be decoded", "embed it anew"
    return fault_in_picture(content, kind.strip())
