"""What a document was made of is let go of as soon as it has served, and not left to the garbage collector."""

import gc
from collections import Counter

import pytest
from weasyprint.css import Style
from weasyprint.formatting_structure.boxes import Box

from briefpress.memory import memory_for_one_document
from briefpress.typeset.document import typeset_page
from briefpress.typeset.tags.elements import Element
from briefpress.typeset.tags.fragment import Fragment
from tests.typeset.pages import page_of
from tests.typeset.swift.samples import samples

NOTES = "".join(
    f'<h2 id="s{n}">Part {n}</h2><p>Words<span class="footnote">A note</span>, <a class="page" href="#s{n}">there</a>.'
    f'<span class="note" role="note">Beside it.</span></p>'
    for n in range(9)
)
DRAWING = '<svg width="80" height="40"><text x="5" y="30">Words</text></svg>'
PAGES = {**samples(), "notes and references": page_of(NOTES), "a drawing": page_of(DRAWING)}
OTHER_STYLES = {"boxes", "notes", "twins", "shared styles", "tables in notes"}
"""Pages with first letters or lines, with tables in notes, or that are made again: these have styles that no element
has, and no box."""


def kept(*kinds: type) -> Counter[str]:
    return Counter(type(thing).__name__ for thing in gc.get_objects() if isinstance(thing, kinds))


@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_a_document_waits_for_the_collector(name: str) -> None:
    kinds = (Box, Fragment, Element, *(() if name in OTHER_STYLES else (Style,)))
    gc.collect()
    with memory_for_one_document():
        before = kept(*kinds)
        assert typeset_page(PAGES[name], "a4").value is not None
        assert kept(*kinds) - before == Counter()
