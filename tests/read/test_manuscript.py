"""A sound house is read as written, and no content of any file raises."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.house.location import House
from briefpress.model.block import Paragraph
from briefpress.model.data import ColumnEntry, DataEntry
from briefpress.model.inline import Emphasis, Text
from briefpress.read.csv import read_data
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.svg import check_svg

PLAIN = House((Path(__file__).parents[1] / "houses" / "plain").resolve())


def test_a_sound_house_has_no_diagnostics() -> None:
    assert read_settings(PLAIN).diagnostics == ()
    assert read_shared(PLAIN).diagnostics == ()
    assert read_manuscript(PLAIN, "first").diagnostics == ()
    assert read_manuscript(PLAIN, "second").diagnostics == ()


def test_a_manuscript_holds_all_parts_of_its_folder() -> None:
    manuscript = read_manuscript(PLAIN, "first").value
    assert manuscript
    assert manuscript.front_matter.title == "Ferries and tides"
    assert [finding.id for finding in manuscript.findings] == ["longer", "cheaper"]
    assert manuscript.body.blocks
    assert [data.entry.id for data in manuscript.data] == ["waits"]
    assert manuscript.data[0].content == (PLAIN.root / "content/first/data/waits.csv").read_bytes()
    assert {name: image.media_type for name, image in manuscript.images.items()} == {"images/dot.svg": "image/svg+xml"}
    assert text_at(manuscript.findings_places.value("findings", 1, "id")) == "cheaper"
    assert manuscript.findings_prose.line("findings", 0, "statement")
    assert manuscript.front_matter_prose.text("abstract")


def test_a_brief_without_findings_has_none() -> None:
    manuscript = read_manuscript(PLAIN, "second").value
    assert manuscript
    assert manuscript.findings == ()


def test_a_house_without_shared_files_and_settings_has_defaults(tmp_path: Path) -> None:
    house = House(tmp_path.resolve())
    shared = read_shared(house).value
    assert shared
    assert shared.people.entries == {}
    assert read_settings(house).value


@pytest.mark.parametrize("slug", ["nowhere", "../first", "", "first/data"])
def test_a_folder_that_is_no_brief_is_told_once(slug: str) -> None:
    outcome = read_manuscript(PLAIN, slug)
    assert outcome.value is None
    assert {diagnostic.code for diagnostic in outcome.diagnostics} & {"H102", "H103"}


def test_a_folder_name_that_is_no_address_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "Über Wasser"
    folder.mkdir(parents=True)
    (folder / "body.md").write_text("Text.\n")
    (diagnostic, *_) = read_manuscript(House(tmp_path.resolve()), "Über Wasser").diagnostics
    assert (diagnostic.code, diagnostic.help) == ("H401", "name it `uber-wasser`")


def test_a_folder_name_that_the_site_needs_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "assets"
    folder.mkdir(parents=True)
    (folder / "body.md").write_text("Text.\n")
    (diagnostic, *_) = read_manuscript(House(tmp_path.resolve()), "assets").diagnostics
    assert (diagnostic.code, diagnostic.help) == ("H401", "give it another name")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("abstract: Ferries *wait*.\n", "*wait*"),
        ("abstract: 'Ferries *wait*.'\n", "*wait*"),
        ('abstract: "The \\"old\\" ferries *wait*."\n', "*wait*"),
        ("abstract: |\n  Ferries\n\n  often *wait*.\n", "*wait*"),
        ("abstract: >-\n  Ferries\n  often *wait*.\n", "*wait*"),
        ("abstract: Ferries\n  often *wait*.\n", "*wait*"),
    ],
)
def test_text_in_a_field_knows_its_place(tmp_path: Path, field: str, text: str) -> None:
    folder = tmp_path / "content" / "one"
    folder.mkdir(parents=True)
    head = "kind: policy-brief\ntitle: Ferries\ndate: 2024-03-05\nauthors: [ada]\n"
    (folder / "brief.yaml").write_text(head + field)
    (folder / "body.md").write_text("Text.\n")
    outcome = read_manuscript(House(tmp_path.resolve()), "one")
    assert outcome.diagnostics == ()
    assert outcome.value
    block = outcome.value.front_matter_prose.text("abstract")[-1]
    assert isinstance(block, Paragraph)
    emphasis = next(inline for inline in block.children if isinstance(inline, Emphasis))
    assert emphasis.children == (Text("wait"),)
    assert text_at(emphasis.span) == text


CSV_PIECES = st.lists(st.sampled_from([*'a1",;\t\n \r.-é\x07', '""', "2024", "\n\n", "year,", "true"]), max_size=30)
COLUMNS = tuple(ColumnEntry(name=name, type="integer", required=True) for name in ("year", "a", "a"))


@given(CSV_PIECES.map("".join) | st.text(max_size=30))
def test_no_csv_raises(text: str) -> None:
    outcome = read_data(DataEntry(id="x", file="x.csv", columns=COLUMNS), Source("x.csv", text))
    if outcome.value:
        assert all(len(row) == len(outcome.value.header) for row in outcome.value.rows)
        for cell in (cell for row in outcome.value.rows for cell in row if '"' not in cell.text):
            assert not cell.text or text_at(cell.span) == cell.text or not cell.text.strip()
    for diagnostic in outcome.diagnostics:
        assert diagnostic.span is None or 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)


def test_what_does_not_fit_is_left_empty_and_told_once() -> None:
    entry = DataEntry(id="x", file="x.csv", columns=(ColumnEntry(name="year", type="year"),))
    outcome = read_data(entry, Source("x.csv", "year,place\n20x4,Quay\n2024\n2025,Quay,Pier\n"))
    assert [problem.code for problem in outcome.diagnostics] == ["D109", "D105", "D105"]
    assert outcome.value
    assert [[cell.text for cell in row] for row in outcome.value.rows] == [["", "Quay"], ["2024", ""], ["2025", "Quay"]]


SVG_PIECES = [
    "<svg ",
    'xmlns="http://www.w3.org/2000/svg" ',
    ">",
    "</svg>",
    "<style>",
    "</style>",
    "@import ",
    "url(",
    ")",
]
SVG_MORE = [
    'href="',
    '"',
    "<script/>",
    "<!DOCTYPE svg [",
    "]>",
    "<!--",
    "-->",
    "&a;",
    "é",
    "\\72",
    "x",
    " ",
    "<?xml ",
    "?>",
]


@given(st.lists(st.sampled_from([*SVG_PIECES, *SVG_MORE]), max_size=25).map("".join) | st.text(max_size=30))
def test_no_svg_raises(text: str) -> None:
    for diagnostic in check_svg(Source("a.svg", text)):
        assert diagnostic.span
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)


def test_an_image_is_not_nested_without_end() -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg">'
    assert not check_svg(Source("a.svg", head + "<g>" * 199 + "</g>" * 199 + "</svg>"))
    assert [problem.code for problem in check_svg(Source("a.svg", head + "<g>" * 10_000))] == ["H408"]


FILES = ["brief.yaml", "findings.yaml", "body.md", "data/waits.csv", "images/dot.svg"]
DAMAGES: list[Callable[[bytes, int], bytes]] = [
    lambda content, at: content[:at],
    lambda content, at: content[:at] + b"\xff" + content[at:],
    lambda content, at: content[:at] + b'"' + content[at:],
    lambda content, at: content[:at] + b": " + content[at:],
    lambda content, at: content[:at] + b"\n" + content[at:],
    lambda content, at: content[at:],
    lambda content, at: content.replace(b"\n", b"\r\n", at),
    lambda content, at: content.replace(b" ", b"\xc2\xa0", 1 + at % 7),
]


@settings(max_examples=60)
@given(st.sampled_from(FILES), st.integers(0, 400), st.sampled_from(DAMAGES))
def test_no_damage_to_a_file_raises(
    tmp_path_factory: pytest.TempPathFactory, name: str, at: int, damage: Callable[[bytes, int], bytes]
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged" / "content" / "first"
    for other in FILES:
        (folder / other).parent.mkdir(parents=True, exist_ok=True)
        content = (PLAIN.root / "content" / "first" / other).read_bytes()
        (folder / other).write_bytes(damage(content, at) if other == name else content)
    outcome = read_manuscript(House(folder.parents[1].resolve()), "first")
    assert outcome.value is not None or outcome.diagnostics


def text_at(span: Span | None) -> str:
    assert span
    return span.text
