"""Tables of data: which rows and columns, in which order, what they add up to, and what is wrong with them."""

import re
from pathlib import Path

import pytest

from briefpress.model.block import Table, TableCell
from briefpress.model.inline import plain_text
from briefpress.model.walk import walk_blocks
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.resolve.brief import resolve_brief
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import SOUND, built_in_look, make_house

CASES = read_cases(Path(__file__).parent / "cases")
FRONT = SOUND["content/brief/brief.yaml"]
DECLARED = """\
data:
  - id: works
    file: data/works.csv
    columns:
      - {name: year, type: year}
      - {name: start, type: date}
      - {name: price, title: Price, type: number, unit: €}
      - {name: tax, type: number}
      - {name: days, type: integer}
      - {name: share, type: number}
      - {name: state, type: category, values: [planned, under way, done]}
  - id: sums
    file: data/sums.csv
    columns:
      - {name: year, type: year}
      - {name: price, type: number}
      - {name: days, type: integer}
"""
DATA = {
    "data/works.csv": """\
subject,year,start,price,tax,days,share,state
Lock,2019,2019-03-05,1200,120.5,10,0.25,done
quay,2017,2017-11-30,99.95,,3,0.5,planned
Élan,2019,2019-01-02,,4,,0.125,
Čermák,2018,2018-06-01,20.5,2.25,4,0.125,under way
Dyke,2017,2017-02-28,3,0.3,4,1,done
""",
    "data/sums.csv": """\
subject,year,price,days
Lock,2019,1200,10
All,,1300,13
Quay,2017,99.95,3
Dyke,2017,0.05,
""",
}
"""The data of every case that brings none of its own."""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_table_shows_what_is_asked_for(case: Case, tmp_path: Path, update: bool) -> None:
    front = case.files.get("brief.yaml", "")
    house = make_house(tmp_path, {**DATA, **case.files, "brief.yaml": FRONT + front + DECLARED})
    manuscript, shared, settings = read_manuscript(house, "brief"), read_shared(house).value, read_settings(house).value
    assert manuscript.value is not None, concise(manuscript.diagnostics)
    assert shared is not None
    assert settings is not None
    words = read_words(built_in_look(), manuscript.value.front_matter.language or "en", None).value
    assert words is not None
    resolved = resolve_brief(manuscript.value, shared, settings, words)
    assert resolved.value is not None
    tables = [block for block in walk_blocks(resolved.value.body) if isinstance(block, Table)]
    check_case(case, "tables", "\n".join(written(table) for table in tables), update=update)
    told = concise((*manuscript.diagnostics, *resolved.diagnostics))
    if told or "diagnostics" in case.expected:
        check_case(case, "diagnostics", re.sub(r"content/brief/", "", told), update=update)


def written(table: Table) -> str:
    """Return a table as text: `=` before a header, `·` for each decimal place that a number lacks."""
    lines = []
    if table.groups:
        lines.append(" | ".join(f"{plain_text(group.children)}×{group.columns}" for group in table.groups))
    lines.append(" | ".join(_cell(table, at, cell) for at, cell in enumerate(table.head)))
    for name, rows in (("-", table.rows), ("=", table.foot)):
        if rows:
            lines.append(name * 3)
        lines += [" | ".join(_cell(table, at, cell) for at, cell in enumerate(row)) for row in rows]
    lines += [f"note: {plain_text(note)}" for note in table.notes]
    lines += [f"rows shown: {table.rows_shown}"] if table.rows_shown else []
    return "\n".join(lines) + "\n"


def _cell(table: Table, at: int, cell: TableCell) -> str:
    lacking = 0 if cell.places is None else table.places[at] - cell.places
    return f"{'=' if cell.header else ''}{plain_text(cell.children)}{'·' * lacking}"
