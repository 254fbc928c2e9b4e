"""Of a file of references travels what a brief cites, as it is written, in whichever form the file is."""

from pathlib import Path

import pytest

from briefpress.house.location import House
from briefpress.read.shared import read_shared
from briefpress.render.shared_entries import HEAD, written_entries

LIST = "references:\n  - id: a\n    type: book\n    title: One\n\n  - type: book\n    id: b\n    title: Secret\n"
JSON = '[\n  {"id": "a", "type": "book", "title": "One"},\n  {"id": "b", "type": "book", "title": "Secret"}\n]\n'
BIB = (
    '@string{q = "Quay"}\n\n@book{a, title = {One}, publisher = q, crossref = {c}}\n\n@book{b, title = {Secret}}\n\n'
    "@book{c, title = {Parent}}\n"
)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "references.yaml",
            LIST,
            f"{HEAD}\nreferences:\n  - id: a\n    type: book\n    title: One\n",
        ),
        ("references.yaml", LIST.split("\n", 1)[1].replace("\n  ", "\n").removeprefix("  "), None),
        ("references.json", JSON, '[\n{"id": "a", "type": "book", "title": "One"}\n]\n'),
        ("references.bib", BIB, BIB.replace("@book{b, title = {Secret}}\n\n", "")),
    ],
    ids=["a list", "a bare list", "JSON", "BibTeX"],
)
def test_only_what_is_cited_travels(tmp_path: Path, name: str, text: str, expected: str | None) -> None:
    once = written(tmp_path / "once", name, text)
    assert "Secret" not in once
    assert expected is None or once == expected
    assert written(tmp_path / "twice", name, once) == once


def written(root: Path, name: str, text: str) -> str:
    path = root / "content/_shared" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    shared = read_shared(House(root.resolve())).value
    assert shared is not None
    (register,) = shared.reference_files
    found = written_entries(register, {"a"})
    assert found is not None
    return found[1]
