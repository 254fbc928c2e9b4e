"""What travels inside a PDF: all that the brief was made of, nothing that it does not use, the same wherever it is."""

import asyncio
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefpress.diagnostics.source import Source
from briefpress.house.built_in import built_in_house
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.attachment import Attachment
from briefpress.model.page import Page
from briefpress.model.people import PersonEntry
from briefpress.model.places import Places
from briefpress.model.shared import Prose, Register
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_written_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.read.yaml import parse_yaml
from briefpress.render.attachments import attachments_of
from briefpress.render.page import render_page
from briefpress.render.shared_entries import HEAD, written_entries
from briefpress.resolve.brief import resolve_brief

PLAIN = Path(__file__).parent.parent / "houses" / "plain"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(PLAIN, tmp_path / "house")
    return tmp_path / "house"


def page_of(folder: Path, slug: str = "first") -> Page:
    house = House(folder.resolve())
    settings: Any = read_written_settings(house).value
    shared: Any = read_shared(house).value
    # To make fonts takes most of the time of a page, and none travels.
    look = replace(read_look(house).value, typefaces=())  # type: ignore[type-var]
    manuscript: Any = read_manuscript(house, slug).value
    words: Any = read_words(look, "en", None).value
    brief: Any = resolve_brief(manuscript, shared, settings.settings, words).value
    attachments = attachments_of(brief, manuscript, shared, settings, look)
    page = asyncio.run(render_page(brief, settings.settings, words, look, attachments)).value
    assert page is not None
    return page


def by_path(page: Page) -> dict[str, Attachment]:
    return {file.path: file for file in page.attachments}


def test_all_that_a_brief_was_made_of_travels(house: Path) -> None:
    files = page_of(house).attachments
    assert [(file.name, file.path, file.media_type, file.relationship) for file in files] == [
        ("briefpress.yaml", "briefpress.yaml", "application/yaml", "Supplement"),
        ("_shared-glossary.yaml", "content/_shared/glossary.yaml", "application/yaml", "Source"),
        ("_shared-organisations.yaml", "content/_shared/organisations.yaml", "application/yaml", "Source"),
        ("_shared-people.yaml", "content/_shared/people.yaml", "application/yaml", "Source"),
        ("_shared-references.yaml", "content/_shared/references.yaml", "application/yaml", "Source"),
        ("body.md", "content/first/body.md", "text/markdown", "Source"),
        ("brief.yaml", "content/first/brief.yaml", "application/yaml", "Source"),
        ("data-waits.csv", "content/first/data/waits.csv", "text/csv", "Data"),
        ("findings.yaml", "content/first/findings.yaml", "application/yaml", "Source"),
        ("images-dot.svg", "content/first/images/dot.svg", "image/svg+xml", "Supplement"),
        ("datapackage.json", "", "application/json", "Supplement"),
    ]
    own = [file for file in files if file.path.startswith(("content/first/", "briefpress"))]
    assert [file.content for file in own] == [(house / file.path).read_bytes() for file in own]
    assert all(file.description for file in files)


def test_of_the_shared_files_travels_what_the_brief_uses(house: Path) -> None:
    for name, entry in (("people", "  name: Zoe Secret\n"), ("references", "  type: book\n  title: A Secret\n")):
        with (house / f"content/_shared/{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(f"\n# Not yet public\nsecret:\n{entry}")
    assert page_of(house).attachments == page_of(PLAIN).attachments
    note = by_path(page_of(PLAIN, "second"))
    assert note["content/_shared/people.yaml"].content.startswith(f"{HEAD}\nada:\n  name: Ada".encode())
    assert b"Okri Hale" not in note["content/_shared/people.yaml"].content
    assert "content/_shared/references.yaml" not in note


def test_the_description_of_the_data_calls_it_by_its_name_in_the_pdf(house: Path) -> None:
    page = page_of(house)
    attached = {file.name: file.content for file in page.attachments}
    (inside,) = json.loads(attached["datapackage.json"])["resources"]
    (beside,) = json.loads(page.asset("datapackage.json").content)["resources"]  # type: ignore[union-attr]
    assert (inside["path"], beside["path"]) == ("data-waits.csv", "data/waits.csv")
    assert inside["bytes"] == len(attached["data-waits.csv"])
    assert inside | {"path": ""} == beside | {"path": ""}


@pytest.mark.parametrize(("setting", "change"), [("outputs: [html, pdf]", "settings"), ("", "data")])
def test_data_is_described_where_there_is_any_and_the_house_wants_it(house: Path, setting: str, change: str) -> None:
    settings, front = house / "briefpress.yaml", house / "content/first/brief.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}{setting}\n", encoding="utf-8")
    if change == "data":
        front.write_text(re.sub(r"data:\n(?:  .*\n)+", "", front.read_text(encoding="utf-8")), encoding="utf-8")
    page = page_of(house)
    assert page.asset("datapackage.json") is None
    assert "datapackage.json" not in page.html
    assert all(file.path for file in page.attachments)


