"""How the hostile inputs are made: short recipes for what would be too large, or no text, in a file of cases."""

import os
import struct
import zlib
from pathlib import Path


def plant(house: Path, case: dict[str, object]) -> None:
    """Put what `case` describes into a copy of the sound house."""
    for kind, plant_one in KINDS.items():
        for path, recipe in case.get(kind, {}).items():
            target = house / path
            target.parent.mkdir(parents=True, exist_ok=True)
            plant_one(target, recipe)


def text_of(recipe: object) -> str:
    """Return a text; a list is put together, and a mapping repeats one: `{text: "[", times: 10000}`.

    `#` in a repeated text stands for the number of the repetition, where the recipe says `counted: true`.
    """
    if isinstance(recipe, str):
        return recipe
    if isinstance(recipe, list):
        return "".join(text_of(part) for part in recipe)
    text, times = text_of(recipe["text"]), recipe["times"]
    if recipe.get("counted"):
        return "".join(text.replace("#", str(number)) for number in range(times))
    return text * times


def _write(target: Path, recipe: object) -> None:
    target.write_bytes(text_of(recipe).encode())


def _append(target: Path, recipe: object) -> None:
    with target.open("ab") as file:
        file.write(text_of(recipe).encode())


def _change(target: Path, recipe: dict[str, object]) -> None:
    before = target.read_text(encoding="utf-8")
    assert recipe["from"] in before
    target.write_bytes(before.replace(recipe["from"], text_of(recipe["to"]), 1).encode())


def _link(target: Path, leads_to: str) -> None:
    _remove(target)
    target.symlink_to(leads_to)


def _pipe(target: Path, _recipe: object) -> None:
    _remove(target)
    os.mkfifo(target)


def _sparse(target: Path, size: int) -> None:
    """Make a file of `size` zero bytes that takes no room on the disk."""
    with target.open("wb") as file:
        file.truncate(size)


def _picture(target: Path, recipe: dict[str, object]) -> None:
    target.write_bytes(PICTURES[recipe["kind"]](recipe))


def _png(recipe: dict[str, object]) -> bytes:
    """Return a PNG that declares `width` × `height` dots; `frames` make it an animation."""
    width, height, frames = recipe["width"], recipe["height"], recipe.get("frames", 0)
    depth_and_kind = b"\x08\x00\x00\x00\x00"
    rows = zlib.compress(b"\0" * (width + 1)) if height == 1 else _rows(width, height, recipe.get("rows", height))
    chunks = [_chunk(b"IHDR", struct.pack(">II", width, height) + depth_and_kind)]
    if frames:
        chunks.append(_chunk(b"acTL", struct.pack(">II", frames, 0)))
        chunks.append(_chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, width, height, 0, 0, 1, 10, 0, 0)))
    for key in ("text", "profile"):
        # A few kilobytes that unpack to a hundred million: where programs keep notes on a picture, or its colours.
        if key in recipe:
            packed = zlib.compress(b"a" * recipe[key], 9)
            chunks.append(_chunk(b"zTXt" if key == "text" else b"iCCP", b"key\0\0" + packed))
    chunks.append(_chunk(b"IDAT", rows))
    for number in range(1, frames):
        control = struct.pack(">IIIIIHHBB", 2 * number - 1, width, height, 0, 0, 1, 10, 0, 0)
        chunks.append(_chunk(b"fcTL", control) + _chunk(b"fdAT", struct.pack(">I", 2 * number) + rows))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + _chunk(b"IEND", b"")


def _rows(width: int, height: int, rows: int) -> bytes:
    packer = zlib.compressobj(9)
    row = b"\0" * (width + 1)
    return b"".join(packer.compress(row) for _ in range(min(rows, height))) + packer.flush()


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)


def _jpeg(recipe: dict[str, object]) -> bytes:
    """Return the head of a JPEG that declares `width` × `height` dots, and its end."""
    frame = struct.pack(">BHHB", 8, recipe["height"], recipe["width"], 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def _webp(recipe: dict[str, object]) -> bytes:
    """Return a lossless WebP of no content that declares `width` × `height` dots, 16384 at most."""
    bits = (recipe["width"] - 1) | (recipe["height"] - 1) << 14
    body = b"VP8L" + struct.pack("<I", 10) + b"\x2f" + struct.pack("<I", bits) + b"\0" * 5
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _remove(target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        target.rename(target.with_name(f".{target.name}"))
    elif os.path.lexists(target):
        target.unlink()


PICTURES = {"png": _png, "jpeg": _jpeg, "webp": _webp}
KINDS = {
    "write": _write,
    "append": _append,
    "change": _change,
    "link": _link,
    "pipe": _pipe,
    "sparse": _sparse,
    "picture": _picture,
}
"""What a case may hold: each maps paths in the house to recipes."""
