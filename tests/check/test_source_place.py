"""From an element of a page the way leads back to the line that somebody wrote, wherever that line has moved to."""

from collections import Counter
from pathlib import Path

import pytest

from briefpress.check.html.document import Element, parse_html
from briefpress.check.source_place import SourcePlaces
from briefpress.house.files import brief_slugs
from briefpress.house.location import House
from briefpress.model.authored import keyed_nodes
from briefpress.model.block import Person
from briefpress.model.brief import Brief
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Page
from tests.check.house_of_case import make_house, page_of, resolved

ROOT = Path(__file__).parents[2]
WRITTEN = {
    "brief.yaml": """kind: policy-brief
title: Tides
subtitle: And trains
date: 2024-03-05
authors: [ada]
abstract: A first paragraph.
keywords: [tide, train]
licence: Free to use.
links:
  - {label: The study, url: https://example.org}
""",
    "findings.yaml": """findings:
  - id: wait
    statement: Waits grow.
    points: [{text: By an hour.}]
    evidence: ["@book"]
""",
    "body.md": """## Ports {#ports supports=wait}

They wait [@book].[^note]

- An item
- Another

| Port | Wait |
|------|-----:|
| Galway | 41 |

[^note]: So do ships.
""",
}


def made(house: House, slug: str = "brief") -> tuple[Manuscript, Brief, Page]:
    of_house = resolved(house, slug)
    page, _ = page_of({}, of_house.brief, of_house.settings)
    return of_house.manuscript, of_house.brief, page


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Manuscript, Brief, Page]:
    return made(make_house(tmp_path_factory.mktemp("house"), WRITTEN))


def sourced(page: Page) -> list[Element]:
    return [element for element in parse_html(page.html).elements if element.has("data-source")]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Tides", "brief.yaml:2"),
        ("And trains", "brief.yaml:3"),
        ("A first paragraph.", "brief.yaml:6"),
        ("Free to use.", "brief.yaml:8"),
        ("The study", "brief.yaml:10"),
        ("By an hour.", "findings.yaml:4"),
        ("They wait", "body.md:3"),
        ("So do ships.", "body.md:12"),
        ("An item", "body.md:5"),
        ("Another", "body.md:6"),
        ("Galway", "body.md:10"),
        ("41", "body.md:10"),
    ],
)
def test_words_lead_to_their_line(words: str, place: str, written: tuple[Manuscript, Brief, Page]) -> None:
    manuscript, brief, page = written
    element = min((each for each in sourced(page) if words in each.text), key=lambda each: len(each.text))
    span = SourcePlaces(brief, manuscript).place_of(element.get("data-source"))
    assert span is not None
    assert f"{Path(span.source.path).name}:{span.find(words).line}" == place


def test_an_entry_of_the_reference_list_leads_to_where_it_is_cited(written: tuple[Manuscript, Brief, Page]) -> None:
    manuscript, brief, page = written
    entry = next(element for element in sourced(page) if element.get("id") == "_ref-book")
    span = SourcePlaces(brief, manuscript).place_of(entry.get("data-source"))
    assert span is not None
    assert (span.line, span.text) == (3, "@book")


@pytest.mark.parametrize("slug", brief_slugs(House(ROOT)))
def test_every_key_of_a_sample_is_that_of_one_part_and_leads_somewhere(slug: str) -> None:
    manuscript, brief, page = made(House(ROOT), slug)
    nodes = [(key, node) for key, node in keyed_nodes(brief) if not isinstance(node, Person)]
    assert [key for key, times in Counter(key for key, _ in nodes).items() if times > 1] == []
    used = [element.get("data-source") for element in sourced(page)]
    assert "" not in used
    # The first paragraph of a tight item has no element of its own.
    assert {type(node).__name__ for key, node in nodes if key not in used} <= {"Paragraph"}
    places = SourcePlaces(brief, manuscript)
    homeless = {key for key in used if places.place_of(key) is None}
    # The house is the publisher, a work may be cited by a field alone, and the heads of data are named in CSV.
    assert {key for key in homeless if not key.isdecimal()} <= {"organisation", "date"}
    kinds = {type(places.node_of(key)).__name__ for key in homeless if key.isdecimal()}
    assert kinds <= {"CitedReference", "TableCell"}


def test_a_blank_line_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    moved = {**WRITTEN, "body.md": "\n\n" + WRITTEN["body.md"].replace("- An item", "\n- An item")}
    _, before, page = made(make_house(tmp_path / "before", WRITTEN))
    _, after, page_after = made(make_house(tmp_path / "after", moved))
    assert after == before
    assert page_after == page


@pytest.mark.parametrize("key", [None, "", "9999", "nothing", "nothing.0"])
def test_a_key_of_nothing_leads_nowhere(key: str | None, written: tuple[Manuscript, Brief, Page]) -> None:
    manuscript, brief, _ = written
    assert SourcePlaces(brief, manuscript).place_of(key) is None
