"""Values and assertions in a small house: what stands in the text, and what is reported where."""

from pathlib import Path

import pytest

from briefpress.check.html.document import parse_html
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.brief import Brief
from briefpress.model.inline import plain_text
from briefpress.model.walk import text_of
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_written_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import english, make_house, page_of

FOLDER = Path(__file__).parent
CASES = read_cases(FOLDER / "cases")
FRONT = """
kind: policy-brief
title: Tides
date: 2024-03-05
authors: [ada]
abstract: Yes.
language: {language}
data:
  - id: waits
    file: data/waits.csv
    columns:
      - {{name: year, type: year}}
      - {{name: minutes, type: integer, unit: min}}
      - {{name: day, type: date}}
  - id: ports
    file: data/ports.csv
    columns:
      - {{name: calls, type: integer}}
"""
WAITS = """year,minutes,day,port
2013,12,2013-11-05,Rosslare
2018,20,2018-06-30,Kinsale
2021,,2021-03-01,Rosslare
2023,1625,2023-07-14,Dún Laoghaire
"""
PORTS = "port,calls\nKinsale,7\nRosslare,1234567\n"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_bound_to_data_follows_it(case: Case, tmp_path: Path, update: bool) -> None:
    brief, diagnostics = resolved(case, tmp_path)
    check_case(case, "diagnostics", concise(diagnostics), update=update)
    if "text" in case.expected or not diagnostics:
        assert brief is not None
        check_case(case, "text", _text(brief), update=update)


def resolved(case: Case, root: Path) -> tuple[Brief | None, tuple[Diagnostic, ...]]:
    """Read and resolve the brief of a case, whose language is the last word of its name, if it stands in brackets."""
    language = case.name.rpartition("(")[2].rstrip(")") if case.name.endswith(")") else "en"
    files = {"brief.yaml": FRONT.format(language=language), "data/waits.csv": WAITS, "data/ports.csv": PORTS}
    house = make_house(root, files | dict(case.files))
    written, shared = read_written_settings(house).value, read_shared(house).value
    assert written is not None
    assert shared is not None
    read = read_manuscript(house, "brief")
    if read.value is None:
        return None, read.diagnostics
    brief = resolve_brief(read.value, shared, written.settings, english())
    return brief.value, (*read.diagnostics, *brief.diagnostics)


def _text(brief: Brief) -> str:
    parts = [text_of(brief.abstract), *(plain_text(finding.statement) for finding in brief.findings)]
    shown = "\n\n".join([*parts, text_of(brief.body)])
    return shown.removeprefix("Yes.\n\n").replace("\u00a0", "·").replace("\u202f", "_")


def test_values_have_panels_and_headings_have_none(tmp_path: Path) -> None:
    body = "## {value}`count(ports)` ports\n\nOf {value}`count(ports)`, {holds}`*two* | count(ports) = 2` count.\n"
    case = Case(FOLDER / "none.md", "panels", {"body.md": body}, {})
    brief, diagnostics = resolved(case, tmp_path)
    assert diagnostics == ()
    assert brief is not None
    written = read_written_settings(make_house(tmp_path, {})).value
    assert written is not None
    html = parse_html(page_of({}, brief, written.settings)[0].html)
    heading = next(element for element in html.elements if element.get("id") == "ports")
    assert " ".join(heading.text.split()) == "1 2 ports"
    assert not any(button in heading.elements() for button in html.elements if button.tag == "button")
    opened = [element.get("popovertarget") for element in html.elements if element.get("class") == "bound__button"]
    assert opened == ["_cells-2", "_cells-3"]
    assert {element.get("id") for element in html.elements if element.has("popover")} >= set(opened)
