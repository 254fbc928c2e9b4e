"""What docs/ says is what the code does."""

import importlib.util
import re
from pathlib import Path

import pytest

from briefpress.diagnostics.source import Source
from briefpress.read.markdown.parser import parse_body

DOCS = Path(__file__).parent.parent.parent / "docs"
CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def outputs():
    specification = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    generate = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(generate)
    return generate.outputs()


def test_generated_parts_are_fresh(outputs):
    stale = [path.name for path, text in outputs.items() if not path.exists() or path.read_text("utf-8") != text]
    assert stale == [], "run `make docs`"


def test_every_field_is_described(outputs):
    described = [line for page in DOCS.glob("*.md") for line in page.read_text("utf-8").splitlines()]
    assert [line for line in described if re.fullmatch(r"\| `.*\|\s*\|", line)] == []


@pytest.mark.parametrize("example", FENCE.findall((DOCS / "authoring.md").read_text("utf-8")))
def test_examples_for_authors_are_right(example):
    outcome = parse_body(Source("authoring.md", example))
    assert [diagnostic.message for diagnostic in outcome.diagnostics] == []


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    text = CODE.sub("", page.read_text("utf-8"))
    for target in re.findall(r"\]\(((?!https?://)[^)#]+)", text):
        assert (page.parent / target).exists(), target
