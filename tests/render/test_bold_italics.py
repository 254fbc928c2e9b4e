"""Typefaces for words that are bold and slanted at once are loaded where a page may have such words."""

import pytest

from briefpress.render.bold_italics import names_in
from briefpress.render.page_words import page_words

SLANTED = frozenset({"em", "dfn"})


@pytest.mark.parametrize(
    ("html", "css", "expected"),
    [
        ("<p>a <em>b</em> <strong>c</strong></p>", "", False),
        ("<p><strong>a <em>b</em></strong></p>", "", True),
        ("<p><em>a <b>b</b></em></p>", "", True),
        ("<h2><br><em>a</em></h2>", "", True),
        ("<p><br></p><em>a</em>", "p { font-weight: 600 }", False),
        ('<p class="lead"><em>a</em></p>', ".lead { font-weight: 600 }", True),
        ('<p class="lead"><em>a</em></p>', ".lead { font-weight: 400 }", False),
        ('<p class="lead"><em>a</em></p>', "@media print { ul > .lead { font: bold 1em x } }", True),
        ('<p><em class="lead">a</em></p>', ".lead { font-weight: var(--weight-strong) }", True),
        ('<p><em class="lead">a</em></p>', ".lead { font-weight: 600; font-style: normal }", False),
        ("<html><em>a</em></html>", "html { font-weight: var(--weight-text) }", False),
    ],
)
def test_words_that_may_be_both_are_found(html: str, css: str, expected: bool) -> None:
    assert page_words(html, names_in(css, SLANTED)).bold_italics is expected
