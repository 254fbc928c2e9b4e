"""Texts of the shared files are resolved like the brief's own: what they cite is listed, what they name looked up."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from briefpress.diagnostics.outcome import Outcome
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.brief import Brief
from briefpress.model.inline import Citation, Term
from briefpress.model.walk import inlines_of
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.resolve.brief import resolve_brief

PLAIN = Path(__file__).parent.parent / "houses" / "plain"
PERSON = "nobody-else:\n  name: Nell Nobody\n  "
WORK = "only-here:\n  type: book\n  title: Only here\n  author: [{family: Doe}]\n  issued: '2001'\n"


def check(house: Path, **shared: str) -> Outcome[Brief]:
    """Resolve the first brief of a house with `shared` added to its shared files, written by Nell Nobody alone."""
    shutil.copytree(PLAIN, house)
    for name, text in {"references": WORK, **shared}.items():
        path = house / f"content/_shared/{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n\n" + text, encoding="utf-8")
    front = house / "content/first/brief.yaml"
    front.write_text(front.read_text(encoding="utf-8").replace("[ada, ben]", "[nobody-else]"), encoding="utf-8")
    here = House(house.resolve())
    settings: Any = read_settings(here).value
    look: Any = read_look(here).value
    words: Any = read_words(look, settings.language, None).value
    manuscript: Any = read_manuscript(here, "first").value
    return resolve_brief(manuscript, read_shared(here).value, settings, words)  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["interests", "roles", "biography"])
def test_what_a_text_about_an_author_cites_is_listed(tmp_path: Path, field: str) -> None:
    resolved = check(tmp_path / "house", people=f'{PERSON}{field}: "Tides [@only-here]."\n')
    assert resolved.value is not None
    assert "only-here" in {reference.key for reference in resolved.value.references}


def test_a_biography_is_closed(tmp_path: Path) -> None:
    people = f'{PERSON}biography: "A {{term}}`only-term` [@only-here]."\n'
    glossary = 'only-term:\n  term: only term\n  definition: "See {term}`other-term`."\n'
    glossary += 'other-term:\n  term: other term\n  definition: "See [@only-here]."\n'
    resolved = check(tmp_path / "house", people=people, glossary=glossary)
    assert resolved.value is not None
    kinds = {type(inline) for inline in inlines_of(resolved.value.authors[0].biography)}
    assert {Term, Citation} <= kinds
    assert {"only-term", "other-term"} <= {item.id for item in resolved.value.glossary}


def test_a_name_that_leads_nowhere_is_told_at_its_place(tmp_path: Path) -> None:
    people = f'{PERSON}biography: "{{term}}`nothing` [@nowhere]."\n'
    places = {
        (diagnostic.code, diagnostic.span.source.path)
        for diagnostic in check(tmp_path / "house", people=people).diagnostics
        if diagnostic.span
    }
    assert len(places) == 2
    assert {path for _, path in places} == {"content/_shared/people.yaml"}
