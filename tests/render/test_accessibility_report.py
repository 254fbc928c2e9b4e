"""An accessibility report is one page that needs nothing else, and says all that is in its value."""

import datetime
from dataclasses import replace
from typing import get_args

import pytest
import yaml

from briefpress.check.html.document import parse_html
from briefpress.diagnostics.diagnostic import Severity
from briefpress.model.accessibility_report import (
    AccessibilityReport,
    HumanResult,
    MachineResult,
    ReportedFault,
    ReportedPdf,
    RuleGroup,
    RuleResult,
    RuleVerdict,
    Tag,
)
from briefpress.model.conditions import HUMAN_CHECKS
from briefpress.model.judged_pdf import JudgedPdf, ProfileVerdict
from briefpress.render.accessibility_report import render_accessibility_report
from tests.render.rendered import house_look, look_with

DAY = datetime.date(2024, 3, 5)
FAULT = ReportedFault(Severity.ERROR, "`They` <b>rise</b>", "content/tides/body.md:3:1", "write `it` anew")
ACTUAL, NEVER = HUMAN_CHECKS[0], next(check for check in HUMAN_CHECKS if check.never)
TAGS = (Tag("Document", "", (), (Tag("H1", "Tides"), Tag("Figure", "", ("alternative: A map",)))),)
REPORT = AccessibilityReport(
    slug="tides",
    title="Tides & Ships",
    edition="2",
    date=DAY,
    made=DAY,
    reached="pdf",
    page_digest="abc",
    claims=("PDF/A-3a", "PDF/UA-1"),
    judged_by_validator=("PDF/UA-1",),
    versions=(("briefpress", "1"), ("WeasyPrint", "2")),
    pdfs=(
        ReportedPdf(
            "tides.pdf",
            JudgedPdf(
                "a4",
                9,
                "def",
                "1.7",
                (
                    ProfileVerdict("PDF/UA-1", 104, 2, 36),
                    ProfileVerdict("PDF/A-3a", 156, 0, 0),
                    ProfileVerdict("PDF/A-1a", 0, 0, 0, "too large"),
                ),
            ),
            TAGS,
        ),
    ),
    groups=(
        RuleGroup(
            "Content",
            tuple(
                RuleResult(
                    f"A{number}",
                    "name",
                    "The `alt` is missing.",
                    Severity.ERROR,
                    ("WCAG 2.2 1.1.1",),
                    verdict,
                    (FAULT,) if verdict == "failed" else (),
                    "we know" if verdict == "off" else "",
                )
                for number, verdict in enumerate(get_args(RuleVerdict))
            ),
        ),
    ),
    others=(FAULT,),
    machine=(MachineResult("13-004", "a figure has no text", "unclear", ("PDF/UA-1", "U141")),),
    human=(
        HumanResult(ACTUAL, "open"),
        HumanResult(ACTUAL, "failed", "Ada", DAY, "mended soon", outdated=True),
        HumanResult(NEVER, "never"),
    ),
)


def report_page(report: AccessibilityReport = REPORT) -> str:
    outcome = render_accessibility_report(report, house_look())
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


@pytest.mark.parametrize(
    "words",
    [
        "Programs found 2 errors and 0 warnings.",
        "1 check waits for a person",
        "1 of those made failed.",
        "PDF/UA-1: failed 2 of 104 rules, 36 times in all.",
        "PDF/A-3a: passed, 156 rules tried.",
        "PDF/A-1a: could not be judged (too large).",
        "9 pages, PDF 1.7. SHA-256: def",
        "error: They <b>rise</b>content/tides/body.md:3:1write it anew",
        "The house says: we know",
        "2024-03-05 (before this edition)",
        "mended soon",
        "… a figure has no text. (PDF/UA-1, U141) see U101",
        "Figure (alternative: A map)",
        "What they found: A2, and apart from rules.",
    ],
)
def test_the_report_says(words: str) -> None:
    document = parse_html(report_page())
    body = document.first("body")
    assert body is not None
    assert words in body.text


def test_the_open_checks_can_be_copied_and_filled_in() -> None:
    file = next(parse_html(report_page()).all("pre"))
    written = "".join(part for element in file.elements() for part in element.children if isinstance(part, str))
    copied = yaml.safe_load(written)
    assert copied == {"checks": [{"check": ACTUAL.id, "verdict": None, "owner": None, "date": DAY}]}


def test_a_check_that_cannot_fail_waits_for_nobody() -> None:
    document = parse_html(report_page(replace(REPORT, human=(HumanResult(NEVER, "never"),))))
    text = document.root.text
    assert "All checks by people are made." in text
    assert NEVER.never in text


def test_a_brief_that_was_not_followed_to_the_end_says_so() -> None:
    early = replace(REPORT, reached="read", pdfs=(), judged_by_validator=(), date=None, page_digest="")
    text = parse_html(report_page(early)).root.text
    assert "The brief was not followed to the end: it could be read" in text
    assert "There is no PDF." in text
    assert "Edition" not in text


def test_the_report_needs_no_other_file() -> None:
    document = parse_html(report_page())
    addresses = [e.get(name) for e in document.elements for name in ("src", "href") if e.has(name)]
    assert [address for address in addresses if not address.startswith(("#", "data:"))] == []
    assert "url(" not in "".join(str(e.children) for e in document.all("style"))


def test_a_style_cannot_end_its_element() -> None:
    look = look_with(styles={"report.css": ".a::before { content: '</style><b>'; }"})
    outcome = render_accessibility_report(REPORT, look)
    assert outcome.value is not None
    assert outcome.value.count("</style>") == 1
