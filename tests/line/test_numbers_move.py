"""One cell changes so that only numbers move: text, findings, JSON and PDF move together, and nothing else does."""

import contextlib
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from briefpress.cli import main
from tests.line.built import pages_of_pdf, words_of_html

HOUSE = Path(__file__).parent.parent / "houses" / "plain"
FINDING = "statement: Ferries wait longer at a neap tide than they did before."
BOUND_FINDING = """statement: >-
      Ferries wait {value}`max(waits.minutes) | words` minutes at a neap tide, {holds}`longer than before |
      last(waits.minutes) > first(waits.minutes)`.
    holds: last(waits.minutes) > 20"""
SENTENCE = (
    "\nA wait is now {value}`last(waits.minutes)`, {value}`change(waits.minutes, year = 2013, year = 2023)` more than "
    "in {value}`min(waits.year)`, and {holds}`twice as long | ratio(waits.minutes, year = 2013, year = 2023) >= 2`.\n"
)
MOVED = {("twenty-five", "thirty"), ("25", "30"), ("108%", "150%"), ("2.083", "2.5")}
"""What the words of the page may become when the second wait goes from 25 to 30."""


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    path = tmp_path_factory.mktemp("moved") / "house"
    shutil.copytree(HOUSE, path)
    shutil.rmtree(path / "content/second")
    findings, body = path / "content/first/findings.yaml", path / "content/first/body.md"
    findings.write_text(findings.read_text(encoding="utf-8").replace(FINDING, BOUND_FINDING), encoding="utf-8")
    text = body.read_text(encoding="utf-8")
    body.write_text(text.replace("\n:::{table}", f"{SENTENCE}\n:::{{table}}", 1), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def outputs(house):
    """What a build wrote before and after the change, by path."""
    before = build(house)
    data = house / "content/first/data/waits.csv"
    data.write_text(data.read_text(encoding="utf-8").replace("2023,25", "2023,30"), encoding="utf-8")
    return before, build(house)


def build(house):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert main(["build", "--house", str(house), "--format", "concise"]) == 0, printed.getvalue()
    site = house / "site/first"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def check(before, after):
    """Return the pairs of words that differ between two texts of as many words."""
    one, other = before.split(), after.split()
    assert len(one) == len(other)
    pairs = {(was.strip("“”(),."), is_.strip("“”(),.")) for was, is_ in zip(one, other, strict=True) if was != is_}
    digests = {pair for pair in pairs if all(re.fullmatch(r"[0-9a-f]{16}", word) for word in pair)}
    return pairs - digests


def test_the_words_of_the_page_move_and_no_others(outputs):
    before, after = (words_of_html(files["index.html"].decode().replace("</", " </")) for files in outputs)
    assert check(before, after) == MOVED


def test_the_page_stays_as_it_is_but_for_its_words(outputs):
    before, after = (re.sub(r"\.[0-9a-f]{8}\.", ".", files["index.html"].decode()) for files in outputs)
    tags_before, tags_after = re.findall(r"<[^>]*>", before), re.findall(r"<[^>]*>", after)
    changed = [pair for pair in zip(tags_before, tags_after, strict=True) if pair[0] != pair[1]]
    assert len(changed) == 3  # the names of the three buttons of values
    assert all(was.startswith("<button") and check(was, is_) for was, is_ in changed)


def test_the_findings_in_json_move_and_nothing_else(outputs):
    before, after = (json.loads(files["brief.json"]) for files in outputs)
    assert before.pop("page_digest") != after.pop("page_digest")
    moved = after["findings"][0]
    assert moved["statement"] == "Ferries wait thirty minutes at a neap tide, longer than before."
    moved["statement"] = "Ferries wait twenty-five minutes at a neap tide, longer than before."
    assert after == before


def test_the_pdf_moves_with_them_and_shows_plain_words(outputs):
    before, after = (pages_of_pdf(files["first.pdf"]) for files in outputs)
    assert len(before) == len(after)
    moved = set().union(*(check(was, is_) for was, is_ in zip(before, after, strict=True)))
    assert moved == MOVED - {("2.083", "2.5")}
    text = " ".join(after)
    assert "Ferries wait thirty minutes at a neap tide, longer than before." in text
    assert "A wait is now 30 min, 150% more than in 2013, and twice as long." in text
    assert "Data behind" not in text


def test_a_cell_that_makes_words_false_stops_the_build_there(house, outputs):
    data = house / "content/first/data/waits.csv"
    sound = data.read_text(encoding="utf-8")
    site = outputs[1]
    data.write_text(sound.replace("2023,30", "2023,21"), encoding="utf-8")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(["build", "--house", str(house), "--format", "concise"])
    data.write_text(sound, encoding="utf-8")
    assert code == 1
    errors = [line for line in printed.getvalue().splitlines() if ": error[" in line]
    assert len(errors) == 1
    assert (
        "`twice as long` is not true: `ratio(waits.minutes, year = 2013, year = 2023)` is 1.75, not >= 2" in errors[0]
    )
    assert "data/waits.csv:3:6 `21`" in errors[0]
    assert (house / "site/first/index.html").read_bytes() == site["index.html"]
