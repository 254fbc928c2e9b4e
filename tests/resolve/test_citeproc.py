"""Citations and lists of a brief are, word for word, what citeproc writes when it is driven without our code."""

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from briefpress.model.brief import Brief
from briefpress.model.inline import Citation as ResolvedCitation
from briefpress.model.inline import plain_text
from briefpress.model.walk import inlines_of
from tests.cases import Case, check_case, read_cases
from tests.check.house_of_case import make_house, resolved

CASES = read_cases(Path(__file__).parent / "cases" / "citeproc.md")
FOLDER = Path(__file__).parents[2] / "styles" / "citations"
STYLES = ("author-date", "numeric", "notes")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_brief_reads_as_citeproc_alone_has_it(case: Case, style: str, tmp_path: Path, update: bool) -> None:
    alone = written_by_citeproc(case, FOLDER / f"{style}.csl")
    check_case(case, style, alone, update=update)
    assert written_in_brief(case, style, tmp_path) == alone


def written_by_citeproc(case: Case, path: Path) -> str:
    """Drive citeproc with the references and clusters of a case, in document order."""
    locale = "de-DE" if "language: de" in case.files.get("brief.yaml", "") else "en-US"
    style = CitationStylesStyle(str(path), locale=locale, validate=False)
    references = json.loads(case.files["_shared/references.json"])
    bibliography = CitationStylesBibliography(style, CiteProcJSON(references), formatter.plain)
    clusters = [Citation([item_of(item) for item in items]) for items in json.loads(case.files["clusters.json"])]
    for cluster in clusters:
        bibliography.register(cluster)
    bibliography.sort()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cited = [str(bibliography.cite(cluster, None)) for cluster in clusters]
        listed = [str(entry) for entry in bibliography.bibliography()]
    return "\n".join([*cited, "", *listed]) + "\n"


def item_of(item: dict[str, Any]) -> CitationItem:
    given = {"prefix": item["prefix"]} if "prefix" in item else {}
    if "locator" in item:
        given["locator"] = Locator(item["label"], item["locator"])
    return CitationItem(item["id"], **given)


def written_in_brief(case: Case, style: str, root: Path) -> str:
    """Build a brief of the case as an author would, and read its words."""
    files = {name: text for name, text in case.files.items() if name != "clusters.json"}
    keys = [work["id"] for work in json.loads(files["_shared/references.json"])]
    # Suffixes of years are given by us, where citeproc is told them.
    files["_shared/references.json"] = files["_shared/references.json"].replace('"year-suffix"', '"annote"')
    files["_shared/references.yaml"] = ""
    files["briefpress.yaml"] = f"organisation: harbour\ncitation_style: {style}\n"
    brief = resolved(make_house(root, files)).brief
    assert {entry.key for entry in brief.references} == set(keys)
    listed = [" ".join(t for t in (entry.label, plain_text(entry.text)) if t) for entry in brief.references]
    return "\n".join([*citations_of(brief), "", *listed]) + "\n"


def citations_of(brief: Brief) -> Iterator[str]:
    for inline in inlines_of(brief.body):
        if isinstance(inline, ResolvedCitation):
            yield f"{inline.before}{plain_text(inline.children)}{inline.after}"
