"""A folder becomes a manuscript, or diagnostics that all come out in one run."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.location import House
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from tests.cases import Case, check_case, concise, read_cases

CASES = read_cases(*(Path(__file__).parent / "cases" / f"{name}.md" for name in ("schema", "data", "folder")))
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
