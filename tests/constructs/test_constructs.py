"""Every construct, in every place where an author may put it, makes a PDF that keeps the standards.

Words between them let some of each stand over a page break. The rules of the gate judge it on the way: the validator of
PDF/UA-1 and PDF/A-3a, and our own on tags and words.
"""

from pathlib import Path

import pytest

from briefpress.diagnostics.diagnostic import Severity
from briefpress.pipeline import check
from tests.cases import concise
from tests.constructs.written import CONSTRUCTS, Use, body, uses, write_house

USES = list(uses())
TOGETHER = 4
"""How many constructs within a line share a brief: each comes in many places, and pages take their time."""


def refused(use: Use) -> bool:
    return [use.construct, use.place] in CONSTRUCTS["refused"]


def groups() -> list[tuple[str, ...]]:
    inlines = list(CONSTRUCTS["inlines"])
    together = [tuple(inlines[start : start + TOGETHER]) for start in range(0, len(inlines), TOGETHER)]
    return [*together, *((name,) for name in CONSTRUCTS["blocks"])]


@pytest.mark.parametrize("constructs", groups(), ids=", ".join)
def test_constructs_keep_the_standards_in_every_place(constructs: tuple[str, ...], tmp_path: Path) -> None:
    chosen = [use for use in USES if use.construct in constructs and not refused(use)]
    report = check(write_house(tmp_path, {"brief": body(chosen, fill=len(constructs) == 1)}))
    assert concise(d for d in report.diagnostics if d.severity is Severity.ERROR) == ""
    assert [brief.built for brief in report.briefs] == [True]
    assert report.briefs[0].pages > 1


@pytest.mark.parametrize(
    "use", [use for use in USES if refused(use)], ids=lambda use: f"{use.construct} in {use.place}"
)
def test_what_cannot_stand_somewhere_is_refused(use: Use, tmp_path: Path) -> None:
    report = check(write_house(tmp_path, {"brief": body([use], fill=False)}))
    errors = [diagnostic for diagnostic in report.diagnostics if diagnostic.severity is Severity.ERROR]
    assert errors
    assert all(error.span and error.span.source.path == "content/brief/body.md" for error in errors)
