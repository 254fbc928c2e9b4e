"""`build.py` tells the truth about the line."""

import ast
from pathlib import Path

from briefpress.pipeline import LINE

FRONT_DOOR = Path(__file__).parent.parent.parent / "build.py"


def test_the_table_in_build_py_is_the_line():
    docstring = ast.get_docstring(ast.parse(FRONT_DOOR.read_text(encoding="utf-8"))) or ""
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in docstring.splitlines()]
    table = [tuple(row) for row in rows if row[0] in {stage for stage, _, _ in LINE}]
    assert table == list(LINE)


def test_the_front_door_stays_small():
    assert len(FRONT_DOOR.read_text(encoding="utf-8").splitlines()) <= 40
