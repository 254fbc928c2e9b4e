"""Objects of a PDF become bytes, and numbers, names and strings without asking of each what else it might be."""

import re
from codecs import BOM_UTF16_BE
from functools import lru_cache
from typing import Any, Final

import pydyf

from briefpress.typeset.swift.change import Change

OBJECTS: Final = frozenset({pydyf.Array, pydyf.Dictionary, pydyf.Stream, pydyf.String})
TO_ESCAPE: Final = re.compile(rb"([\\()])")
_stock: Final[Any] = pydyf._to_bytes  # noqa: SLF001
_stock_string: Final[Any] = pydyf.String.data.fget


def to_bytes(item: Any) -> Any:
    """Return a number, a name, or an object as it stands in a PDF."""
    kind = item.__class__
    if kind is bytes:
        return item
    if kind is str:
        return item.encode("ascii")
    if kind is int:
        return b"%d" % item
    if kind is float:
        return b"%d" % item if item.is_integer() else f"{item:f}".rstrip("0").encode("ascii")
    return item.data if kind in OBJECTS else _stock(item)


@lru_cache(maxsize=1024)
def key_of(name: Any) -> bytes:
    """Return the key of an entry of a dictionary, with the space behind it."""
    return b"/%b " % _stock(name)


def dictionary_data(dictionary: Any) -> bytes:
    """Return a dictionary as it stands in a PDF."""
    entries = [
        key_of(key) + (value if value.__class__ is bytes else to_bytes(value)) for key, value in dictionary.items()
    ]
    return b"<<%b>>" % b"".join(entries)


def array_data(array: Any) -> bytes:
    """Return an array as it stands in a PDF."""
    return b"[%b]" % b" ".join([item if item.__class__ is bytes else to_bytes(item) for item in array])


def string_data(string: Any) -> Any:
    """Return a string as it stands in a PDF."""
    text = string.string
    if text.__class__ is not str:
        return _stock_string(string)
    if text.isascii():
        return b"(%b)" % TO_ESCAPE.sub(rb"\\\1", text.encode())
    return b"<%b>" % (BOM_UTF16_BE + text.encode("utf-16-be")).hex().encode()


CHANGE: Final = Change(
    "objects",
    ("pydyf", "0.13.0"),
    functions=((pydyf._to_bytes, to_bytes),),  # noqa: SLF001
    members=(
        (pydyf.Dictionary, "data", property(dictionary_data)),
        (pydyf.Array, "data", property(array_data)),
        (pydyf.String, "data", property(string_data)),
    ),
)