def test_what_travels_makes_the_same_page(house: Path, tmp_path: Path) -> None:
    page = page_of(house)
    for file in (file for file in page.attachments if file.path):
        target = tmp_path / "again" / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    assert page_of(tmp_path / "again") == page
    assert page_of(tmp_path / "again").digest == page.digest


def test_a_blank_line_changes_the_pdf_and_not_the_web_page(house: Path) -> None:
    before = page_of(house)
    body = house / "content/first/body.md"
    body.write_text("\n" + body.read_text(encoding="utf-8"), encoding="utf-8")
    after = page_of(house)
    assert (after.html, after.assets) == (before.html, before.assets)
    assert after.digest != before.digest


def test_line_ends_of_a_system_change_nothing(house: Path) -> None:
    before = page_of(house)
    for path in house.rglob("*"):
        if path.suffix in {".md", ".yaml", ".csv"}:
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert page_of(house) == before


def test_a_look_of_ones_own_travels_as_far_as_it_differs(house: Path) -> None:
    built_in = built_in_house().root
    for name in ("templates/policy-brief.html", "styles/print.css"):
        (house / name).parent.mkdir()
        shutil.copy(built_in / name, house / name)
    before = page_of(house)
    assert not any(path.startswith(("templates/", "styles/")) for path in by_path(before))
    (house / "styles/tokens.css").write_text('@import "house/tokens.css";\n', encoding="utf-8")
    (house / "templates/policy-brief.html").write_text('{% extends "house/policy-brief.html" %}\n', encoding="utf-8")
    own = by_path(page_of(house))
    assert own["styles/tokens.css"].content == b'@import "house/tokens.css";\n'
    assert (own["styles/tokens.css"].name, own["styles/tokens.css"].media_type) == ("styles-tokens.css", "text/css")
    assert own["templates/policy-brief.html"].media_type == "text/html"
    assert "styles/print.css" not in own


def test_names_are_unique_in_one_folder(house: Path) -> None:
    images = house / "content/first/images"
    (images / "a").mkdir()
    for name in ("a-b-2.svg", "a-b.svg", "a/b.svg"):
        shutil.copy(images / "dot.svg", images / name)
    names = {path: file.name for path, file in by_path(page_of(house)).items() if "/images/a" in path}
    assert names == {
        "content/first/images/a-b-2.svg": "images-a-b-2.svg",
        "content/first/images/a-b.svg": "images-a-b.svg",
        "content/first/images/a/b.svg": "images-a-b-3.svg",
    }


SHARED = {
    "an entry is cut out with its comments": (
        "a:\n  name: A # here\n\n# of b\nb:\n  name: B\n",
        "a:\n  name: A # here\n",
    ),
    "a list may stand at the margin": ("b:\n  name: B\na:\n- x\n- y\n", "a:\n- x\n- y\n"),
    "a block may have blank lines": ("a:\n  t: |\n    one\n\n    two\nb: 1\n", "a:\n  t: |\n    one\n\n    two\n"),
    "keys may be quoted": ("'a':\n  name: A\n\"b\": 1\n", "'a':\n  name: A\n"),
    "a mark of a document is left out": ("---\na: 1\nb: 2\n", "a: 1\n"),
    "a sharp in a text is no comment": ("b: 1\na: |\n  one\n  # two\n", "a: |\n  one\n  # two\n"),
    "entries that share lines stay together": ("{a: {name: A}, b: {name: B}}\n", None),
    "entries that repeat one another stay together": ("b: &name\n  name: B\na: *name\n", None),
    "a file that stands to the right stays whole": ("  a: 1\n  b: 2\n", None),
}


@pytest.mark.parametrize("name", SHARED)
def test_entries_of_a_shared_file(name: str) -> None:
    text, expected = SHARED[name]
    reduced = f"{HEAD}\n{expected}" if expected else text
    assert written(text) == reduced
    # What was taken out once is taken out again as it is, so that a rebuilt PDF is the same PDF.
    assert written(reduced) == reduced


def test_no_entry_is_no_file() -> None:
    assert written("a: 1\n", "z") is None


def written(text: str, wanted: str = "a") -> str | None:
    file = parse_yaml(Source("content/_shared/people.yaml", text)).value
    assert file is not None
    assert isinstance(file.data, dict)
    places: Places = file.places
    register: Register[PersonEntry] = Register(dict.fromkeys(file.data, PersonEntry(name="A")), Prose(), places)
    found = written_entries(register, {wanted})
    return found[1] if found else None
