"""How streams end in a PDF: so that their last byte cannot be taken for a part of what follows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pydyf

STOCK: Final = b"\nendstream"
OURS: Final = b"\r\nendstream"


@contextmanager
def clear_stream_ends() -> Iterator[None]:
    r"""Let pydyf end streams with `\r\n` meanwhile.

    It ends them with `\n`. After data that itself ends with `\r`, which one in 256 does, that reads as one end of line,
    and the length of the stream is one byte more than what stands there: validators of PDF/A object (ISO 19005-3,
    6.1.7.1). The change is to the whole process, and undone behind it.
    """
    stock = pydyf.Stream.data

    def data(stream: Any) -> bytes:
        written: bytes = stock.fget(stream)
        return written.removesuffix(STOCK) + OURS

    pydyf.Stream.data = property(data)
    try:
        yield
    finally:
        pydyf.Stream.data = stock
