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

LENGTH: Final = 8
"""Bytes of a length: what follows cannot be taken for anything else."""

Add = Callable[[bytes], None]
"""Takes the next piece of what is digested."""


def digest_of(*values: object) -> str:
    """Return the SHA-256 (hexadecimal) of frozen values: dataclasses, tuples, mappings, sets, texts, numbers, bytes.

    Fields that take no part in equality, such as places in files, take no part here. Raises `TypeError` for any other
    value, so that nothing is left out in silence.
    """
    return hashlib.sha256(_bytes_of(values)).hexdigest()


def _bytes_of(value: object) -> bytes:
    pieces: list[bytes] = []
    _add(value, pieces.append)
    return b"".join(pieces)


def _add(value: Any, add: Add) -> None:
    """Add the parts of `value`, each after its kind and length: so no two values have the same parts."""
    _way_of(type(value))(value, add)  # type: ignore[arg-type]  # a type can be hashed, whatever it is of


@cache
def _way_of(kind: type) -> Callable[[Any, Add], None]:
    """Return how values of `kind` are added: a value has thousands of parts, but these are of few kinds."""
    if is_dataclass(kind) and not issubclass(kind, str | bytes | tuple | list | Mapping | Set | Enum):
        return _way_of_dataclass(kind)
    return next((way for base, way in WAYS.items() if issubclass(kind, base)), _refuse)


def _add_simple(value: Any, add: Add) -> None:
    add(repr(value).encode().ljust(LENGTH))


def _add_member(value: Enum, add: Add) -> None:
    _add_sized(b"enum", f"{_name(type(value))}.{value.name}".encode(), add)


def _add_text(value: str, add: Add) -> None:
    _add_sized(b"text", value.encode("utf-8", "surrogatepass"), add)


def _add_bytes(value: bytes, add: Add) -> None:
    _add_sized(b"data", value, add)


def _add_number(value: Any, add: Add) -> None:
    _add_sized(_name(type(value)).encode(), repr(value).encode(), add)


def _add_list(value: tuple[Any, ...] | list[Any], add: Add) -> None:
    add(_counted(b"list", len(value)))
    for item in value:
        _add(item, add)


def _add_mapping(value: Mapping[Any, Any], add: Add) -> None:
    # In the order given: the order of the entries of a file is part of what it says.
    add(_counted(b"dict", len(value)))
    for key, item in value.items():
        _add(key, add)
        _add(item, add)


def _add_set(value: Set[Any], add: Add) -> None:
    add(_counted(b"set", len(value)))
    for item in sorted(map(_bytes_of, value)):
        add(item)


def _way_of_dataclass(kind: type[Any]) -> Callable[[Any, Add], None]:
    name = _name(kind).encode()
    head = _counted(b"class", len(name)) + name
    compared = tuple(field.name for field in fields(kind) if field.compare)

    def add_fields(value: Any, add: Add) -> None:
        add(head)
        for field in compared:
            _add(getattr(value, field), add)

    return add_fields


def _refuse(value: object, add: Add) -> None:  # noqa: ARG001 - it is called like the others
    raise TypeError(f"{_name(type(value))} has no digest")


def _add_sized(kind: bytes, content: bytes, add: Add) -> None:
    add(_counted(kind, len(content)))
    add(content)


def _counted(kind: bytes, count: int) -> bytes:
    return kind.ljust(LENGTH) + count.to_bytes(LENGTH, "big")


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


WAYS: Final[Mapping[type, Callable[[Any, Add], None]]] = {
    type(None): _add_simple,
    bool: _add_simple,
    Enum: _add_member,
    str: _add_text,
    bytes: _add_bytes,
    **dict.fromkeys((int, float, Decimal, Fraction, date), _add_number),
    **dict.fromkeys((tuple, list), _add_list),
    Mapping: _add_mapping,
    Set: _add_set,
}
"""How each kind is added; what is of several kinds counts as the first."""
