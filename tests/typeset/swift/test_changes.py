"""Changes that make WeasyPrint faster leave every byte of a PDF as it was."""

import hashlib
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import briefpress
from briefpress.typeset.document import typeset_page
from briefpress.typeset.swift.change import Change, made, make
from briefpress.typeset.swift.changes import CHANGES
from tests.typeset.swift.samples import BODIES, samples

DOCS = Path(briefpress.__file__).parent.parent / "docs" / "weasyprint"


@cache
def told() -> dict[str, dict[str, str]]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.typeset.swift.stock"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, dict[str, str]] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_change_leaves_every_byte_as_it_was(change: Change) -> None:
    stock = told()["stock"]
    assert "none" not in stock.values()
    assert told()[change.name] == {**stock, **{f"{name}, again": digest for name, digest in stock.items()}}


@pytest.mark.parametrize("name", BODIES)
def test_all_changes_together_leave_every_byte_as_it_was(name: str) -> None:
    pdf = typeset_page(samples()[name], "a4").value
    assert pdf is not None
    assert hashlib.sha256(pdf.content).hexdigest() == told()["stock"][name]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_change_is_made_for_the_version_that_is_installed_and_described(change: Change) -> None:
    assert change.fits
    assert change.functions or change.members
    text = (DOCS / f"{change.name}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")


class Library:
    answer = 41


def test_a_change_is_undone_and_is_not_made_for_another_version() -> None:
    change = Change("a", ("weasyprint", "70.0"), members=((Library, "answer", 42),))
    with made((change,)):
        assert Library.answer == 42
    assert Library.answer == 41
    assert make((Change("a", ("weasyprint", "70.1"), members=((Library, "answer", 42),)),)) == []
    assert Library.answer == 41
