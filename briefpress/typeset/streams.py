"""How streams are written in a PDF: how hard they are compressed, and how they end."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pydyf

LEVEL: Final = 7
"""How hard zlib compresses. At 9, as pydyf has it, files are smaller by a hundredth, and it takes twice as long."""


@contextmanager
def own_streams() -> Iterator[None]:
    r"""Let pydyf write streams in our way meanwhile, with `\r\n` at their ends.

    It ends them with `\n`. After data that itself ends with `\r`, which one in 256 does, that reads as one end of line,
    and the length of the stream is one byte more than what stands there: validators of PDF/A object (ISO 19005-3,
    6.1.7.1). The change is to the whole process, and undone behind it.
    """
    stock = pydyf.Stream.data
    pydyf.Stream.data = property(_written)
    try:
        yield
    finally:
        pydyf.Stream.data = stock


def pack(stream: Any) -> None:
    """Compress what stands in a stream, to which nothing will be added: it takes less room until it is written."""
    if stream.compress:
        stream.stream = [_compressed(stream)]
        stream.extra["Filter"] = "/FlateDecode"
        stream.compress = False


def _written(stream: Any) -> bytes:
    extra = pydyf.Dictionary(stream.extra)
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        content = _compressed(stream)
    else:
        content = _joined(stream)
    extra["Length"] = len(content)
    return b"%b\nstream\n%b\r\nendstream" % (extra.data, content)


def _compressed(stream: Any) -> bytes:
    return zlib.compress(_joined(stream), LEVEL)


def _joined(stream: Any) -> bytes:
    to_bytes = pydyf._to_bytes  # noqa: SLF001
    return b"\n".join([item if item.__class__ is bytes else to_bytes(item) for item in stream.stream])
