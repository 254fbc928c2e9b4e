"""Results of tasks as bytes, and back. What is read holds data only: nothing in it can call or change anything.

A value is written as a table: each different part of it once, after the parts it is made of. So equal values have equal
bytes, places in files and all, and what is shared stays shared. The table is JSON, `bytes` stand behind it as they are.
Of classes there is but the name, and reading it leads to frozen dataclasses and enums of this package only.
"""

import importlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

HOMES: Final = (
    "briefpress.diagnostics",
    "briefpress.model",
    "briefpress.render",
    "briefpress.typeset",
    "briefpress.work",
)
"""The packages whose frozen dataclasses and enums may be kept."""
LENGTH: Final = 8
"""Bytes of the length of the table, which stands first."""
NOT_READABLE: Final = (ArithmeticError, AttributeError, ImportError, LookupError, RecursionError, TypeError, ValueError)
"""What reading a damaged table may come to."""

PLAIN: Final[tuple[type, ...]] = (type(None), bool, int, float, str)
"""What stands in the table as it is."""
MADE_OF_PARTS: Final[Mapping[str, Callable[[Sequence[Any]], object]]] = {
    "tuple": tuple,
    "list": list,
    "set": set,
    "frozenset": frozenset,
    "dict": lambda parts: _mapping(parts),
    "mappingproxy": lambda parts: MappingProxyType(_mapping(parts)),
    "Decimal": lambda parts: Decimal(_text(parts)),
    "Fraction": lambda parts: Fraction(*map(_whole, parts)),
    "date": lambda parts: date.fromisoformat(_text(parts)),
    "datetime": lambda parts: datetime.fromisoformat(_text(parts)),
}
"""All other types of Python that may be kept, by name, and how each is made of its parts."""


class DamagedError(Exception):
    """What was kept is not what `to_bytes` wrote, or was written by a version with other classes."""


def to_bytes(value: object) -> bytes:
    """Return `value` as bytes: the same for equal values, fields that take no part in equality counted as well.

    It is a tree of frozen dataclasses and enums of this package, tuples, mappings, sets, texts, bytes, numbers and
    dates. Raises `TypeError` for all else.
    """
    table = _Table()
    table.place(value)
    classes = [(kind.__module__, kind.__qualname__, *names) for kind, (_, names) in table.classes.items()]
    written = {"classes": classes, "parts": table.parts}
    text = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"".join((len(text).to_bytes(LENGTH, "big"), text, *table.contents))


def from_bytes(content: bytes) -> object:
    """Return the value that `to_bytes` has written. Raises `DamagedError`, whatever else `content` is."""
    length = int.from_bytes(content[:LENGTH], "big")
    text, behind = content[LENGTH : LENGTH + length], LENGTH + length
    try:
        written = json.loads(text.decode("utf-8", "surrogatepass"))
        classes = [_found(*described) for described in written["classes"]]
        contents = memoryview(content)[behind:]
        values: list[Any] = []
        for part in written["parts"]:
            values.append(_read(part, values, classes, contents) if type(part) is list else part)
        return values[-1]
    except NOT_READABLE as error:
        raise DamagedError(f"what was kept cannot be read: {error}") from error


