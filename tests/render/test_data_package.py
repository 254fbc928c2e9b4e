"""The descriptor of the data says what the data is, and what knows such descriptors finds nothing wrong."""

import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from briefpress.house.location import House
from briefpress.model.brief import Brief
from briefpress.render.data_package import data_package, path_of
from tests.check.house_of_case import SOUND, make_house, resolved

DATA = """\
data:
  - id: Harbour works
    file: ./data/works.csv
    title: Works in harbours
    source: Harbour register
    url: https://example.org/register
    accessed: 2024-02-01
    licence: CC BY-SA 4.0
    columns:
      - {name: year, title: Year, type: year, required: true}
      - {name: start, type: date}
      - {name: price, type: number, unit: €}
      - {name: days, type: integer}
      - {name: open, type: boolean}
      - {name: state, type: category, values: [planned, built]}
  - id: plain
    file: data/plain.csv
    licence: See https://example.org/terms.
"""
WORKS = '''\
subject,year,start,price,days,open,state
"Lock, ""new""",2019,2019-03-05,1200.50,10,true,built
Quai à Žďár,2017,,-99.95,,false,planned
,2018,2018-01-31,3,4,,
'''


def brief_with_data(root: Path) -> tuple[House, Brief]:
    front = SOUND["content/brief/brief.yaml"] + DATA
    house = make_house(root, {"brief.yaml": front, "data/works.csv": WORKS, "data/plain.csv": "a\n1\n"})
    return house, resolved(house).brief


def described(brief: Brief) -> Any:
    return json.loads(data_package(brief, {file.entry.id: path_of(file) for file in brief.data}))


def test_all_that_is_known_of_the_data_is_said(tmp_path: Path) -> None:
    package = described(brief_with_data(tmp_path)[1])
    works, plain = package["resources"]
    assert (package["name"], package["title"], "licenses" in package) == ("brief", "Tides", False)
    assert (works["name"], works["path"]) == ("harbour-works", "data/works.csv")
    assert works["sources"] == [{"title": "Harbour register", "path": "https://example.org/register"}]
    assert works["accessed"] == "2024-02-01"
    assert works["bytes"] == len(WORKS.encode())
    assert works["schema"]["fields"] == [
        {"name": "subject", "type": "string"},
        {"name": "year", "title": "Year", "type": "year", "constraints": {"required": True}},
        {"name": "start", "type": "date"},
        {"name": "price", "type": "number", "unit": "€"},
        {"name": "days", "type": "integer"},
        {"name": "open", "type": "boolean"},
        {"name": "state", "type": "string", "constraints": {"enum": ["planned", "built"]}},
    ]
    assert plain["licenses"] == [
        {
            "name": "see-https-example-org-terms",
            "path": "https://example.org/terms",
            "title": "See https://example.org/terms.",
        }
    ]


@pytest.mark.parametrize(
    ("licence", "name", "path"),
    [
        ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-3.0", "CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("Creative Commons CC0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Ours, ask us", "ours-ask-us", None),
        ("问", "licence", None),
    ],
)
def test_a_licence_has_the_name_that_programs_know(licence: str, name: str, path: str | None, tmp_path: Path) -> None:
    data = f"data:\n  - id: a\n    file: data/a.csv\n    licence: {licence}\n"
    house = make_house(tmp_path, {"brief.yaml": SOUND["content/brief/brief.yaml"] + data, "data/a.csv": "a\n1\n"})
    package = described(resolved(house).brief)
    (said,) = package["licenses"]
    assert (said["name"], said.get("path"), said["title"]) == (name, path, licence)
    assert package["resources"][0]["licenses"] == package["licenses"]


def test_the_data_is_as_it_is_described(tmp_path: Path) -> None:
    assert faults(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("2019-03-05", "5 March"), "type-error"),
        (("built", "burnt"), "constraint-error"),
        (("-99.95", "-99.94"), "hash-count"),
    ],
)
def test_other_data_is_not(change: tuple[str, str], fault: str, tmp_path: Path) -> None:
    assert fault in faults(tmp_path, {"works.csv": WORKS.replace(*change, 1)})


def faults(root: Path, changes: dict[str, str]) -> list[str]:
    """Return the kinds of faults that frictionless finds in the published data, some of it changed."""
    _, brief = brief_with_data(root)
    folder = root / "content" / "brief"
    (folder / "datapackage.json").write_text(json.dumps(described(brief)), encoding="utf-8")
    for name, text in changes.items():
        (folder / "data" / name).write_text(text, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Package  # what it imports is loud

        report = Package(str(folder / "datapackage.json")).validate()
    return sorted({kind for (kind,) in report.flatten(["type"])})
