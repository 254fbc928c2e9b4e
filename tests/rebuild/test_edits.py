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

from .steps import take

HERE = Path(__file__).parent
EDITS: list[dict[str, Any]] = yaml.safe_load((HERE / "edits.yaml").read_text(encoding="utf-8"))
KEPT = Means(keep=True)


def tree(site: Path) -> dict[str, bytes]:
    """Return everything in `site`, folders included."""
    return {str(path.relative_to(site)): path.read_bytes() if path.is_file() else b"" for path in site.rglob("*")}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house that was built once; each edit is made on top of those before."""
    root = tmp_path_factory.mktemp("house") / "our house"
    shutil.copytree(HERE.parent / "houses/plain", root)
    settings = root / "briefpress.yaml"
    # What a PDF is made of has its digest in the manifest; PDFs themselves are for `test_pdfs`.
    settings.write_text(settings.read_text() + "outputs: [html, json, findings, data]\n")
    build(House(root), means=KEPT)
    return House(root)


@pytest.mark.parametrize("edit", EDITS, ids=[edit["name"].replace(" ", "-") for edit in EDITS])
def test_edit(edit: dict[str, Any], house: House, tmp_path: Path) -> None:
    for step in edit["do"]:
        take(step, house.root)
    before = tree(house.root / "site") if (house.root / "site").exists() else {}
    report = build(house, means=KEPT)
    after = tree(house.root / "site")
    made = [brief.slug for brief in report.briefs if brief.built and not brief.unchanged]
    assert made == edit["built"], concise(report.diagnostics)
    failed = [brief.slug for brief in report.briefs if not brief.built]
    assert failed == edit.get("fails", []), concise(report.diagnostics)
    clean = tmp_path / "elsewhere"
    shutil.copytree(house.root, clean, ignore=shutil.ignore_patterns("site", FOLDER), symlinks=True)
    told = build(House(clean)).diagnostics
    expected = tree(clean / "site")
    for slug in failed:
        expected |= {path: content for path, content in before.items() if path.split("/")[0] == slug}
    if failed:
        after = {path: content for path, content in after.items() if path != "index.html"}
        expected = {path: content for path, content in expected.items() if path != "index.html"}
    assert sorted(after) == sorted(expected)
    assert [path for path in after if after[path] != expected[path]] == []
    assert report.diagnostics == told
    for output, causes in edit.get("why", {}).items():
        store = open_store(house.root / FOLDER)
        explained = explain(output, states_of(house.root, output.split("/")[1], store), store)
        assert explained.since == 0
        assert sorted(cause.path for cause in explained.causes) == sorted(causes)
