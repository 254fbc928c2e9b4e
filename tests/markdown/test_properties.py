"""What holds for every text: no traceback, places inside the source, no word lost."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.inline import Node, Text
from briefpress.model.manuscript import Body
from briefpress.read.markdown.parser import parse_body, parse_line, parse_text
from tests.markdown.tree import walk

PIECES = (
    *("\n", "\n\n", " ", "  \n", "    ", "\t", "\\", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n    "),
    *("*", "**", "_", "`", "``", "```\n", "\n~~~\n", "\n---\n", "\n===\n", "\n# ", "\n## "),
    *("<!--", "-->", "<b>", "</b>", "<", ">", "<https://", "mailto:", "https://", "&amp;", "&#0;"),
    *("[", "]", "(", ")", "](", "][", "![", "[^", "^[", "[@", "@", "; ", ", ", "[^a]: ", "[^a]", "]: ", "#"),
    *("{", "}", "{#", "{.", "}\n", "]{", "lang=", "supports=", 'caption="', '"', "{ref}`", "{lang}`", " <fr>`"),
    *("\n\n: ", "\n| ", " | ", "|", "\n|---|---|\n", "\n|:-|-:|\n", "{term}`"),
    *("\n:::", "\n::::", "\n:::\n", "{callout}", "{figure} ", "{gallery}", "{table} ", "{work}", "{people}"),
    *("{pull-quote}", "\n:alt: ", "\n:kind: ", "\n:id: ", "\n:title: ", "\n:columns: ", "\n:formats: "),
    *("é", "北", "ש", "\u00a0", "\0", "\r"),
)
MARKDOWN = st.lists(st.sampled_from(PIECES) | st.from_regex(r"[a-z]{1,3}", fullmatch=True), max_size=40).map("".join)
TEXTS = MARKDOWN | st.text(max_size=60)


def nodes_of(outcome: Outcome[Body]) -> list[Node]:
    assert outcome.value is not None
    return [*walk(outcome.value.blocks), *(node for note in outcome.value.footnotes.values() for node in walk(note))]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_place_is_inside_the_source(text: str) -> None:
    source = Source("body.md", text)
    outcome = parse_body(source)
    for spanned in (*nodes_of(outcome), *outcome.diagnostics):
        assert spanned.span is not None
        assert spanned.span.source is source
        assert 0 <= spanned.span.start <= spanned.span.end <= len(text)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_text_stands_where_its_place_says(text: str) -> None:
    for node in nodes_of(parse_body(Source("body.md", text))):
        if isinstance(node, Text) and node.span and re.fullmatch(r"\w+(?: \w+)*", node.span.text):
            assert node.text == node.span.text


@given(TEXTS, st.sampled_from(["plain", "'", '"', "|", ">"]))
@settings(max_examples=150, deadline=None)
def test_fields_are_read_at_their_places(text: str, style: str) -> None:
    written = yaml.safe_dump({"field": text}, default_style=None if style == "plain" else style, allow_unicode=True)
    source = Source("brief.yaml", written)
    ((_, value),) = yaml.compose(written, Loader=yaml.SafeLoader).value
    span = Span(source, value.start_mark.index, value.end_mark.index)
    for parse in (parse_line, parse_text):
        outcome = parse(value.value, span)
        assert outcome.value is not None
        for spanned in (*walk(outcome.value), *outcome.diagnostics):
            assert spanned.span is not None
            assert span.start <= spanned.span.start <= spanned.span.end <= span.end


def test_a_field_without_a_place_is_read_as_well() -> None:
    assert parse_line("A {reff}`x`.", None).diagnostics[0].span is None


WORDS = st.integers(0, 999).map("w{:03}".format)


@st.composite
def markdown_with_words(draw: st.DrawFn) -> str:
    """Return Markdown in which no word is one that Markdown leaves out: comments, or labels of links."""
    pieces = [piece for piece in PIECES if piece not in ("<!--", "-->", "][", "]: ", "&#0;")]
    return "".join(draw(st.lists(st.sampled_from(pieces) | WORDS | WORDS.map(" {} ".format), max_size=30)))


@given(markdown_with_words())
@settings(max_examples=250, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    outcome = parse_body(Source("body.md", text))
    said = " ".join([*strings(outcome.value), *(s for d in outcome.diagnostics for s in told(d))])
    for word in re.findall(r"w\d{3}", text):
        assert word in said, f"{word} is neither in the blocks nor in a diagnostic"


def strings(value: object) -> Iterator[str]:
    """Yield every text in a body, its source aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif isinstance(value, dict):
        yield from strings(tuple(value.items()))
    elif is_dataclass(value) and not isinstance(value, Span | Source):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def told(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield what a diagnostic says, and the lines it points at."""
    yield diagnostic.message
    yield diagnostic.help
    if diagnostic.span:
        for line in range(diagnostic.span.line, diagnostic.span.end_line + 1):
            yield diagnostic.span.source.line_text(line)


@pytest.mark.parametrize(
    "text",
    [
        "> " * 9_000 + "deep",
        "- " * 9_000 + "deep",
        "[" * 10_000,
        "[" * 9_000 + "a" + "]" * 9_000,
        "![" * 10_000,
        "*_" * 4_000 + "a" + "_*" * 4_000,
        "*a **a " * 2_500,
        "`" * 10_000,
        "{a}`" * 5_000,
        "[@a" * 5_000,
        "^[" * 5_000,
        "[a]{#" * 3_000,
        '[a]{b="' * 2_500,
        "<" * 10_000,
        "<a " * 5_000,
        "</a>" * 2_000,
        "<!--" * 2_000,
        "&" * 10_000,
        "|" * 10_000,
        ":::{callout}\n" * 5_000,
        ":::{callout}\n# a\n" * 1_000,
        "::::{callout}\n" * 1_000 + ":::\n" * 1_000,
        "[^a]: " * 3_000,
        "a\n: " * 3_000,
        "[a]: b\n" * 5_000,
        "[^1]" * 5_000,
        "^[a]" * 3_000,
        "{#a}\n" * 3_000,
        "# {#a " * 3_000,
        "| a |\n|---|\n" + "| b |\n" * 3_000,
        "a|" * 3_000 + "\n" + "-|" * 3_000,
        "1. " * 5_000,
        "\n".join("  " * depth + "- a" for depth in range(300)),
    ],
    ids=lambda text: repr(text[:16]),
)
def test_a_text_without_end_comes_to_one(text: str) -> None:
    assert parse_body(Source("body.md", text)).value is not None
    assert parse_line(text, None).value is not None
