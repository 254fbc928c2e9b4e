"""Citations in each of the built-in styles: their order, their place, notes, and what is no citation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefpress.model.block import Block, Table
from briefpress.model.brief import Brief
from briefpress.model.inline import Citation, CitedWork, Footnote, Inline, SideNote, plain_text
from briefpress.model.walk import own_inlines, walk_blocks
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import english, make_house

CASES = read_cases(Path(__file__).parent / "cases" / "citations.md")
STYLES = ("author-date", "numeric", "notes")
WORKS = """moon:
  type: book
  title: A Book of Tides
  title_short: Tides
  author: [{family: Moon, given: Maria}]
  issued: "2019"
bell:
  type: book
  title: Glocken
  author: [{family: Bell, given: Ann}]
  issued: "2020"
  language: de
office:
  type: book
  title: Charts
  author: [{literal: Harbour Office}]
"""


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_citations_stand_where_they_belong(case: Case, style: str, tmp_path: Path, update: bool) -> None:
    settings = f"organisation: harbour\ncitation_style: {style}\n"
    house = make_house(tmp_path, {"_shared/references.yaml": WORKS, "briefpress.yaml": settings, **case.files})
    manuscript, shared, read = read_manuscript(house, "brief").value, read_shared(house).value, read_settings(house)
    assert manuscript
    assert shared
    assert read.value
    outcome = resolve_brief(manuscript, shared, read.value, english())
    assert outcome.value
    check_case(case, style, "\n".join(printed(outcome.value)), update=update)
    if style == STYLES[0]:
        check_case(case, "diagnostics", concise(outcome.diagnostics), update=update)


def printed(brief: Brief) -> Iterator[str]:
    if brief.findings:
        yield from lines(brief.abstract)
        for finding in brief.findings:
            evidence = "; ".join(item.label for item in finding.evidence)
            points = "; ".join(shown(point.text) for point in finding.points)
            yield f"{shown(finding.statement)} – {points} – {evidence}"
    yield from lines(brief.body)
    yield ""
    for entry in brief.references:
        places = f" <- {', '.join(map(str, entry.citations))}" if entry.citations else ""
        yield f"{f'{entry.label} ' if entry.label else ''}{plain_text(entry.text)} ({entry.name}){places}"


def lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk_blocks(blocks):
        separator = " | " if isinstance(block, Table) else "\n"
        text = separator.join(t for run in own_inlines(block) if (t := shown(run)))
        if text:
            yield text


def shown(inlines: tuple[Inline, ...]) -> str:
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Footnote():
                parts.append(f"^{inline.number}" + (f"{{{shown(inline.children)}}}" if inline.first else ""))
            case SideNote():
                parts.append(f"{{{shown(inline.children)}}}")
            case Citation():
                parts.append(f"{inline.before}{shown(inline.children)}{inline.after}")
            case CitedWork():
                parts.append(f"<{shown(inline.children)}>")
            case _:
                parts.append(plain_text((inline,)))
    return "".join(parts)
