"""The digest of a frozen value: the same for equal values, in any process and on any machine."""

import hashlib
from collections.abc import Callable, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Final

TEXT: Final = b"text"
LENGTH: Final = 8
"""Bytes of a length: what follows cannot be taken for anything else."""


def digest_of(*values: object) -> str:
    """Return the SHA-256 (hexadecimal) of frozen values: dataclasses, tuples, mappings, sets, texts, numbers, bytes.

    Fields that take no part in equality, such as places in files, take no part here. Raises `TypeError` for any other
    value, so that nothing is left out in silence.
    """
    return hashlib.sha256(_bytes_of(values)).hexdigest()


def _add(value: Any, add: Callable[[bytes], None]) -> None:
    """Add the parts of `value`, each after its kind and length: so no two values have the same parts."""
    kind = type(value)
    if kind is str:
        _add_sized(TEXT, value.encode("utf-8", "surrogatepass"), add)
    elif kind is tuple or kind is list:
        add(_counted(b"list", len(value)))
        for item in value:
            _add(item, add)
    elif value is None or value is True or value is False:
        add(repr(value).encode().ljust(LENGTH))
    elif isinstance(value, Enum):
        _add_sized(b"enum", f"{_name(kind)}.{value.name}".encode(), add)
    elif isinstance(value, str):
        _add_sized(TEXT, value.encode("utf-8", "surrogatepass"), add)
    elif isinstance(value, bytes):
        _add_sized(b"data", value, add)
    elif isinstance(value, int | float | Decimal | Fraction | date):
        _add_sized(_name(kind).encode(), repr(value).encode(), add)
    elif isinstance(value, tuple | list):
        add(_counted(b"list", len(value)))
        for item in value:
            _add(item, add)
    elif is_dataclass(value) and not isinstance(value, type) and not isinstance(value, Mapping | Set):
        name, compared = _described(kind)  # type: ignore[arg-type]
        _add_sized(b"class", name, add)
        for field in compared:
            _add(getattr(value, field), add)
    elif isinstance(value, Mapping):
        # In the order given: the order of the entries of a file is part of what it says.
        add(_counted(b"dict", len(value)))
        for key, item in value.items():
            _add(key, add)
            _add(item, add)
    elif isinstance(value, Set):
        add(_counted(b"set", len(value)))
        for item in sorted(map(_bytes_of, value)):
            add(item)
    else:
        raise TypeError(f"{_name(kind)} has no digest")


def _bytes_of(value: object) -> bytes:
    pieces: list[bytes] = []
    _add(value, pieces.append)
    return b"".join(pieces)


@cache
def _described(kind: type[Any]) -> tuple[bytes, tuple[str, ...]]:
    """Return the name of a dataclass, and of its fields that take part in equality."""
    return _name(kind).encode(), tuple(field.name for field in fields(kind) if field.compare)


def _add_sized(kind: bytes, content: bytes, add: Callable[[bytes], None]) -> None:
    add(_counted(kind, len(content)))
    add(content)


def _counted(kind: bytes, count: int) -> bytes:
    return kind.ljust(LENGTH) + count.to_bytes(LENGTH, "big")


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"
