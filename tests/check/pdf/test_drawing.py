"""What a page draws, mark by mark."""

import pikepdf

from briefpress.check.pdf.drawing import read_contents
from briefpress.check.pdf.element import ContentReference

FORM = b"0 0 1 1 re\nf\n"
PAGE = b"/Span <</MCID 0/ActualText (tide)>> BDC\n/x0 Do\n0 0 1 1 re\nf\nEMC\n0 0 1 1 re\nf\n/P <</MCID 1>> BDC\nEMC"


def test_text_in_place_of_a_form_is_read_once() -> None:
    with pikepdf.new() as document:
        page = document.add_blank_page()
        form = document.make_stream(FORM, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 1, 1])
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(x0=form))
        page.Contents = document.make_stream(PAGE)
        contents = read_contents(page, 1, {})
    first, second = ContentReference(1, 0), ContentReference(1, 1)
    assert [(content.reference, content.text) for content in contents] == [
        (first, "tide"),
        (first, ""),
        (None, ""),
        (second, ""),
    ]
