"""The digest of a frozen value: the same for equal values, in any process and on any machine."""

import hashlib
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

LENGTH: Final = 8
"""Bytes of a length: what follows cannot be taken for anything else."""


def digest_of(*values: object) -> str:
    """Return the SHA-256 (hexadecimal) of frozen values: dataclasses, tuples, mappings, sets, texts, numbers, bytes.

    Fields that take no part in equality, such as places in files, take no part here. Raises `TypeError` for any other
    value, so that nothing is left out in silence.
    """
    total = hashlib.sha256()
    for piece in _pieces(values):
        total.update(piece)
    return total.hexdigest()


def _pieces(value: Any) -> Iterator[bytes]:
    """Yield the parts of `value`, each after its kind and length: so no two values have the same parts."""
    if value is None or value is True or value is False:
        yield repr(value).encode().ljust(LENGTH)
    elif isinstance(value, Enum):
        yield from _sized(b"enum", f"{_name(type(value))}.{value.name}".encode())
    elif isinstance(value, str):
        yield from _sized(b"text", value.encode("utf-8", "surrogatepass"))
    elif isinstance(value, bytes):
        yield from _sized(b"data", value)
    elif isinstance(value, int | float | Decimal | Fraction | date):
        yield from _sized(_name(type(value)).encode(), repr(value).encode())
    elif isinstance(value, tuple | list):
        yield from _counted(b"list", len(value))
        for item in value:
            yield from _pieces(item)
    elif isinstance(value, Mapping):
        # In the order given: the order of the entries of a file is part of what it says.
        yield from _counted(b"dict", len(value))
        for key, item in value.items():
            yield from _pieces(key)
            yield from _pieces(item)
    elif isinstance(value, Set):
        yield from _counted(b"set", len(value))
        yield from sorted(b"".join(_pieces(item)) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _sized(b"class", _name(type(value)).encode())
        for field in fields(value):
            if field.compare:
                yield from _pieces(getattr(value, field.name))
    else:
        raise TypeError(f"{_name(type(value))} has no digest")


def _sized(kind: bytes, content: bytes) -> Iterator[bytes]:
    yield from _counted(kind, len(content))
    yield content


def _counted(kind: bytes, count: int) -> Iterator[bytes]:
    yield kind.ljust(LENGTH) + count.to_bytes(LENGTH, "big")


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"
