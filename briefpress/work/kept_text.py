"""Short texts that builds keep for one another in a file: whole or not there, with a seal that tells any damage.

It imports nothing that takes long, for a command with nothing to do reads one of them before anything else is loaded.
"""

import os
import zlib

CODING = ("utf-8", "surrogateescape")
"""How texts become bytes: names of files need not be Unicode."""
SEAL = 8
"""Hexadecimal digits of the seal, which ends the file."""


def read_kept(place: str) -> str | None:
    """Return the text that was kept at `place`; none where there is none, or it is not what was written."""
    try:
        with open(place, "rb") as file:  # noqa: PTH123 - pathlib takes longer to load than all this takes
            kept = file.read()
    except OSError:
        return None
    content, seal = kept[:-SEAL], kept[-SEAL:]
    return content.decode(*CODING) if seal == _seal(content) else None


def keep_text(place: str, text: str) -> None:
    """Keep `text` at `place`, in the stead of what was there. Raises `OSError`; then that stays."""
    # Here, for who only reads does without.
    from briefpress.work.aside import NEW_FILE, aside_name

    content = text.encode(*CODING)
    aside = aside_name(place)
    try:
        with os.fdopen(os.open(aside, NEW_FILE, 0o666), "wb") as file:
            file.write(content + _seal(content))
        os.replace(aside, place)  # noqa: PTH105
    except BaseException:
        if os.path.lexists(aside):
            os.unlink(aside)  # noqa: PTH108
        raise


def _seal(content: bytes) -> bytes:
    return b"%08x" % zlib.crc32(content)
