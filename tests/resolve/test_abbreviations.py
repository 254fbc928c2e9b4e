"""An abbreviation of the glossary is written out where a reader first meets it, and nowhere else."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.brief import Brief
from briefpress.model.inline import Term, plain_text
from briefpress.model.walk import inlines_of, text_of
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.resolve.brief import resolve_brief

PLAIN = Path(__file__).parent.parent / "houses" / "plain"
BMD = "bmd:\n  term: BMD\n  expansion: ballistic missile defence\n  definition: Defence against missiles.\n"
TIDE = "ebb:\n  term: ebb\n  definition: The tide going out.\n"
SHORT, LONG = "BMD", "ballistic missile defence (BMD)"
AT_START = "Ballistic missile defence (BMD)"


def resolved(house: Path, body: str, *, settings: str = "", front: str = "", finding: str = "") -> Brief:
    """Return the first brief of a plain house with `body`, lines added to its settings and to its front matter."""
    shutil.copytree(PLAIN, house)
    _write(house / "content/_shared/glossary.yaml", BMD + TIDE)
    _write(house / "content/first/body.md", body)
    for path, lines in ((house / "briefpress.yaml", settings), (house / "content/first/brief.yaml", front)):
        _write(path, path.read_text(encoding="utf-8").rstrip() + "\n" + lines)
    if finding:
        statement = f'findings:\n  - id: aim\n    statement: "{finding}"\n    evidence: [here]\n'
        _write(house / "content/first/findings.yaml", statement)
    here = House(house.resolve())
    read: Any = read_settings(here).value
    look: Any = read_look(here).value
    words: Any = read_words(look, read.language, None).value
    manuscript: Any = read_manuscript(here, "first").value
    outcome = resolve_brief(manuscript, read_shared(here).value, read, words)  # type: ignore[arg-type]
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("It has {term}`bmd`. It wants {term}`bmd`.", f"It has {LONG}. It wants {SHORT}."),
        ("{term}`bmd` is dear. So {term}`bmd` waits.", f"{AT_START} is dear. So {SHORT} waits."),
        ("It rains. {term}`bmd` is dear.", f"It rains. {AT_START} is dear."),
        ("A *{term}`bmd`* and {term}`bmd`.", f"A {LONG} and {SHORT}."),
        # The author's own words stay, and do not count.
        ("Its {term}`shield <bmd>`, the {term}`bmd`.", f"Its shield, the {LONG}."),
        ("The {term}`BMD <bmd>`, that is {term}`bmd`.", f"The BMD, that is {LONG}."),
        # What the author has written out counts.
        ("A **ballistic missile defence** ({term}`BMD <bmd>`). A {term}`bmd`.", f"A {LONG}. A {SHORT}."),
        ("A ballistic missile defence ({term}`bmd`). A {term}`bmd`.", f"A {LONG}. A {SHORT}."),
        (
            "A Ballistic  Missile\nDefence ({term}`bmd`) and {term}`bmd`.",
            f"A Ballistic  Missile Defence (BMD) and {SHORT}.",
        ),
        ("A {term}`bmd` (ballistic missile defence), a {term}`bmd`.", "A BMD (ballistic missile defence), a BMD."),
        ("A {term}`ballistic missile defence <bmd>`, a {term}`bmd`.", f"A ballistic missile defence, a {LONG}."),
        # Headings, captions and cells show the abbreviation, and are no first use.
        ("## On {term}`bmd`\n\nIt has {term}`bmd`.", f"On {SHORT}\n\nIt has {LONG}."),
        ("| {term}`bmd` |\n|---|\n| {term}`bmd` |\n\nIt has {term}`bmd`.", f"{SHORT}\n\n{SHORT}\n\nIt has {LONG}."),
    ],
)
def test_it_is_written_out_once(tmp_path: Path, body: str, said: str) -> None:
    words = text_of(resolved(tmp_path / "house", body).body)
    assert " ".join(words.split()) == " ".join(said.split())


def test_the_findings_come_before_the_text(tmp_path: Path) -> None:
    body = "## Here {#here supports=aim}\n\nIt has {term}`bmd`."
    brief = resolved(tmp_path / "house", body, finding="They want {term}`bmd`.")
    assert plain_text(brief.findings[0].statement) == f"They want {LONG}."
    assert text_of(brief.body).endswith(f"It has {SHORT}.")


def test_a_footnote_counts_where_it_is_called(tmp_path: Path) -> None:
    brief = resolved(tmp_path / "house", "First.[^a] Then {term}`bmd`.\n\n[^a]: A note on {term}`bmd`.")
    terms = [inline for inline in inlines_of(brief.body) if isinstance(inline, Term)]
    assert [term.words for term in terms] == [LONG, SHORT]


def test_a_house_may_show_what_is_written(tmp_path: Path) -> None:
    brief = resolved(tmp_path / "house", "It has {term}`bmd`.", settings="abbreviations: as-written\n")
    assert text_of(brief.body) == f"It has {SHORT}."


@pytest.mark.parametrize(
    ("settings", "front", "listed"),
    [
        ("", "", (["bmd"], ["ebb"])),
        ("glossary: terms\n", "", ([], ["ebb"])),
        ("glossary: abbreviations\n", "", (["bmd"], [])),
        ("glossary: none\n", "", ([], [])),
        ("glossary: none\n", "glossary: both\n", (["bmd"], ["ebb"])),
    ],
)
def test_what_is_wanted_is_listed_and_linked(
    tmp_path: Path, settings: str, front: str, listed: tuple[list[str], list[str]]
) -> None:
    brief = resolved(tmp_path / "house", "At {term}`ebb` it has {term}`bmd`.", settings=settings, front=front)
    assert ([item.id for item in brief.abbreviations], [item.id for item in brief.glossary]) == listed
    linked = {inline.term for inline in inlines_of(brief.body) if isinstance(inline, Term) and inline.listed}
    assert linked == {*listed[0], *listed[1]}
