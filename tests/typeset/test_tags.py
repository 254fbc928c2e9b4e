"""The tag tree reads like the document, whatever lines and pages it is set on."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefpress.model.page import Asset
from briefpress.model.structure_text import structure_text
from briefpress.typeset.document import typeset_page
from tests.cases import Case, check_case, concise, read_cases
from tests.typeset.pages import page_of

CASES = read_cases(Path(__file__).parent / "tags")
DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="9" cy="9" r="9"/></svg>'


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_tags_read_like_the_document(case: Case, update: bool) -> None:
    page = page_of(
        case.files["body.html"], case.files.get("test.css", ""), assets=(Asset("dot.svg", "image/svg+xml", DOT),)
    )
    outcome = typeset_page(replace(page, archival="pdf-2.0"), "a4")
    assert outcome.value is not None
    said = {
        "tags": structure_text(outcome.value.structure),
        "artifacts": "".join(f"{one.page} {one.kind}: {one.text}\n" for one in outcome.value.artifacts),
    }
    # The number at the foot of each page is told of once, in a case of its own.
    for kind in ("tags", *({"artifacts"} & set(case.expected))):
        check_case(case, kind, said[kind], update=update)
    assert concise(outcome.diagnostics) == ""
