"""What sheets match is kept in mind from document to document, and no document shows what was set before it."""

from itertools import permutations

import pytest

from briefpress.model.pdf import Pdf
from briefpress.typeset.document import typeset_page
from briefpress.typeset.swift import cascade
from briefpress.typeset.swift.memo import Memo
from tests.typeset.pages import page_of

CSS = (
    "p { margin-left: 1em } .a b { letter-spacing: .1em } li:nth-child(2) { color: red } [title] { color: green }"
    " #x { font-style: normal; margin: 2ex } p + p { text-indent: 1em } h2::before { content: attr(title) }"
)
BODIES = (
    "<p class=a>x <b>y</b><p id=x>z<ul><li>1<li>2</ul>",
    "<div style='font-size: 8pt'><p class=a id=y>x <b id=b>y</b><p title=t>z</div><ol><li>1<li>2<li>3</ol>",
    "<h2 title=One>x</h2><p class=a style='color: blue'>x <b>y</b><h2 title=Two id=x>y</h2><p lang=de>z",
)


def pdf_of(body: str) -> Pdf:
    pdf = typeset_page(page_of(body, CSS), "a4").value
    assert pdf is not None
    return pdf


def test_a_document_is_the_same_whatever_was_set_before(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = {}
    for body in BODIES:
        monkeypatch.setattr(cascade, "_kept", Memo(8))
        alone[body] = pdf_of(body)
    for order in permutations(BODIES):
        monkeypatch.setattr(cascade, "_kept", Memo(8))
        assert [pdf_of(body) for body in order] == [alone[body] for body in order]


def looks_after(body: str) -> int:
    """Return how many looks are known when a document was set; it is the only one with its sheets."""
    pdf_of(body)
    (matching,) = {**cascade._kept._former, **cascade._kept._recent}.values()
    return int(matching.looks.many)


def test_elements_that_look_as_in_another_document_are_not_matched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cascade, "_kept", Memo(8))
    first = looks_after(BODIES[0])
    assert looks_after(BODIES[0].replace("<li>2", "<li>3<li>4")) == first
    assert looks_after(BODIES[1]) > first
    monkeypatch.setattr(cascade, "MOST_LOOKS", 1)
    assert looks_after(BODIES[0]) == first
