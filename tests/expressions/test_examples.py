"""The examples in docs/expressions.md come to what stands beside them."""

import re
from pathlib import Path

import pytest

from briefpress.diagnostics.source import Source
from briefpress.model.data import DataEntry
from briefpress.read.schema import validate
from briefpress.read.yaml import parse_yaml
from tests.expressions.harbour import data_of, result_of, shown

PAGE = (Path(__file__).parents[2] / "docs" / "expressions.md").read_text("utf-8")
TABLES = re.findall(r"^\| expression \| gives \|\n\|[-|]+\|\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
EXAMPLES = [row for table in TABLES for row in re.findall(r"^\| `(.+)` \| (.+) \|$", table, re.MULTILINE)]


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.mark.parametrize(("expression", "gives"), EXAMPLES)
def test_an_example_comes_to_what_stands_beside_it(expression: str, gives: str) -> None:
    file = parse_yaml(Source("brief.yaml", block("yaml"))).value
    assert file
    entry = validate(DataEntry, file, ("data", 0)).value
    assert entry
    outcome = result_of(expression, {entry.id: data_of(entry, block("csv"))})
    assert outcome.value, outcome.diagnostics
    assert next(shown(outcome.value)).split()[0] == gives


def test_every_table_of_examples_is_read() -> None:
    assert len(EXAMPLES) == sum(table.count("\n") for table in TABLES) >= 25
