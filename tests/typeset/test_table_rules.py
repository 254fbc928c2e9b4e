"""The rules of a table are drawn as whole lines, and look as before."""

from contextlib import nullcontext

import pypdfium2
import pytest
from weasyprint import HTML

from briefpress.typeset.table_rules import whole_rules

BODY = (
    "<table><thead><tr><th>a<th>b<th>c<tbody><tr><td>1<td>2<td>3"
    "<tr><td colspan=2>4 and 5<td rowspan=2>6<tr><td>7<td>8<tfoot><tr><td>x<td>y<td>z</table>"
)
PLAIN = "table { border-collapse: collapse; border: solid teal } tr { border-bottom: 1px solid red } "
TABLES = {
    PLAIN: 8,
    PLAIN + "td + td { border-left: 3px solid blue }": 23,
    PLAIN + "td { border: 2px dashed }": 22,
    PLAIN + "td { border-bottom: 4px double; border-right: 1px inset }": 40,
    PLAIN + "tr { border-bottom-color: rgb(255 0 0 / 50%) }": 15,
    PLAIN + "table { direction: rtl } td { border-right: 2px dotted }": 15,
    "table { border-collapse: collapse }": 0,
}
"""How many lines are left of all the pieces, by style sheet."""
SEAM = 64
"""By how much of 255 a pixel may differ: a quarter, where two halves met."""


def printed(css: str, *, whole: bool) -> bytes:
    sheet = f"<html lang=en><style>@page {{ size: 80mm; margin: 5mm }} {css}</style>"
    with whole_rules() if whole else nullcontext():
        written: bytes = HTML(string=sheet + BODY).write_pdf(uncompressed_pdf=True, pdf_tags=True)
    return written


def drawn(content: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(content) as document:
        return [bytes(page.render(scale=2).buffer) for page in document]


@pytest.mark.parametrize("css", TABLES)
def test_rules_look_as_they_did_but_for_seams(css: str) -> None:
    """Where two pieces met within a pixel, each covered a part of it, and the ground showed through."""
    pages = zip(drawn(printed(css, whole=True)), drawn(printed(css, whole=False)), strict=True)
    differ = [abs(one - other) for page, stock in pages for one, other in zip(page, stock, strict=True)]
    assert max(differ) <= SEAM
    assert sum(map(bool, differ)) < len(differ) / 1000


@pytest.mark.parametrize("css", TABLES)
def test_a_rule_is_one_line_and_all_are_one_artifact(css: str) -> None:
    written = printed(css, whole=True)
    assert written.count(b" l\n") == TABLES[css]
    assert written.count(b"/Artifact BMC") <= 1
