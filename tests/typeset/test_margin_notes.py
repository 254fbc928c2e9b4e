"""Notes in the margin stand beside their lines, apart from one another, and on the page."""

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from weasyprint import HTML

from briefpress.typeset.conformance import options_for
from briefpress.typeset.fetcher import BASE, PageFetcher
from briefpress.typeset.fonts import own_fonts_only
from briefpress.typeset.layout import lay_out
from briefpress.typeset.text_amount import letters_of
from briefpress.typeset.words import cut_words, lost_words
from tests.typeset.pages import page_of

SHEET = """
body { margin: 0 18mm 0 0; }
p, figure, div { margin: 0 0 3mm; }
ul { margin: 0; padding-left: 6mm; }
.note { --side-note: margin; position: absolute; width: 16mm; margin: 0.5mm 0; font-size: 6pt; line-height: 8pt; }
.note[data-inside] { --side-note: paragraph; position: static; display: block; width: auto; }
.wide { margin-right: -18mm; border-top: 1pt solid black; border-bottom: 1pt solid black; }
.box { padding: 2mm; background: silver; break-inside: avoid; }
"""
TEXT = "Tides rise and fall twice a day and the ferries wait for them in the port until the water is high"
WORDS = TEXT.split()
TOLERANCE = 0.1


def laid_out(body: str) -> tuple[Any, list[Any]]:
    page = page_of(body, SHEET)
    html = HTML(string=page.html, base_url=BASE, url_fetcher=PageFetcher(page))
    result = lay_out(html, own_fonts_only(), options_for(page.archival), letters_of(page.html))
    return result, [one._page_box for one in result.document.pages]


def descendants(box: Any) -> Iterator[Any]:
    return box.descendants(placeholders=True)  # type: ignore[no-any-return]


def notes_on(page: Any) -> list[Any]:
    """Return the boxes of the notes beside the text, in order."""
    return [
        box
        for box in descendants(page)
        if type(box).__name__ == "BlockBox"
        and box.element is not None
        and "note" in (box.element.get("class") or "").split()
        and box.element.get("data-inside") is None
        and box.element_tag in ("span", "aside")
    ]


def edges(box: Any) -> tuple[float, float]:
    return box.border_box_y(), box.border_box_y() + box.border_height()


words = st.integers(1, 30).map(lambda count: " ".join((WORDS * 2)[:count]))
note = words.map(lambda text: f'<span class="note" role="note">{text}.</span>')
run = st.lists(st.one_of(words.map(lambda text: f"{text}. "), note), min_size=1, max_size=4).map(" ".join)
block = st.one_of(
    run.map(lambda text: f"<p>First. {text} Last.</p>"),
    run.map(lambda text: f"<ul><li>First. {text} Last.</li><li>Next.</li></ul>"),
    run.map(lambda text: f'<div class="box"><p>First. {text} Last.</p></div>'),
    words.map(lambda text: f'<div class="wide">{text}.</div>'),
    st.tuples(words, words).map(
        lambda both: f'<aside class="note" role="note"><p>{both[0]}.</p></aside><p>First. {both[1]}.</p>'
    ),
    words.map(lambda text: f'<p>Called.<span class="footnote">{text}.</span> On.</p>'),
)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(block, min_size=1, max_size=9))
def test_no_note_is_lost_or_cut_or_meets_another_or_what_is_set_wide(blocks: list[str]) -> None:
    result, pages = laid_out("<article>" + "".join(blocks) + "</article>")
    assert lost_words(result.html.etree_element, result.style_for, pages) == ()
    assert cut_words(pages) == ()
    for page in pages:
        beside = [edges(box) for box in notes_on(page)]
        wide = [
            edges(box) for box in descendants(page) if box.element is not None and box.element.get("class") == "wide"
        ]
        last = page.content_box_y() + page.height
        for at, (top, bottom) in enumerate(beside):
            assert top >= page.content_box_y() - TOLERANCE
            assert bottom <= last + TOLERANCE
            for other_top, other_bottom in (*beside[at + 1 :], *wide):
                assert bottom <= other_top + TOLERANCE or top >= other_bottom - TOLERANCE
        # They follow one another as they do in the text.
        assert beside == sorted(beside)


def test_a_note_that_is_alone_begins_on_its_line() -> None:
    long = " ".join(WORDS * 2)
    _, (page, *_) = laid_out(f'<p>{long} line. <span class="note" role="note">Beside it.</span> {long}</p>')
    (box,) = notes_on(page)
    line = next(line for line in descendants(page) if type(line).__name__ == "LineBox" and "line." in _text(line))
    own = next(line for line in descendants(box) if type(line).__name__ == "LineBox")
    assert abs(own.position_y + own.baseline - line.position_y - line.baseline) < TOLERANCE
    assert abs(box.position_x + box.margin_width() - page.content_box_x() - page.width) < TOLERANCE


def test_a_note_at_the_foot_of_a_page_moves_up() -> None:
    long = " ".join(WORDS)
    _, (page,) = laid_out(f'<p style="margin-top: 50mm">Here. <span class="note" role="note">{long}</span></p>')
    (box,) = notes_on(page)
    assert abs(edges(box)[1] + box.margin_bottom - page.content_box_y() - page.height) < TOLERANCE


def test_notes_that_find_no_room_stand_below_their_paragraph() -> None:
    long = " ".join(WORDS * 2)
    spans = f'<span class="note" role="note">{long}</span>' * 2
    _, pages = laid_out(f'<div class="wide">Wide.</div><p>A few words. {spans} More.</p><div class="wide">Wide.</div>')
    inside = [
        box
        for page in pages
        for box in descendants(page)
        if box.element is not None and box.element.get("data-inside") is not None
    ]
    assert inside
    assert [note for page in pages for note in notes_on(page)] == []


def test_the_outer_margin_of_a_page_that_runs_from_right_to_left_is_on_the_left() -> None:
    css = "<style>html { direction: rtl } body { margin: 0 0 0 18mm }</style>"
    _, (page,) = laid_out(f'{css}<p>Words. <span class="note" role="note">Beside.</span></p>')
    (box,) = notes_on(page)
    assert abs(box.position_x - page.content_box_x()) < TOLERANCE


def _text(box: Any) -> str:
    return "".join(getattr(inner, "text", "") for inner in box.descendants())
