"""Results come back from bytes as they were, equal ones have equal bytes, and no bytes do anything but be read."""

import json
import math
import os
import pickle
import subprocess
import sys
from collections import OrderedDict, namedtuple
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType

import pytest
from markupsafe import Markup

from briefpress.diagnostics.diagnostic import Severity
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.markup import Markup as MarkupKind
from briefpress.model.page import Asset
from briefpress.model.pdf import Pdf
from briefpress.work.store.codec import LENGTH, DamagedError, from_bytes, to_bytes
from tests.work.store.results import JUDGED, SOURCE, diagnostics, results

VALUES: dict[str, object] = {
    "nothing": None,
    "truth and numbers": (True, False, 0, 1, -1, 2**70, 0.0, -0.0, 0.1, 1.0, 5e-324, math.inf, -math.inf),
    "decimals": (Decimal("1.50"), Decimal("1.5"), Decimal("-0"), Decimal("NaN").is_nan(), Decimal("1E+30")),
    "fractions": (Fraction(1, 3), Fraction(-7)),
    "dates": (date(2024, 2, 29), datetime(2024, 2, 29, 12, 30, tzinfo=UTC), datetime(2024, 2, 29, 12, 30)),
    "texts": ("", "a\0b", "“ä” \U0001f6f0", "\ud83d", "\ud83d\ude00", "\u2028", "null", "\\"),
    "bytes": (b"", b"\0\xff" * 9, b"null"),
    "texts and bytes alike": ("ab", b"ab", ("ab",), ["ab"], {"ab"}, frozenset({"ab"}), {"ab": "ab"}),
    "containers in one another": ((), [], {}, (((),),), {"a": {(1, 2): [b"x", {3}]}}, (1, (1, (1, (1,))))),
    "mappings in their order": ({"b": 1, "a": 2}, MappingProxyType({"b": 1, "a": 2})),
    "enums": (Severity.ERROR, MarkupKind.BLOCKS, {Severity.ADVICE: 1}),
    "diagnostics": diagnostics(),
    "a verdict": JUDGED,
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_comes_back_as_it_was(name: str) -> None:
    check(VALUES[name])


@pytest.mark.parametrize("name", results())
def test_what_tasks_return_comes_back_as_it_was(name: str) -> None:
    check(results()[name])


def check(value: object) -> None:
    """A value, its bytes, and the value again are all the same: types, order, places in files."""
    content = to_bytes(value)
    back = from_bytes(content)
    assert back == value
    assert repr(back) == repr(value)
    assert to_bytes(back) == content


SETS = (set(), {1, 2, 3}, frozenset({"b", "a"}), {(2, "b"), (1, "a"), (None, "c")}, frozenset({1, "a", None, 2.5}))


@pytest.mark.parametrize("value", SETS)
def test_a_set_comes_back_as_it_was(value: object) -> None:
    # How it is printed depends on the order in which it was filled.
    back = from_bytes(to_bytes(value))
    assert (type(back), back) == (type(value), value)


@pytest.mark.parametrize("name", ["a PDF", "a PDF with warnings", "what the gate found", "a brief with charts"])
def test_equal_values_have_equal_bytes_whatever_objects_they_share(name: str) -> None:
    value = results()[name]
    assert to_bytes(pickle.loads(pickle.dumps(value))) == to_bytes(value)  # noqa: S301


def test_places_are_kept_and_share_their_source() -> None:
    back = from_bytes(to_bytes(diagnostics()))
    assert isinstance(back, tuple)
    first, second, third = back
    assert (first.span, second.span, third.span) == (Span(SOURCE, 5, 10), Span(SOURCE, 30, 31), None)
    assert first.span.source is second.span.source
    assert (second.span.line, second.span.column) == (2, 3)


def test_what_was_computed_on_the_way_is_no_part_of_the_bytes() -> None:
    fresh, used = Source("a", "b\nc"), Source("a", "b\nc")
    assert used.line_starts == (0, 2)
    assert to_bytes(fresh) == to_bytes(used)


DIFFERENT: dict[str, tuple[object, object]] = {
    "a place that takes no part in equality": (
        Asset("a.css", "text/css", b"p", origin=SOURCE),
        Asset("a.css", "text/css", b"p", origin=replace(SOURCE, path="other.css")),
    ),
    "one byte of a PDF": (Outcome(Pdf("a4", b"%PDF-a", 1)), Outcome(Pdf("a4", b"%PDF-b", 1))),
    "the order of a mapping": ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    "kinds of numbers": ((1, True, 1.0), (True, 1, 1.0)),
    "the sign of nothing": (0.0, -0.0),
    "a help": (diagnostics()[0], replace(diagnostics()[0], help="do something else")),
}


@pytest.mark.parametrize("name", DIFFERENT)
def test_different_values_have_different_bytes(name: str) -> None:
    one, other = DIFFERENT[name]
    assert to_bytes(one) != to_bytes(other)
    assert to_bytes((one, other)) != to_bytes((one, one))


def test_the_bytes_do_not_depend_on_the_order_of_sets() -> None:
    program = (
        "import sys; from fractions import Fraction; from briefpress.work.store.codec import to_bytes;"
        "names = {f'name {n}' for n in range(50)};"
        "sys.stdout.buffer.write(to_bytes((names, frozenset((n, None) for n in names), {*names, 1, 2.5})))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1


@dataclass(frozen=True)
class Foreign:
    number: int


class ForeignEnum(Enum):
    ONE = 1


Pair = namedtuple("Pair", "a b")


class Loud(str):
    __slots__ = ()


REFUSED: dict[str, object] = {
    "a function": len,
    "a class": Source,
    "a module": os,
    "a path": PurePosixPath("a"),
    "a partial call": partial(print, 1),
    "a class of another package": Foreign(1),
    "an enum of another package": ForeignEnum.ONE,
    "a text that is more": Markup("a"),
    "a kind of text": Loud("a"),
    "a named tuple": Pair(1, 2),
    "a kind of mapping": OrderedDict(a=1),
    "an object": object(),
    "a complex number": 1j,
    "an iterator": iter(()),
    "an exception": ValueError("a"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_data_is_not_written(name: str) -> None:
    for value in (REFUSED[name], (1, REFUSED[name]), {"a": REFUSED[name]}, Outcome(REFUSED[name])):
        with pytest.raises(TypeError, match="cannot be kept"):
            to_bytes(value)


def table(*parts: object, classes: object = (), behind: bytes = b"") -> bytes:
    text = json.dumps({"classes": classes, "parts": parts}).encode()
    return len(text).to_bytes(LENGTH, "big") + text + behind


HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "a pickle that runs a command": pickle.dumps(partial(os.system, "touch hit")),
    "a call of the system": table("touch hit", ["system", 0], classes=[["os", "system"]]),
    "a class of the system": table("touch hit", [0, 0], classes=[["posix", "system"]]),
    "eval": table("open('hit', 'w')", [0, 0], classes=[["builtins", "eval"]]),
    "a partial call": table("a", [0, 0], classes=[["functools", "partial"]]),
    "a class of another package": table(1, [0, 0], classes=[["tests.work.store.test_codec", "Foreign", "number"]]),
    "a package whose name begins alike": table(1, [0, 0], classes=[["briefpress.modelling", "Foreign", "number"]]),
    "a function of this package": table("a", [0, 0], classes=[["briefpress.model.pdf", "pdf_name"]]),
    "what a module of this package imports": table(
        "a", [0, 0, 0], classes=[["briefpress.diagnostics.span", "Source", "path", "text"]]
    ),
    "a library that a module of this package imports": table([0], classes=[["briefpress.model.digest", "hashlib"]]),
    "a dotted name": table([0], classes=[["briefpress.model.digest", "hashlib.sha256"]]),
    "a module above": table([0], classes=[["briefpress.model..os", "system"]]),
    "a class that is not frozen": table([0], classes=[["briefpress.work.store.codec", "_Table"]]),
    "a dataclass that is not frozen": table(
        "a", [0, 0, 0, 0, 0], classes=[["briefpress.work.workshop", "Workshop", "store", "executor", "verify", "stale"]]
    ),
    "the class of an error": table("a", [0, 0], classes=[["briefpress.work.store.codec", "DamagedError"]]),
    "a command line": table([0], classes=[["briefpress.cli", "main"]]),
    "a class with other fields": table("a", [0, 0], classes=[["briefpress.diagnostics.source", "Source", "path"]]),
    "a class with another name of a field": table(
        "a", [0, 0, 0], classes=[["briefpress.diagnostics.source", "Source", "path", "words"]]
    ),
    "a class without its fields": table(
        "a", [0, 0], classes=[["briefpress.diagnostics.source", "Source", "path", "text"]]
    ),
    "a member that no enum has": table("a", [0, 0], classes=[["briefpress.diagnostics.diagnostic", "Severity"]]),
    "an attribute of an enum": table("__class__", [0, 0], classes=[["briefpress.diagnostics.diagnostic", "Severity"]]),
    "a kind of its own": table("a", ["os.system", 0]),
    "a class that is no name": table([0], classes=[[1, 2]]),
    "a part that comes later": table(["tuple", 1]),
    "itself": table(["tuple", 0]),
    "no part": table(),
    "a mapping without its last value": table("a", ["dict", 0]),
    "a key that is a list": table(["list"], ["dict", 0, 0]),
    "bytes that are not there": table(["bytes", 0, 3], behind=b"ab"),
    "bytes from the end": table(["bytes", -2, 2], behind=b"ab"),
    "a number of a billion digits": table("1E+1000000000", ["Fraction", 0]),
    "a date that never was": table("2024-02-30", ["date", 0]),
    "a decimal of words": table("many", ["Decimal", 0]),
    "a fraction of nothing": table(1, 0, ["Fraction", 0, 1]),
    "a number with too many digits": b"\0" * 6 + b"\xff\xff" + b'{"classes":[],"parts":[' + b"9" * 9000 + b"]}",
    "brackets without end": b"\0" * 5 + b"\x01\0\0" + b"[" * 0x10000,
    "no table": table("a").replace(b"parts", b"tarts"),
    "another table": (2).to_bytes(LENGTH, "big") + b"[]",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_damaged_and_does_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DamagedError):
        from_bytes(HOSTILE[name])
    assert list(tmp_path.iterdir()) == []


def shortened(content: bytes) -> list[bytes]:
    return [content[:end] for end in range(0, len(content), 7)]


def flipped(content: bytes) -> list[bytes]:
    return [content[:at] + bytes([content[at] ^ 0x20]) + content[at + 1 :] for at in range(0, len(content), 3)]


@pytest.mark.parametrize("damage", [shortened, flipped])
def test_damage_is_told_or_gives_another_value_but_never_breaks_down(damage: Callable[[bytes], list[bytes]]) -> None:
    # The store tells all damage by digest; this is the second line.
    told = 0
    for content in damage(to_bytes((diagnostics(), JUDGED))):
        try:
            from_bytes(content)
        except DamagedError:
            told += 1
    assert told


def test_parts_that_name_one_another_over_and_over_take_no_room() -> None:
    value = from_bytes(table("a", *(["tuple", number, number] for number in range(60))))
    assert isinstance(value, tuple)
    assert value[0] is value[1]
