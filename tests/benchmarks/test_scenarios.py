"""Every scenario of the benchmark is registered, documented and has a target. Nothing is measured here."""

import json
from pathlib import Path

import pytest

from benchmarks.peers import PEERS
from benchmarks.results import Met
from benchmarks.scenarios import SCENARIOS
from benchmarks.side_by_side import key
from benchmarks.table import Run, as_json, filled, tables

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "performance.md").read_text("utf-8")


def files(folder):
    return {path.stem for path in (ROOT / "benchmarks" / folder).glob("*.py")}


def test_every_scenario_is_registered():
    assert {scenario.name for scenario in SCENARIOS} == files("scenarios") - {"__init__"}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_scenario_is_documented_and_has_targets(scenario):
    assert f"| `{scenario.name}` |" in DOCS
    assert scenario.targets
    names = [target.of for target in scenario.targets]
    assert len(set(names)) == len(names)


def test_every_peer_has_a_folder_of_its_own():
    assert len({key(peer) for peer in PEERS}) == len(PEERS)


def test_the_table_shows_each_target_with_its_number_or_why_there_is_none():
    first, *others = SCENARIOS
    met = Met(first.targets[0], (0.25, 0.75, 0.5), "beside")
    found = {first.name: (met,)}
    failed = {scenario.name: "no | luck" for scenario in others}
    run = Run("2024-03-05", "machine", ("a 1",), {}, {"b": "gone"}, "", found, (), failed)
    shown = tables(run, SCENARIOS)
    assert json.loads(as_json(run))["met"][first.name][0]["values"] == [0.25, 0.75, 0.5]
    assert f"| **0.50 {first.targets[0].unit}** (0.25–0.75) ✓ | beside |" in shown
    assert shown.count("| – | no / luck |") == sum(len(scenario.targets) for scenario in others)
    assert "Not to be had: b, gone." in shown


def test_the_page_has_a_place_for_the_table():
    assert "numbers" in filled(DOCS, "numbers")
    assert filled(filled(DOCS, "numbers"), "others") == filled(DOCS, "others")
