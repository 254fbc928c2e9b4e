"""Of what a document is made of, nothing is left longer than it is needed."""

import gc
from typing import Any

import pytest
from weasyprint.formatting_structure.boxes import Box

from briefpress.collection import no_collection
from briefpress.model.page import Asset
from briefpress.typeset import document
from briefpress.typeset.layout import LaidOut, lay_out
from tests.typeset.pages import page_of
from tests.typeset.swift.samples import DRAWING

BODIES = {
    "text": "<h1>Tides</h1><p>Ebb and flow.</p>",
    "a table": "<table><tr><td>Ebb<td>Flow</table>",
    "a drawing, which keeps its context": '<p><img src="drawing.svg" alt="Words"></p>',
    "a note": '<p>Ebb<span class="footnote" id="n">Flow</span></p>',
    "a reference, which is written anew": '<p><a class="page" href="#s">there</a></p><h2 id="s">Part</h2>',
}


def boxes() -> dict[int, Any]:
    return {id(one): one for one in gc.get_objects() if isinstance(one, Box)}


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_boxes_before_layout_are_let_go_of_at_once(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[set[str]] = []

    def watched(*arguments: Any, **options: Any) -> LaidOut:
        laid_out = lay_out(*arguments, **options)
        shown = {id(box) for page in laid_out.page_boxes for box in page.descendants(placeholders=True)}
        left.append({box.element_tag for at, box in boxes().items() if at not in shown})
        return laid_out

    monkeypatch.setattr(document, "lay_out", watched)
    page = page_of(body, assets=(Asset("drawing.svg", "image/svg+xml", DRAWING.encode()),))
    gc.collect()
    with no_collection():
        assert document.typeset_page(page, "a4").value
        # All is written: what was on pages has gone, too. A drawing keeps the stream that it stands in.
        assert {box.element_tag for box in boxes().values()} <= {"a::after", "img"}
    # What is generated for a reference knows what it was made of, the call of a note what it calls.
    known = {"a::after"} if "href" in body else {"span", "span::footnote-marker"} if "footnote" in body else set()
    assert left == [known]
