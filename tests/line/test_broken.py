"""Whatever is broken: exit 1, a diagnostic at the right place, and nothing lost that stood in the site before."""

import contextlib
import io
import shutil
from pathlib import Path

import pytest
import yaml

from briefpress.cli import main

HOUSE = Path(__file__).parent.parent / "houses" / "plain"
CASES = Path(__file__).parent / "broken.yaml"


def read_cases():
    return yaml.safe_load(CASES.read_text(encoding="utf-8"))


def run(house):
    """Build a house; return the exit code and what was printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(["build", "--house", str(house), "--format", "concise"])
    return code, printed.getvalue()


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A sound house, built once: what every case starts from."""
    house = tmp_path_factory.mktemp("sound") / "house"
    shutil.copytree(HOUSE, house)
    settings = house / "briefpress.yaml"
    # Without PDFs a case takes a fraction of a second; what only typesetting finds is tested in tests/typeset.
    settings.write_text(settings.read_text(encoding="utf-8") + "outputs: [html, json]\n", encoding="utf-8")
    code, printed = run(house)
    assert code == 0, printed
    return house


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case["name"])
def test_a_broken_input_is_reported_at_its_place(case, sound, tmp_path, monkeypatch, update):
    check(case, sound, tmp_path / "house", monkeypatch, update)


def check(case, sound, house, monkeypatch, update):
    shutil.copytree(sound, house)
    break_house(house, case)
    monkeypatch.chdir(house)  # paths are shown from where one stands
    code, printed = run(house)
    # Settings at fault are wrong usage; everything else is a problem of the content.
    assert code == (2 if case["file"] == "briefpress.yaml" else 1), printed
    reported = [line for line in printed.splitlines() if ": error[" in line or ": warning[" in line]
    if update:
        note_expectation(case["name"], reported)
    else:
        assert reported == case["expect"]
    assert contents(house / "site" / "first") == contents(sound / "site" / "first"), "the last good output is lost"


def break_house(house, case):
    if case.get("typeset"):
        settings = house / "briefpress.yaml"
        settings.write_text(
            settings.read_text(encoding="utf-8").replace("[html, json]", "[html, pdf]"), encoding="utf-8"
        )
    path = house / case["file"]
    if "to" not in case:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    text = case["to"]
    if "change" in case:
        before = path.read_text(encoding="utf-8")
        assert before.count(case["change"]) >= 1, f"{case['file']} does not hold {case['change']!r}"
        text = before.replace(case["change"], case["to"], 1)
    path.write_text(text, encoding="latin-1" if case.get("latin1") else "utf-8")


def note_expectation(name, reported):
    """Put what was reported into the file of cases, behind the case called `name`."""
    lines = CASES.read_text(encoding="utf-8").split("\n")
    start = lines.index(f"- name: {name}")
    end = next((i for i in range(start + 1, len(lines)) if lines[i].startswith(("- name", "# "))), len(lines))
    while end > start and not lines[end - 1].strip():
        end -= 1
    old = next((i for i in range(start, end) if lines[i].startswith("  expect:")), end)
    expected = [
        f"    - {line!r}" if "'" not in line else "    - " + yaml.safe_dump(line, width=10_000).strip()
        for line in reported
    ]
    lines[old:end] = ["  expect:", *expected]
    CASES.write_text("\n".join(lines), encoding="utf-8")
