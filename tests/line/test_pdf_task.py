"""What the task of a PDF hands back: no more than somebody asks for."""

import pytest

from briefpress.model.pdf import Pdf, TypesetPdf
from briefpress.pipeline.pdf_task import make_pdf
from tests.typeset.pages import page_of


@pytest.mark.parametrize(
    ("body", "found", "kind"),
    [
        ("<main><h1>Tides</h1><p>They rise.</p></main>", False, Pdf),
        ("<main><h1>Tides</h1><table><tr><td>1</td><td>2</td></tr></table></main>", True, TypesetPdf),
    ],
)
def test_the_tags_of_a_pdf_come_back_only_where_it_is_judged_again(body: str, found: bool, kind: type) -> None:
    made = make_pdf(page_of(body), "a4")
    assert bool(made.found) is found
    assert type(made.pdf) is kind
    assert made.judged is not None
