"""CSL files of a house: those that cannot be used are told with their line, and a brief is resolved all the same."""

from pathlib import Path

import pytest

from briefpress.house.look import read_look
from briefpress.model.inline import plain_text
from briefpress.model.settings import Settings
from briefpress.model.walk import text_of
from briefpress.read.folder import read_manuscript
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import english, make_house

CASES = read_cases(Path(__file__).parent / "cases" / "styles.md")
BRIEF = "kind: policy-brief\ntitle: Tides\ndate: 2024-03-05\nauthors: [ada]\nabstract: Yes.\ncitation_style: house\n"
WORK = "moon:\n  type: book\n  title: Tides\n  author: [{family: Moon}]\n  issued: '2019'\n"
SAMPLE = {"brief.yaml": BRIEF, "_shared/references.yaml": WORK, "body.md": "Tides [@moon].\n"}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_style_is_used_or_told(case: Case, tmp_path: Path, update: bool) -> None:
    house = make_house(tmp_path, SAMPLE | dict(case.files))
    look, shared, manuscript = read_look(house).value, read_shared(house).value, read_manuscript(house, "brief").value
    assert look
    assert shared
    assert manuscript
    settings = Settings(organisation="harbour")
    outcome = resolve_brief(manuscript, shared, settings, english(), styles=look.citation_styles)
    assert outcome.value
    listed = "\n".join(plain_text(entry.text) for entry in outcome.value.references)
    check_case(case, "text", f"{text_of(outcome.value.body)}\n\n{listed}", update=update)
    check_case(case, "diagnostics", concise(outcome.diagnostics), update=update)
