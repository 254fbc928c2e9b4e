"""Each rule for PDFs tells what it is for, at its place, and nothing else."""

import re
from pathlib import Path

import pytest

from briefpress.check.pdf.reading import read_pdf_file
from briefpress.check.pdf_validator import Failure, Verdict
from briefpress.check.rules import RULES
from briefpress.check.source_place import SourcePlaces
from briefpress.check.subject import PdfSubject, VerdictSubject
from briefpress.model.page import Page
from briefpress.render.metadata import metadata_of
from tests.cases import Case, check_case, concise, read_cases
from tests.check.house_of_case import make_house, resolved
from tests.check.pdf.written import write_pdf

CASES = read_cases(Path(__file__).parent / "cases")
OWN_FILES = {"file.pdf", "page.html", "verdict"}
FAILURE = re.compile(r"(?P<profile>\S+) (?P<rule>\S+) (?:@(?P<type>\w+) )?(?P<message>.+)")
EMPTY = '<html lang="en"><body></body></html>'


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_tells_what_it_is_for(case: Case, tmp_path: Path, update: bool) -> None:
    rule = next(rule for rule in RULES if rule.code.id == case.path.stem)
    subject = pdf_subject(case, tmp_path)
    found = [
        diagnostic
        for each in ([subject] if rule.subject is PdfSubject else verdicts(case, subject))
        for diagnostic in rule.check(each)
    ]
    assert {diagnostic.code for diagnostic in found} <= {rule.code.id}
    check_case(case, "diagnostics", concise(found), update=update)
    assert bool(found) == case.name.startswith("fails")


def pdf_subject(case: Case, root: Path) -> PdfSubject:
    """Return the PDF of a case beside the brief it is said to come from."""
    house = make_house(root, {path: text for path, text in case.files.items() if path not in OWN_FILES})
    made = resolved(house)
    html = case.files.get("page.html", EMPTY)
    page = Page(made.brief.slug, metadata_of(made.brief), html, (), (), "", 6, archival=made.settings.archival)
    pdf = write_pdf(case.files["file.pdf"])
    file = read_pdf_file(pdf)
    assert file is not None
    return PdfSubject(pdf, file, page, SourcePlaces(made.brief, made.manuscript))


def verdicts(case: Case, subject: PdfSubject) -> list[VerdictSubject]:
    """Return what the validator is said to have said: a profile, a rule, `@` and the type of an element, a message."""
    said = [FAILURE.fullmatch(line) for line in case.files.get("verdict", "").splitlines()]
    found = []
    for profile in ("ua1", "3a"):
        own = [match for match in said if match is not None and match["profile"] == profile]
        trouble = next((match["message"] for match in own if match["rule"] == "trouble"), "")
        failures = tuple(
            Failure(profile, match["rule"], match["message"], _number_of(match["type"], subject))
            for match in own
            if match["rule"] != "trouble"
        )
        found.append(VerdictSubject(Verdict(profile, failures, 100, len(failures), trouble), subject))
    return found


def _number_of(type_: str | None, subject: PdfSubject) -> int | None:
    return next((element.object_number for element in subject.file.elements if element.type == type_), None)
