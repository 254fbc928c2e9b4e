"""Templates that come with briefpress are compiled once and kept; what is kept changes nothing."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefpress.diagnostics.source import Source
from briefpress.house import code_cache
from briefpress.render import ready_template as ready
from briefpress.render.compiled_template import compiled_template

TEXT = '{% extends "base.html" %}{% macro row(cell) %}{{ cell.text }}{% endmacro %}{{ brief.title }}{{ words.note }}'
OTHER = "{{ brief.title }}"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return where code is kept, as a new process finds it: nothing is there."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    again()
    yield tmp_path
    again()


def again() -> None:
    """Forget what this process knows of what is kept."""
    ready._kept.cache_clear()


def kept(place: Path) -> list[Path]:
    return sorted(path for path in place.rglob("*") if path.is_file())


def looks(**own: str) -> dict[str, Source]:
    """Return a look whose built-in template is `page.html`, and in which the house has templates of its `own`."""
    built_in = Source("house/templates/page.html", TEXT)
    sources = {f"{name}.html": Source(f"templates/{name}.html", text) for name, text in own.items()}
    return {"house/page.html": built_in, "page.html": built_in, **sources}


def test_a_kept_template_is_the_same_as_one_compiled_now(place: Path) -> None:
    ready.keep_built_in(looks(), ["page.html"])
    again()
    assert ready._kept().keys() == {"page.html"}
    assert ready.ready_template("page.html", TEXT) == compiled_template("page.html", TEXT)
    assert len(kept(place)) == 1


@pytest.mark.parametrize(
    "templates",
    [
        pytest.param(looks(page=OTHER), id="the house has its own"),
        pytest.param({"page.html": Source("templates/page.html", TEXT)}, id="there is no built-in"),
    ],
)
def test_templates_of_a_house_are_not_kept(templates: dict[str, Source], place: Path) -> None:
    ready.keep_built_in(templates, ["page.html", "no-such.html"])
    assert not kept(place)


def test_what_is_kept_of_another_text_is_not_taken(place: Path) -> None:
    ready.keep_built_in(looks(), ["page.html"])
    again()
    assert ready.ready_template("page.html", OTHER) == compiled_template("page.html", OTHER)


@pytest.mark.parametrize("damage", [b"", b"{", b"\xe3\x00"], ids=["empty", "no code", "cut off"])
def test_what_is_damaged_is_made_again(damage: bytes, place: Path) -> None:
    ready.keep_built_in(looks(), ["page.html"])
    (file,) = kept(place)
    whole = file.read_bytes()
    file.write_bytes(damage)
    again()
    ready.keep_built_in(looks(), ["page.html"])
    assert file.read_bytes() == whole


def test_where_nothing_can_be_written_nothing_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    ready.keep_built_in(looks(), ["page.html"])
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    place.joinpath("file").write_text("")
    monkeypatch.setattr(sys, "pycache_prefix", str(place / "file"))
    ready.keep_built_in(looks(), ["page.html"])
    assert kept(place) == [place / "file"]


def test_code_of_other_compilers_is_not_taken(place: Path) -> None:
    code_cache.keep_code("templates", b"one", {"page.html": 1})
    assert code_cache.read_code("templates", b"one") == {"page.html": 1}
    assert code_cache.read_code("templates", b"another") == {}
