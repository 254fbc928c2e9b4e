"""The look: own files before built-in ones, built-in ones always to be had under `house/`."""

from pathlib import Path

import pytest

from briefpress.diagnostics.outcome import Outcome
from briefpress.house import built_in, look
from briefpress.house.built_in import built_in_house
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.house.typefaces import TYPEFACES, read_typefaces
from briefpress.model.look import Look

BUILT_IN = {
    "templates/policy-brief.html": "built-in brief",
    "templates/partials/figure.html": "built-in figure",
    "templates/words/en.yaml": "built-in words",
    "styles/tokens.css": "built-in tokens",
}
OWN = {
    "templates/policy-brief.html": "own brief",
    "templates/special.html": "own special",
    "templates/README.md": "not a template",
    "styles/themes/harbour.css": "own theme",
    "styles/photo.jpg": "not a style sheet",
}


def house_of(root: Path, files: dict[str, str]) -> House:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return House(root)


@pytest.fixture
def built_in_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    house = house_of(tmp_path / "built-in", BUILT_IN)
    monkeypatch.setattr(look, "built_in_house", lambda: house)
    monkeypatch.setattr(look, "read_typefaces", lambda: Outcome(()))
    return house


def read(house: House) -> Look:
    outcome = read_look(house)
    assert not outcome.diagnostics
    assert outcome.value
    return outcome.value


def texts(look: Look) -> dict[str, tuple[str, str]]:
    return {name: (source.path, source.text) for name, source in {**look.templates, **look.styles}.items()}


def test_own_files_come_first(built_in_files: House, tmp_path: Path) -> None:
    assert texts(read(house_of(tmp_path / "own", OWN))) == {
        "policy-brief.html": ("templates/policy-brief.html", "own brief"),
        "house/policy-brief.html": ("house/templates/policy-brief.html", "built-in brief"),
        "special.html": ("templates/special.html", "own special"),
        "partials/figure.html": ("house/templates/partials/figure.html", "built-in figure"),
        "house/partials/figure.html": ("house/templates/partials/figure.html", "built-in figure"),
        "words/en.yaml": ("house/templates/words/en.yaml", "built-in words"),
        "house/words/en.yaml": ("house/templates/words/en.yaml", "built-in words"),
        "tokens.css": ("house/styles/tokens.css", "built-in tokens"),
        "house/tokens.css": ("house/styles/tokens.css", "built-in tokens"),
        "themes/harbour.css": ("styles/themes/harbour.css", "own theme"),
    }


def test_in_a_checkout_the_built_in_files_are_the_house_s_own(built_in_files: House) -> None:
    found = read(built_in_files)
    assert found.templates["policy-brief.html"].path == "templates/policy-brief.html"
    assert found.templates["house/policy-brief.html"] is found.templates["policy-brief.html"]


def test_a_file_that_cannot_be_read_is_told_and_the_rest_stays(built_in_files: House, tmp_path: Path) -> None:
    own = house_of(tmp_path / "own", OWN)
    (tmp_path / "own/templates/policy-brief.html").write_bytes(b"caf\xe9")
    outcome = read_look(own)
    assert [d.code for d in outcome.diagnostics] == ["H106"]
    assert outcome.value
    assert "special.html" in outcome.value.templates


def test_the_built_in_files_stand_in_the_package_or_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    checkout = Path(__file__).resolve().parents[2]
    assert built_in_house().root == checkout
    (tmp_path / "briefpress/builtin").mkdir(parents=True)
    monkeypatch.setattr(built_in.briefpress, "__file__", str(tmp_path / "briefpress/__init__.py"))
    assert built_in_house().root == (tmp_path / "briefpress/builtin").resolve()


SAMPLES = {
    "Source Serif 4": "Zażółć, Ελληνικά, Съешь – “§”",
    "Source Sans 3": "Příliš žluťoučký, Съешь – 0123",
    "Source Code Pro": "a = {b: [c]}",
    "Noto Serif SC": "中华人民共和国航天",
    "Amiri": "السلام عليكم",
}


def test_typefaces_cover_the_languages_they_are_there_for() -> None:
    faces = read_typefaces().value
    assert faces
    assert len(faces) == len(TYPEFACES)
    assert {face.family for face in faces} == set(SAMPLES)
    for face in faces:
        missing = {character for character in SAMPLES[face.family] if ord(character) not in face.coverage}
        assert not missing, face.family
        assert face.content[:4] in (b"\0\1\0\0", b"OTTO")
    serif = [face for face in faces if face.family == "Source Serif 4"]
    assert {(face.style, face.weight) for face in serif} == {(s, w) for s in ("normal", "italic") for w in (400, 600)}
    assert all(dict(face.axes)["wght"] == face.weight for face in faces if face.axes)
