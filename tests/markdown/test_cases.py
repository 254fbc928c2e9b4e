"""Markdown becomes blocks, each at its place, and diagnostics."""

from pathlib import Path

import pytest
import yaml

from briefpress.diagnostics.codes.markdown import CODES
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.read.markdown.parser import parse_body, parse_line, parse_text
from tests.cases import Case, check_case, concise, read_cases
from tests.markdown.tree import tree

CASES = read_cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_markdown_is_read_as_meant(case: Case, update: bool) -> None:
    ((path, text),) = case.files.items()
    nodes, diagnostics = _read(Source(path, text))
    check_case(case, "tree", nodes, update=update)
    if diagnostics or "diagnostics" in case.expected:
        check_case(case, "diagnostics", diagnostics, update=update)


def _read(source: Source) -> tuple[str, str]:
    """Return the tree and the diagnostics of a body, or of the YAML fields `line` and `text`."""
    if source.path.endswith(".md"):
        body = parse_body(source)
        assert body.value is not None
        return tree(body.value.blocks, body.value.footnotes), concise(body.diagnostics)
    (key, value), *_ = yaml.compose(source.text, Loader=yaml.SafeLoader).value
    span = Span(source, value.start_mark.index, value.end_mark.index)
    outcome = {"line": parse_line, "text": parse_text}[key.value](value.value, span)
    assert outcome.value is not None
    return tree(outcome.value), concise(outcome.diagnostics)


def test_every_code_of_markdown_has_a_case() -> None:
    told = "\n".join(case.expected.get("diagnostics", "") for case in CASES)
    assert [code.id for code in CODES if f"[{code.id}]" not in told] == []
