"""Markdown becomes blocks, each at its place, and diagnostics."""

from pathlib import Path

import pytest
import yaml

from briefpress.diagnostics.codes.markdown import CODES, TOO_LONG
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.read.markdown.length import LONGEST, LONGEST_PARAGRAPH
from briefpress.read.markdown.parser import parse_body, parse_line, parse_text
from tests.cases import Case, check_case, concise, read_cases
from tests.markdown.tree import tree

CASES = read_cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_markdown_is_read_as_meant(case: Case, update: bool) -> None:
    ((path, text),) = case.files.items()
    nodes, diagnostics = _read(Source(path, text), raw_html=case.path.stem == "raw_html")
    check_case(case, "tree", nodes, update=update)
    if diagnostics or "diagnostics" in case.expected:
        check_case(case, "diagnostics", diagnostics, update=update)


def _read(source: Source, *, raw_html: bool) -> tuple[str, str]:
    """Return the tree and the diagnostics of a body, or of the YAML fields `line` and `text`."""
    if source.path.endswith(".md"):
        body = parse_body(source, raw_html=raw_html)
        assert body.value is not None
        return tree(body.value.blocks, body.value.footnotes), concise(body.diagnostics)
    (key, value), *_ = yaml.compose(source.text, Loader=yaml.SafeLoader).value
    span = Span(source, value.start_mark.index, value.end_mark.index)
    outcome = {"line": parse_line, "text": parse_text}[key.value](value.value, span, raw_html=raw_html)
    assert outcome.value is not None
    return tree(outcome.value), concise(outcome.diagnostics)


def test_every_code_of_markdown_has_a_case() -> None:
    told = "\n".join(case.expected.get("diagnostics", "") for case in CASES)
    assert [code.id for code in CODES if f"[{code.id}]" not in told and code is not TOO_LONG] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a " * (LONGEST_PARAGRAPH // 2) + "b", "no body"),
        ("a\n" * (LONGEST_PARAGRAPH // 2) + "b", "plain text"),
        ("a\n\n" * (LONGEST // 3) + "b", "no body"),
        ("a " * (LONGEST_PARAGRAPH // 2), "sound"),
    ],
)
def test_a_text_has_a_limited_length(text: str, read: str) -> None:
    body = parse_body(Source("body.md", text))
    assert ("sound" if not body.diagnostics else "plain text" if body.value else "no body") == read
    assert {diagnostic.code for diagnostic in body.diagnostics} <= {TOO_LONG.id}
