"""Every word of a page is in its PDF, or an error says which is not."""

import pytest

from briefpress.typeset.document import typeset_page
from tests.typeset.pages import page_of

WORDS = " ".join(f"word{number}" for number in range(60))
ROWS = "".join(f"<tr><td>left{number}<td>right{number}" for number in range(60))


def told(body: str, css: str = "") -> list[tuple[str, str]]:
    outcome = typeset_page(page_of(body, css), "a4")
    assert outcome.value is not None
    return [(diagnostic.code, diagnostic.message) for diagnostic in outcome.diagnostics]


WHOLE = {
    "plain text over a page end": (f"<p>{WORDS}", ""),
    "capitals and hyphens": (
        "<p>stra\u00dfe incomprehensibilities " * 9,
        "p { text-transform: uppercase; hyphens: auto }",
    ),
    "soft hyphens": ("<p>" + "Donau\u00addampf\u00adschiff\u00adfahrt " * 20, "p { text-align: justify }"),
    "first letter and line": (f"<p>{WORDS}", "p::first-letter { float: left } p::first-line { color: red }"),
    "a table that repeats its head": (f"<table><caption>Cap</caption><thead><tr><th>L<th>R</thead>{ROWS}</table>", ""),
    "what the style hides": ("<p hidden>a</p><p class=x>b</p><p>c", ".x { display: none }"),
    "a running element no page asks for": (f"<p class=r>head<p>{WORDS}", ".r { position: running(r) }"),
    "boxes out of the flow": (
        "<p style='position: absolute'>a<p style='position: fixed'>b<p style='float: right'>c",
        "",
    ),
    "a grid and columns": (f"<div style='display: grid'><p>{WORDS}</div><div style='columns: 2'>{WORDS}</div>", ""),
    "a note without a visible call": (
        f"<p>{WORDS} end<span class=footnote>a note</span>",
        ".footnote::footnote-call, .footnote::footnote-marker { content: '' }",
    ),
    "a note in a note": ("<p>a<span class=footnote>one <span class=footnote>two</span> three</span>", ""),
    "drawings, forms and scripts": ("<svg><text>x</text></svg><script>y</script><textarea>z</textarea>", ""),
}


@pytest.mark.parametrize("case", WHOLE)
def test_nothing_is_missing_from(case: str) -> None:
    assert told(*WHOLE[case]) == []


def test_text_that_a_box_is_too_low_for_is_named() -> None:
    (found,) = told(f"<p>{WORDS}", "p { max-lines: 2; block-ellipsis: auto }")
    assert found[0] == "P208"
    assert "after `word5`: `word6 word7" in found[1]


def test_words_lost_in_the_middle_are_told_from_those_around() -> None:
    messages = [message for _, message in told(f"<p>a b<p class=low>{WORDS}<p>c", ".low { height: 10mm }")]
    assert len(messages) == 1
    assert "word59" not in messages[0]


def test_words_beyond_the_edge_are_named_with_their_page() -> None:
    assert told(f"<p>a {'x' * 90}") == [("P209", f"`{'x' * 90}` reaches over the edge of page 1")]


def test_many_notes_on_small_pages_are_all_there() -> None:
    # Stock WeasyPrint 70.0 loses dozens of notes of such a document, and gives wrong page numbers.
    parts = []
    for part in range(8):
        words = []
        for number in range(70):
            chance = (part * 70 + number) * 7919 % 101
            note = " ".join(f"n{part}x{number}x{k}" for k in range(3 + chance * 3))
            words.append(f"w{number}" + (f"<span class=footnote>{note}</span>" if chance < 10 else ""))
        reference = f'<a class=page href="#p{(part * 3) % 8}">see</a>'
        parts.append(f'<h2 id="p{part}">P{part}</h2><p>{" ".join(words)} {reference}')
    rows = "".join(f"<tr><td>r{n}<td>x<span class=footnote>row note {n}</span>" for n in range(30))
    assert told("".join(parts) + f"<table>{rows}</table>") == []


def test_a_note_that_was_handed_on_is_not_taken_back() -> None:
    first, second = (
        " ".join(f"{letter}{number}" for number in range(count)) for letter, count in (("a", 20), ("b", 60))
    )
    rows = "".join(f"<tr><td>x<td>{'lorem ' * count}" for count in (6, 9, 9))
    table = f"<table><tr><td>one<td>two<span class=footnote>{first}</span>{rows}</table>"
    aside = f'<aside style="float: right; width: 40%">float {"word " * 8}</aside>'
    note = f"<p>then<span class=footnote>{second}</span>"
    assert told(table + aside + note, ".footnote { footnote-policy: line }") == []
