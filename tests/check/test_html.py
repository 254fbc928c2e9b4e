"""A page as rules see it: whatever is in it, it is read, and elements have the roles and names that browsers give."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefpress.check.html.document import parse_html
from briefpress.check.html.names import name_of
from briefpress.check.html.roles import role_of
from briefpress.check.html.selectors import may_match, specificity
from briefpress.check.run import check_page
from briefpress.check.sentences import sentences
from tests.check.house_of_case import built_in_look, make_house
from tests.check.test_source_place import made

NAMES = {
    "words": ('<a id="x" href="/">Read <b>it</b></a>', "Read it"),
    "an image": ('<a id="x" href="/"><img src="a" alt="Home"> <svg><title>Sign</title></svg></a>', "Home Sign"),
    "a label": ('<a id="x" href="/" aria-label=" All  briefs ">Home</a>', "All briefs"),
    "the words of others": ('<nav id="x" aria-labelledby="b a"></nav><p id="a">two</p><p id="b">one</p>', "one two"),
    "a reference to nothing": ('<a id="x" href="/" aria-labelledby="none">Home</a>', "Home"),
    "a label around a field": ('<label>Year <input id="x"></label>', "Year"),
    "a label elsewhere": ('<label for="x">Year</label><input id="x">', "Year"),
    "a caption": ('<table id="x"><caption>Waits</caption></table>', "Waits"),
    "what is hidden": ('<button id="x">Go<span aria-hidden="true">→</span><i hidden>!</i></button>', "Go"),
    "a title": ('<a id="x" href="/" title="Home"></a>', "Home"),
    "nothing": ('<div id="x" tabindex="0">Many words</div>', ""),
}
ROLES = {
    '<header id="x">A</header>': "banner",
    '<article><header id="x">A</header></article>': "",
    '<section id="x">A</section>': "",
    '<section id="x" aria-label="A">A</section>': "region",
    '<a id="x">A</a>': "",
    '<a id="x" href="/" role="button">A</a>': "button",
    '<input id="x" type="submit">': "button",
}


@pytest.mark.parametrize(("html", "name"), NAMES.values(), ids=NAMES)
def test_names(html: str, name: str) -> None:
    document = parse_html(html)
    assert name_of(document.ids["x"], document) == name


@pytest.mark.parametrize(("html", "role"), ROLES.items())
def test_roles(html: str, role: str) -> None:
    assert role_of(parse_html(html).ids["x"]) == role


def test_text_is_what_is_shown() -> None:
    document = parse_html("<title>No</title><p>One <b>two</b><br>three<!-- no --><script>no</script></p>")
    body = document.first("body")
    assert body is not None
    assert body.text == "One two three"
    assert [element.tag for element in document.elements] == ["html", "head", "title", "body", "p", "b", "br", "script"]


HIDING = {
    "a word": ('<p><b id="x">A</b></p>', False),
    "an attribute": ('<p id="x" hidden>A</p>', True),
    "an attribute around it": ('<p hidden><b id="x">A</b></p>', True),
    "hidden from those who listen": ('<p aria-hidden=" true "><b id="x">A</b></p>', True),
    "hidden from nobody": ('<p aria-hidden="false"><b id="x">A</b></p>', False),
    "an element that shows nothing": ('<style id="x">p { color: red }</style>', True),
}


@pytest.mark.parametrize(("html", "hidden"), HIDING.values(), ids=HIDING)
def test_what_is_hidden(html: str, hidden: bool) -> None:
    assert parse_html(html).ids["x"].is_hidden == hidden


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ('<svg><a id="x" xlink:href="#y">A</a></svg>', "href"),
        ('<math><mi id="x" xlink:href="#y">A</mi></math>', "href"),
        ('<p id="x" xlink:href="#y">A</p>', "xlink:href"),
    ],
)
def test_attributes_of_drawings_lose_their_prefix(html: str, name: str) -> None:
    assert parse_html(html).ids["x"].get(name) == "#y"


def test_what_is_in_a_template_is_not_on_the_page() -> None:
    assert [element.tag for element in parse_html("<template><p>A</p></template>B").elements][-2:] == [
        "template",
        "body",
    ]


@pytest.mark.parametrize(
    ("selector", "weight"),
    [("a", (0, 0, 1)), ("#m > .link:focus", (1, 2, 0)), ("ul li::before", (0, 0, 3)), ("a[href]", (0, 1, 1))],
)
def test_weights_of_selectors(selector: str, weight: tuple[int, int, int]) -> None:
    assert specificity(selector) == weight


@pytest.mark.parametrize(
    ("compound", "matches"),
    [("a", True), ("a.link:hover", True), (".other", False), ("#x", True), ("b", False), ("a::before", False)],
)
def test_what_a_selector_may_match(compound: str, matches: bool) -> None:
    assert may_match(compound, parse_html('<a id="x" class="link big" href="/">A</a>').ids["x"]) == matches


SENTENCES = {
    "en": "In the U.S. Navy, e.g. by Dr. J. K. Low, 3.5 m is low. “Is it?” He says so… Ports in the U.S. They wait.",
    "de": "Am 12. Juni kam z. B. Dr. Weiß. Es regnete bzw. Hagel fiel.",
    "cs": "Dne 12. Června přišel např. Novák. Řekl to.",
}
PARTS = {
    "en": [
        "In the U.S. Navy, e.g. by Dr. J. K. Low, 3.5 m is low.",
        "“Is it?”",
        "He says so…",
        "Ports in the U.S.",
        "They wait.",
    ],
    "de": ["Am 12. Juni kam z. B. Dr. Weiß.", "Es regnete bzw. Hagel fiel."],
    "cs": ["Dne 12. Června přišel např. Novák.", "Řekl to."],
}


@pytest.mark.parametrize("language", SENTENCES)
def test_sentences(language: str) -> None:
    assert list(sentences(SENTENCES[language], language)) == PARTS[language]


TAGS = ("a", "ul", "li", "table", "th", "td", "h1", "h4", "img", "input", "nav", "main", "aside", "svg", "center")
ATTRIBUTES = ("href", "id", "class", "alt", "lang", "tabindex", "role", "aria-label", "aria-hidden", "scope", "for")
VALUES = (
    "",
    "x",
    "#x",
    "#",
    "2",
    "-1",
    "true",
    "button",
    "here",
    "a.svg",
    "col",
    "zz-Zzzz",
    "title",
    "3",
    "findings.7",
)


@st.composite
def pieces(draw: st.DrawFn) -> str:
    named = draw(st.dictionaries(st.sampled_from((*ATTRIBUTES, "data-source")), st.sampled_from(VALUES), max_size=3))
    written = "".join(f' {name}="{value}"' for name, value in named.items())
    return f"<{draw(st.sampled_from(TAGS))}{written}>{draw(st.sampled_from(('', 'A', 'two words', '</a>', '</ul>')))}"


@pytest.fixture(scope="module")
def subject(tmp_path_factory: pytest.TempPathFactory):
    return made(make_house(Path(tmp_path_factory.mktemp("house")), {}))


@given(html=st.lists(pieces(), max_size=8).map("".join))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_page_makes_a_traceback(html: str, subject) -> None:
    manuscript, brief, page = subject
    for found in check_page(replace(page, html=html), brief, manuscript, built_in_look()):
        assert found.message


def test_a_deep_page_is_read() -> None:
    document = parse_html("<div>" * 3000 + "deep")
    assert document.root.text == "deep"
    assert len(document.elements) == 3003
