"""After any edit, an incremental build leaves what a build from nothing makes, and knows why."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefpress.diagnostics.show.concise import render as concise
from briefpress.house.location import House
from briefpress.pipeline import build
from briefpress.work.history import states_of
from briefpress.work.last_run import FOLDER
from briefpress.work.means import Means, open_store
from briefpress.work.why import explain

from .steps import take, tree

HERE = Path(__file__).parent
CHAINS: dict[str, list[dict[str, Any]]] = yaml.safe_load((HERE / "edits.yaml").read_text(encoding="utf-8"))
SETTINGS = {
    # What a PDF is made of has its digest in the manifest; PDFs themselves have a chain of their own.
    "content": "outputs: [html, json, findings, data]\n",
    "house": "outputs: [html, json, findings, data]\n",
    "pdf": "",
}
KEPT = Means(keep=True)
INDEX = ("index.html", "assets")


@pytest.mark.parametrize("chain", CHAINS)
def test_after_each_edit_the_site_is_that_of_a_clean_build(chain: str, tmp_path: Path) -> None:
    house = House(tmp_path / "our house")
    shutil.copytree(HERE.parent / "houses/plain", house.root)
    settings = house.root / "briefpress.yaml"
    settings.write_text(settings.read_text() + SETTINGS[chain])
    build(house, means=KEPT)
    for number, edit in enumerate(CHAINS[chain]):
        for step in edit["do"]:
            take(step, house.root)
        check(edit, house, tmp_path / f"clean {number}")


def check(edit: dict[str, Any], house: House, clean: Path) -> None:
    before = tree(house.root / "site")
    report = build(house, means=KEPT)
    beside = f"{edit['name']}:\n{concise(report.diagnostics)}"
    made = [brief.slug for brief in report.briefs if brief.built and not brief.unchanged]
    failed = [brief.slug for brief in report.briefs if not brief.built]
    assert (made, failed) == (edit["built"], edit.get("fails", [])), beside
    shutil.copytree(house.root, clean, ignore=shutil.ignore_patterns("site", FOLDER), symlinks=True)
    assert report.diagnostics == build(House(clean)).diagnostics, beside
    after, expected = tree(house.root / "site"), tree(clean / "site")
    # What cannot be built keeps its last good form, and the index lists it: a build from nothing does not have that.
    expected |= {path: content for path, content in before.items() if path.split("/")[0] in failed}
    if failed:
        after, expected = ({path: of[path] for path in of if not path.startswith(INDEX)} for of in (after, expected))
    assert sorted(after) == sorted(expected), beside
    assert [path for path in after if after[path] != expected[path]] == [], beside
    for output, causes in edit.get("why", {}).items():
        store = open_store(house.root / FOLDER)
        explained = explain(output, states_of(house.root, output.split("/")[1], store), store)
        assert (explained.since, sorted(cause.path for cause in explained.causes)) == (0, sorted(causes)), beside
