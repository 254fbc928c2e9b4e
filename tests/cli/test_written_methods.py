"""What `dataclasses` writes is compiled once, and comes to the same."""

import dataclasses
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from briefpress.cli.written_methods import kept_methods


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return where code is kept: nothing is there."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield tmp_path
    assert "exec" not in vars(dataclasses)


def kept(place: Path) -> list[bytes]:
    return [path.read_bytes() for path in place.rglob("*") if path.is_file()]


def a_class() -> Any:
    @dataclass(frozen=True, slots=True, order=True)
    class Point:
        x: int
        y: int = 2
        names: list[str] = field(default_factory=list, compare=False)

    return Point


def check(made: Any) -> None:
    """Hold a class against what is said of it."""
    assert repr(made(1)).endswith("Point(x=1, y=2, names=[])")
    assert made(1) == made(1, 2, ["other"])
    assert hash(made(1)) == hash(made(1, 2))
    assert made(1) < made(2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made(1).x = 2
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        made()


def test_methods_that_were_kept_do_the_same(place: Path) -> None:
    for _ in range(2):
        with kept_methods("part"):
            made = a_class()
        check(made)
    (first,) = kept(place)
    with kept_methods("part"):
        pass
    assert kept(place) == [first], "one who needs less leaves the rest to others"


@pytest.mark.parametrize("damage", [b"", b"no code"])
def test_what_is_damaged_is_made_again(damage: bytes, place: Path) -> None:
    with kept_methods("part"):
        a_class()
    (file,) = (path for path in place.rglob("*") if path.is_file())
    whole = file.read_bytes()
    file.write_bytes(damage)
    with kept_methods("part"):
        check(a_class())
    assert file.read_bytes() == whole


def test_where_loading_fails_nothing_is_left_behind() -> None:
    with pytest.raises(ImportError), kept_methods("part"):
        raise ImportError
