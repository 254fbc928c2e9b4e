"""What tasks return, in small: the real thing, made once for all tests of a process."""

import asyncio
from functools import cache

from briefpress.diagnostics.codes.typeset import CODES
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.judged_pdf import JudgedPdf, ProfileVerdict
from briefpress.model.task import done_here
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.render.charts.drawing import Drawer
from briefpress.typeset.document import typeset_page
from tests.charts.drawn import HOUSE, charts, house
from tests.render.rendered import page
from tests.render.sample import extremes
from tests.typeset.pages import page_of

SOURCE = Source("content/x/body.md", "Some words – with “quotes”,\nand \U0001f6f0 a second line.\n")
JUDGED = JudgedPdf(
    "a4",
    2,
    "0" * 64,
    "1.7",
    (ProfileVerdict("PDF/UA-1", 106, 1, 3), ProfileVerdict("PDF/A-3a", 0, 0, 0, "it broke down")),
)


@cache
def results() -> dict[str, object]:
    """Return by name what tasks of each kind return, and what the line hands on from stage to stage."""
    chart = next(iter(charts().values()))
    return {
        "a PDF": typeset_page(page_of("<h1>A heading</h1><p>Words <a href='#x'>and a link</a>.<p id=x>Here."), "a4"),
        "a PDF with warnings": typeset_page(page_of("<p>x", "p { colour: red; width: calc( }"), "a4"),
        "no PDF": typeset_page(page_of("<p>\N{SNOWMAN}"), "a4"),
        "what the gate found": Outcome(JUDGED, diagnostics()),
        "a drawing": asyncio.run(Drawer(house()[1], "en", done_here).draw(chart, "chart")),
        "a page with its fonts": page(),
        "a brief": extremes()["whole"],
        "a brief with charts": house()[0],
        "a manuscript": read_manuscript(House(HOUSE), "first"),
        "what briefs share": read_shared(House(HOUSE)),
        "settings": read_settings(House(HOUSE)),
        "a look": read_look(House(HOUSE)),
    }


def diagnostics() -> tuple[Diagnostic, ...]:
    """Return diagnostics with a place, and with none."""
    first, second = CODES[:2]
    return (
        first.at(Span(SOURCE, 5, 10), "`words` are long", label="here", help="write shorter ones"),
        second.at(Span(SOURCE, 30, 31), "`\U0001f6f0` is small"),
        second.at(None, "nothing is there"),
    )
