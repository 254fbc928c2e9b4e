"""The fixed words of a page: the house's own over the built-in ones, the nearer language over the wider one."""

from pathlib import Path

import pytest

from briefpress.diagnostics.source import Source
from briefpress.house.built_in import built_in_house
from briefpress.model.look import Look
from briefpress.read.words import read_words
from tests.cases import Case, check_case, concise, read_cases

CASES = read_cases(Path(__file__).parent / "cases" / "words.md")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_fault_is_told_at_its_place(case: Case, update: bool) -> None:
    language = case.name.rpartition(": ")[2]
    outcome = read_words(look_with(case.files), language, None)
    # The list of languages grows; that is not what the case is about.
    known = concise(outcome.diagnostics).partition("there are words for")[0]
    check_case(case, "diagnostics", known, update=update)


def test_nearer_words_win() -> None:
    files = {
        "words/de.yaml": "contents: eigen\nsource: eigen\n",
        "house/words/de-AT.yaml": "source: eingebaut, AT\nnote: eingebaut, AT\n",
        "words/de-AT.yaml": "note: eigen, AT\n",
    }
    words = read_words(look_with(files), "de-AT", None).value
    assert words
    assert (words.contents, words.source, words.note) == ("eigen", "eingebaut, AT", "eigen, AT")
    assert words.references == look_word("de", "references")


def test_words_that_are_missing_are_told_at_once() -> None:
    (diagnostic,) = read_words(
        look_with({"words/fi.yaml": "key_findings: Keskeiset havainnot\n"}), "fi", None
    ).diagnostics
    assert (diagnostic.code, diagnostic.span and diagnostic.span.line) == ("S102", 1)
    assert "fields are missing" in diagnostic.message


def test_built_in_words_are_sound() -> None:
    look = look_with({})
    for name in look.templates:
        language = name.removeprefix("house/").removeprefix("words/").removesuffix(".yaml")
        assert read_words(look, language, None).diagnostics == (), name


def look_with(own: dict[str, str] | object) -> Look:
    folder = built_in_house().root / "templates" / "words"
    built_in = {f"house/words/{path.name}": path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}
    files = {**built_in, **(own if isinstance(own, dict) else {})}
    return Look({name: Source(f"templates/{name}", text) for name, text in files.items()}, {}, ())


def look_word(language: str, field: str) -> str:
    words = read_words(look_with({}), language, None).value
    return str(getattr(words, field))