class _Table:
    """The parts of a value on their way to bytes: each different one once, named by its number."""

    def __init__(self) -> None:
        self.parts: list[object] = []
        self.classes: dict[type, tuple[int, tuple[str, ...]]] = {}
        self.contents: list[bytes] = []
        self._end = 0
        self._numbers: dict[object, int] = {}
        self._seen: dict[int, int] = {}

    def place(self, value: Any) -> int:
        """Return the number of `value` in the table; it and all its parts are there afterwards."""
        kind = type(value)
        if kind is str:
            return self._number(value, value)
        if kind in PLAIN:
            # As written, not as compared: 1, 1.0 and `True` are equal, but not the same.
            return self._number(("", repr(value)), value)
        if kind is bytes:
            return self._number(value, None)
        number = self._seen.get(id(value))
        if number is None:
            node = self._node(kind, value)
            number = self._seen[id(value)] = self._number(node, node)
        return number

    def _number(self, key: object, part: object) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.parts)
            self.parts.append(self._content(key) if isinstance(key, bytes) else part)
        return number

    def _content(self, content: bytes) -> tuple[str, int, int]:
        self.contents.append(content)
        self._end += len(content)
        return "bytes", self._end - len(content), self._end

    def _node(self, kind: type, value: Any) -> tuple[str | int, ...]:
        if kind not in self.classes and _may_be_kept(kind):
            self.classes[kind] = len(self.classes), _field_names(kind)
        if kind in self.classes:
            number, names = self.classes[kind]
            if issubclass(kind, Enum):
                return number, self.place(value.name)
            return number, *[self.place(getattr(value, name)) for name in names]
        name = kind.__name__
        if kind in (tuple, list):
            return name, *map(self.place, value)
        if kind in (dict, MappingProxyType):
            return name, *[self.place(half) for entry in value.items() for half in entry]
        if kind in (set, frozenset):
            return name, *map(self.place, _in_order(value))
        if kind in (date, datetime):
            return name, self.place(value.isoformat())
        if kind is Decimal:
            return name, self.place(str(value))
        if kind is Fraction:
            return name, self.place(value.numerator), self.place(value.denominator)
        raise TypeError(f"{kind.__module__}.{kind.__qualname__} cannot be kept")


def _in_order(items: Set[Any]) -> Iterable[Any]:
    """Return `items` in the same order in every process."""
    kinds = {type(item) for item in items}
    return sorted(items) if kinds in ({int}, {str}) else sorted(items, key=to_bytes)


def _may_be_kept(kind: type) -> bool:
    """Return whether values of `kind` are data of this package that nobody changes."""
    module, own = kind.__module__, vars(kind)
    if not any(module == home or module.startswith(f"{home}.") for home in HOMES):
        return False
    if issubclass(kind, Enum):
        return True
    return is_dataclass(kind) and "__dataclass_params__" in own and own["__dataclass_params__"].frozen is True


def _found(module: str, name: str, *names: str) -> type:
    """Return a class by its description. Raises `ValueError` where it is none that may be kept, or has other fields."""
    if not any(module == home or module.startswith(f"{home}.") for home in HOMES):
        raise ValueError(f"{module} is not of this package")
    kind = vars(importlib.import_module(module))[name]
    if not isinstance(kind, type) or kind.__module__ != module or not _may_be_kept(kind):
        raise ValueError(f"{module}.{name} may not be kept")
    if _field_names(kind) != names:
        raise ValueError(f"{module}.{name} had other fields")
    return kind


def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _read(part: list[Any], values: list[Any], classes: list[type], contents: memoryview) -> object:
    """Return the value of one part, made of those before it."""
    first, *rest = part
    if first == "bytes":
        start, end = rest
        if not 0 <= start <= end <= len(contents):
            raise ValueError("the end is missing")
        return bytes(contents[start:end])
    made_of = [values[number] for number in rest]
    return MADE_OF_PARTS[first](made_of) if isinstance(first, str) else _instance(classes[first], made_of)


def _instance(kind: type, made_of: list[Any]) -> object:
    """Return a member of an enum, or a dataclass with its fields as they were: nothing of it is computed anew."""
    if issubclass(kind, Enum):
        return kind[_text(made_of)]
    made = object.__new__(kind)
    for name, value in zip(kind.__dataclass_fields__, made_of, strict=True):  # type: ignore[attr-defined]
        object.__setattr__(made, name, value)
    return made


def _mapping(parts: Sequence[Any]) -> dict[Any, Any]:
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _text(parts: Sequence[Any]) -> str:
    (text,) = parts
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    return text


def _whole(part: Any) -> int:
    if not isinstance(part, int):
        raise TypeError("a whole number is needed")
    return part
