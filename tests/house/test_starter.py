"""New houses and new briefs: complete, valid, and never over something that exists."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from briefpress.house import starter
from briefpress.house.files import list_files
from briefpress.house.location import House, find_house
from briefpress.house.slug import slug_of
from briefpress.house.starter import KINDS, make_brief, make_house
from briefpress.house.writing import NEW
from briefpress.model.finding import FindingEntry
from briefpress.model.front_matter import REQUIRED_BY_KIND, FrontMatter
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.reference import GlossaryEntry, ReferenceEntry
from briefpress.model.settings import Settings

SHARED = {
    "people": PersonEntry,
    "organisations": OrganisationEntry,
    "references": ReferenceEntry,
    "glossary": GlossaryEntry,
}


@pytest.fixture
def house(tmp_path: Path) -> House:
    assert make_house(tmp_path / "our briefs").value
    house = find_house(tmp_path / "our briefs").value
    assert house
    return house


def load(house: House, path: str, kind: Any) -> Any:
    return TypeAdapter(kind).validate_python(yaml.safe_load((house.root / path).read_text(encoding="utf-8")))


def check_brief(house: House, slug: str) -> FrontMatter:
    folder = f"content/{slug}"
    front_matter: FrontMatter = load(house, f"{folder}/brief.yaml", FrontMatter)
    for group in REQUIRED_BY_KIND[front_matter.kind]:
        assert any(getattr(front_matter, name) for name in group)
    body = (house.root / folder / "body.md").read_text(encoding="utf-8")
    findings: list[FindingEntry] = []
    if (house.root / folder / "findings.yaml").exists():
        findings = load(house, f"{folder}/findings.yaml", dict[str, list[FindingEntry]])["findings"]
    ids = set(re.findall(r"\{#([\w-]+)", body)) | set(re.findall(r"^:id: (\S+)$", body, re.MULTILINE))
    for finding in findings:
        assert f"supports={finding.id}" in body
        assert {name for name in finding.evidence if not name.startswith("@")} <= ids
    for entry in front_matter.data:
        with (house.root / folder / entry.file).open(encoding="utf-8") as file:
            head, *rows = csv.reader(file)
        assert rows
        assert {column.name for column in entry.columns} <= set(head)
    return front_matter


def test_a_new_house_is_complete(house: House) -> None:
    settings = load(house, "briefpress.yaml", Settings)
    entries = {name: load(house, f"content/_shared/{name}.yaml", dict[str, kind]) for name, kind in SHARED.items()}
    assert settings.organisation in entries["organisations"]
    front_matter = check_brief(house, "cycle-lanes")
    assert set(front_matter.authors) <= set(entries["people"])
    files = {file.relative_to(house.root).as_posix() for file in house.root.rglob("*") if file.is_file()}
    assert {".gitignore", ".github/workflows/briefs.yml", "templates/README.md", "styles/README.md"} <= files
    assert not [path for path in files if "dot-" in path]
    assert not [path for path in files if b"@@" in (house.root / path).read_bytes()]


def test_the_numbers_in_the_example_are_those_of_its_data(house: House) -> None:
    with (house.root / "content/cycle-lanes/data/counts.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    def total(column: str, *lanes: str) -> int:
        return sum(int(row[column]) for row in rows if row["lane"] in lanes)

    texts = "".join((house.root / f"content/cycle-lanes/{name}").read_text() for name in ("body.md", "findings.yaml"))
    growth = {lane: total("cyclists_2024", lane) / total("cyclists_2022", lane) - 1 for lane in ("kerb", "painted")}
    assert f"by {growth['kerb']:.0%} in two".replace("%", " per cent") in texts
    assert f"by {growth['painted']:.0%}.".replace("%", " per cent") in texts
    assert f"{total('cyclists_2024', 'kerb')} people cycled" in texts
    assert f"{total('injured_2024', 'kerb')} people were hurt in 2024, after {total('injured_2022', 'kerb')}" in texts
    others = ("painted", "none")
    assert f"{total('injured_2024', *others)} people were hurt in 2024, after {total('injured_2022', *others)}" in texts


def test_only_schemas_that_are_there_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = starter._starter_files("house", {"version": "1"})
    schema = starter.OutputFile("schemas/brief.schema.json", b"{}")
    others = tuple(file for file in files if not file.path.startswith("schemas/"))
    monkeypatch.setattr(starter, "_starter_files", lambda *_: (*others, schema))
    assert make_house(tmp_path / "new").value
    brief = (tmp_path / "new/content/cycle-lanes/brief.yaml").read_text()
    assert brief.startswith("# yaml-language-server: $schema=../../schemas/brief.schema.json\n# ")
    assert "yaml-language-server" not in (tmp_path / "new/briefpress.yaml").read_text()


@pytest.mark.parametrize("there", [[], [".git/config"], [f"{NEW}house/briefpress.yaml"]], ids=str)
def test_an_empty_folder_becomes_a_house(tmp_path: Path, there: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for path in there:
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).touch()
    monkeypatch.chdir(tmp_path)
    assert make_house(Path()).value
    assert find_house(tmp_path).value
    assert not (tmp_path / f"{NEW}house").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    (diagnostic,) = make_house(tmp_path).diagnostics
    assert diagnostic.code == "H301"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("path", ["file", "file/below"])
def test_a_file_is_no_place_for_a_house(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()
    (diagnostic,) = make_house(tmp_path / path).diagnostics
    assert diagnostic.code == "H201"


def test_a_failure_leaves_an_empty_folder_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "styles":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    (diagnostic,) = make_house(tmp_path).diagnostics
    assert diagnostic.code == "H201"
    assert list(tmp_path.iterdir()) == []


NAMES = {
    "Night buses": ("night-buses", "Night buses"),
    "night-buses": ("night-buses", "Night buses"),
    "Příliš drahé?": ("prilis-drahe", "Příliš drahé?"),
    'Who said: "no"  @@date@@': ("who-said-no-date", 'Who said: "no" @@date@@'),
    "- 3 \n lines #": ("3-lines", "- 3 lines #"),
    "undecodable \udce9": ("undecodable", "undecodable ?"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_new_brief_is_complete(house: House, name: str, kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    slug, title = NAMES[name]
    assert make_brief(house, name, kind).value == slug
    front_matter = check_brief(house, slug)
    assert (front_matter.kind, front_matter.title, str(front_matter.date)) == (kind, title, "2023-11-14")
    assert not [path for path in list_files(house, f"content/{slug}") if not path.endswith((".yaml", ".md", ".csv"))]


def test_a_brief_that_exists_is_left_alone(house: House) -> None:
    (house.root / "content/Cycle-Lanes").mkdir()
    before = sorted(house.root.rglob("*"))
    assert [d.code for d in make_brief(house, "Cycle lanes", "policy-brief").diagnostics] == ["H302"]
    assert sorted(house.root.rglob("*")) == before


@pytest.mark.parametrize("name", ["", "北斗", "…", "Вода"])
def test_a_name_without_latin_letters_is_refused(house: House, name: str) -> None:
    assert [d.code for d in make_brief(house, name, "policy-brief").diagnostics] == ["H303"]
    assert slug_of(name) == ""


def test_a_name_of_the_site_is_refused(house: House) -> None:
    assert [d.code for d in make_brief(house, "Assets", "policy-brief").diagnostics] == ["H303"]
    assert not (house.root / "content/assets").exists()
