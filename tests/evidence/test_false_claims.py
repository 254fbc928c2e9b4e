"""One cell of the policy brief's data changes so that a claim is no longer true: it is told, and no other is."""

import re
import shutil
from pathlib import Path

import pytest

from briefpress.house.location import House
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.check.house_of_case import english, scales

ROOT = Path(__file__).parents[2]
SLUG = "china-russia-space"
MOST_STEPS = "Most steps are later than the middle of the period."
FIELDS = "Work on missile defence, debris monitoring and satellite navigation suggests"


@pytest.fixture
def house(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "briefpress.yaml", tmp_path)
    return tmp_path


def check(house, line, was, becomes):
    """Change the cell `was` in a line of the data; return what is told, each message with its place and its help."""
    path = house / "content" / SLUG / "data" / "agreements.csv"
    lines = path.read_text(encoding="utf-8").split("\n")
    assert was in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(was, becomes, 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    found = House(house)
    settings, shared, manuscript = read_settings(found).value, read_shared(found).value, read_manuscript(found, SLUG)
    assert settings
    assert shared
    assert manuscript.value
    resolved = resolve_brief(manuscript.value, shared, settings, english(), scales())
    return [
        (d.code, Path(d.span.source.path).name, d.message, d.help)
        for d in (*manuscript.diagnostics, *resolved.diagnostics)
        if d.span
    ]


def test_the_claims_hold_as_the_data_stands(house):
    assert check(house, 2, "2014", "2014") == []


@pytest.mark.parametrize(
    ("line", "was", "becomes", "code"),
    [
        (4, "2018", "2o18", "D109"),
        (7, ",true,", ",yes,", "D109"),
        (4, ",space debris,", ",debris,", "D109"),
        (4, "2018,", "2018,,", "D105"),
        (7, '"Joint', "Joint", "D104"),
        (7, 'both"', "both", "D103"),
    ],
)
def test_a_fault_in_the_file_is_told_once_and_blames_no_words(house, line, was, becomes, code):
    told = check(house, line, was, becomes)
    assert [(each[0], each[1]) for each in told] == [(code, "agreements.csv")]


def test_what_no_fault_has_touched_is_told_beside_it(house):
    check(house, 4, "2018", "2o18")
    told = check(house, 6, ",true,", ",false,")
    assert [each[0] for each in told] == ["D109", "V201"]
    assert "`Three agreements` is not true" in told[1][2]


@pytest.mark.parametrize(
    ("line", "was", "becomes", "file", "phrase", "values", "cell"),
    [
        (4, "2018", "2015", "body.md", MOST_STEPS, ("is 3", "is 3"), "data/agreements.csv:4:1 `2015`"),
        (6, ",true,", ",false,", "body.md", "Three agreements", ("is 2", "not 3"), "data/agreements.csv:6:"),
        (4, ",space debris,", ",lunar exploration,", "findings.yaml", FIELDS, ("is 2", "not 3"), "agreements.csv:4:"),
    ],
)
def test_a_false_claim_is_told_with_both_values_and_the_cell(house, line, was, becomes, file, phrase, values, cell):
    told = [each for each in check(house, line, was, becomes) if each[0] == "V201"]
    assert len(told) == 1
    _, where, message, help_ = told[0]
    assert where == file
    assert phrase in message
    assert all(value in message for value in values), message
    assert cell in help_


def test_most_steps_have_something_unknown_and_both_places_that_say_so_are_told(house):
    told = []
    for line in (3, 4, 5):
        text = (house / "content" / SLUG / "data" / "agreements.csv").read_text(encoding="utf-8").split("\n")[line - 1]
        told = check(house, line, re.search(r"(?:true|false),(.*)$", text)[1], "")
    assert [(code, file) for code, file, *_ in told] == [("V201", "findings.yaml"), ("V201", "body.md")]
    assert all("is 2, and" in message and "is 4, so that `>` is wrong" in message for _, _, message, _ in told)
