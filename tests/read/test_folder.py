"""A folder becomes a manuscript, or diagnostics that all come out in one run."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PIL import Image

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.location import House
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from tests.cases import Case, check_case, concise, read_cases

CASES = read_cases(
    *(Path(__file__).parent / "cases" / f"{name}.md" for name in ("schema", "data", "folder", "accessibility"))
)
SOUND: Mapping[str, str] = {
    "brief.yaml": "kind: policy-brief\ntitle: Ferries\ndate: 2024-03-05\nauthors: [ada]\nabstract: Ferries wait.\n",
    "body.md": "Ferries wait for water.\n",
    "data/waits.csv": "year\n2024\n",
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_fault_is_told_at_its_place(case: Case, tmp_path: Path, update: bool) -> None:
    house = house_of(case, tmp_path)
    check_case(case, "diagnostics", concise(noticed_in(house)), update=update)


def house_of(case: Case, root: Path) -> House:
    sound = {name: text for name, text in SOUND.items() if not name.startswith("data/")}
    if "waits.csv" in case.files.get("brief.yaml", ""):
        sound = dict(SOUND)
    for name, text in {**sound, **case.files}.items():
        path = root / (
            "" if name == "briefpress.yaml" else "content" if name.startswith("_shared/") else "content/brief"
        )
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(text.encode())
    return House(root.resolve())


def noticed_in(house: House) -> Iterator[Diagnostic]:
    yield from read_settings(house).diagnostics
    yield from read_shared(house).diagnostics
    yield from read_manuscript(house, "brief").diagnostics


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("png", b"\x89PNG\r\n\x1a\n" + b"junk" * 9 + b"IEND\xaeB`\x82"),
        ("jpg", b"\xff\xd8\xff\xe0" + b"junk" * 9 + b"\xff\xd9"),
        ("webp", b"RIFF\x10\0\0\0WEBPVP8 " + b"junk" * 9),
    ],
)
def test_a_picture_that_cannot_be_decoded_is_told_at_its_file(tmp_path: Path, kind: str, content: bytes) -> None:
    house = house_of(Case(tmp_path, "", {}, {}), tmp_path)
    images = tmp_path / "content/brief/images"
    images.mkdir()
    (images / f"x.{kind}").write_bytes(content)
    assert f"`images/x.{kind}` cannot be decoded" in [diagnostic.message for diagnostic in noticed_in(house)]


@pytest.mark.parametrize(("mode", "kind"), [("CMYK", "jpeg"), ("I;16", "png")])
def test_a_picture_in_colours_that_no_archive_takes_is_told(tmp_path: Path, mode: str, kind: str) -> None:
    house = house_of(Case(tmp_path, "", {}, {}), tmp_path)
    (tmp_path / "content/brief/images").mkdir()
    Image.new(mode, (1, 1)).save(tmp_path / f"content/brief/images/x.{kind}", kind)
    (told,) = (diagnostic for diagnostic in noticed_in(house) if diagnostic.code == "H404")
    assert told.message.endswith(f"({mode})")


@pytest.mark.parametrize("name", ["briefpress.yaml", "content/_shared/people.yaml", "content/brief/findings.yaml"])
def test_a_link_that_leads_nowhere_is_not_taken_for_a_file_left_out(tmp_path: Path, name: str) -> None:
    house = house_of(Case(tmp_path, "", {}, {}), tmp_path)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).symlink_to("nowhere")
    assert f"`{name}` is missing" in [diagnostic.message for diagnostic in noticed_in(house)]
