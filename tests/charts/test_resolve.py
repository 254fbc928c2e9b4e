"""A call of the directive `chart` becomes the values that are drawn; what cannot be drawn is told at its place."""

from pathlib import Path

import pytest

from briefpress.diagnostics.codes.chart import CODES, DRAWN_IN_PART, NOT_DRAWN
from briefpress.house.location import House
from briefpress.model.block import Chart
from briefpress.model.walk import walk_blocks
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import english, make_house

CASES = read_cases(Path(__file__).parent / "cases")
DATA = {
    "brief.yaml": """\
kind: policy-brief
title: Tides
date: 2024-03-05
authors: [ada]
abstract: Yes.
data:
  - id: waits
    file: data/waits.csv
    columns:
      - { name: year, title: Year, type: year }
      - { name: minutes, title: Waiting time, type: integer, unit: min }
      - { name: cost, title: Cost, type: number }
  - id: log
    file: data/log.csv
    columns:
      - { name: year, type: year }
      - { name: day, type: date }
""",
    "data/waits.csv": """\
year,tide,minutes,cost
2021,neap,23,1.5
2019,neap,21,
2019,spring,7,0.25
2021,spring,8,-1
""",
    "data/log.csv": """\
year,month,day,event,kind
2018,November,2018-11-05,Buoys,study
2016,,2016-05-01,Sand bank,event
2018,3,2018-03-01,Wrecks,study
""",
}


def resolve(root: Path, case: Case) -> tuple[str, str]:
    """Return the charts of a case as text, and what was noticed in reading and resolving it."""
    house: House = make_house(root, DATA | dict(case.files))
    read = read_manuscript(house, "brief")
    settings, shared = read_settings(house).value, read_shared(house).value
    assert read.value is not None, concise(read.diagnostics)
    assert settings is not None
    assert shared is not None
    brief = resolve_brief(read.value, shared, settings, english())
    assert brief.value is not None
    charts = [block for block in walk_blocks(brief.value.body) if isinstance(block, Chart)]
    return "\n".join(map(printed, charts)), concise((*read.diagnostics, *brief.diagnostics))


def printed(chart: Chart) -> str:
    """Return a chart as text: its columns, its rows with the cells that each value came from."""
    head = f"{chart.label or 'no number'} {chart.kind or (chart.spec and chart.spec.path)} {chart.width}"
    columns = "; ".join(f"{column.role} {column.heading}" for column in chart.columns)
    rows = ["; ".join(f"{value.text} {_cells(value.cells)}" for value in row) for row in chart.rows]
    return "\n".join([head.replace("\u00a0", " "), columns, *rows]).replace("\u00a0", " ")


def _cells(cells: tuple[object, ...]) -> str:
    return "[" + " ".join(f"{cell.column}{cell.row}" for cell in cells) + "]"  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_chart_is_resolved_as_meant(case: Case, update: bool, tmp_path: Path) -> None:
    charts, diagnostics = resolve(tmp_path, case)
    check_case(case, "chart", charts, update=update)
    if diagnostics or "diagnostics" in case.expected:
        check_case(case, "diagnostics", diagnostics.replace("content/brief/", ""), update=update)


def test_every_code_of_reading_and_resolving_has_a_case() -> None:
    told = "\n".join(case.expected.get("diagnostics", "") for case in CASES)
    assert [code.id for code in CODES if f"[{code.id}]" not in told] == [NOT_DRAWN.id, DRAWN_IN_PART.id]
