"""What an accessibility report of a brief says."""

import datetime
from dataclasses import dataclass, field
from typing import Literal

from briefpress.diagnostics.diagnostic import Severity
from briefpress.model.conditions.condition import HumanCheck
from briefpress.model.judged_pdf import JudgedPdf

RuleVerdict = Literal["passed", "advice", "failed", "off", "not-reached", "not-judged", "unclear"]
"""`advice`: all that it found is advice. `not-reached`: an error before it stopped the line. `not-judged`: nothing here
can judge it. `unclear`: the validator found faults, and does not say whether this is among them."""
HumanState = Literal["passed", "failed", "not-applicable", "open", "never"]
"""`open`: nobody has checked yet. `never`: it cannot fail in a document that briefpress makes."""

Reached = Literal["read", "resolved", "page", "pdf"]
"""The last thing that could be made of a brief."""


@dataclass(frozen=True, slots=True)
class ReportedFault:
    """A diagnostic as the report shows it; `place` is a path with line and column, empty where there is none."""

    severity: Severity
    message: str
    place: str
    help: str


@dataclass(frozen=True, slots=True)
class RuleResult:
    """A rule with what it found. `reason` says why the house has switched it off or weighs it otherwise."""

    code: str
    name: str
    summary: str
    severity: Severity
    standards: tuple[str, ...]
    verdict: RuleVerdict
    faults: tuple[ReportedFault, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules that look at one thing, such as the PDF."""

    title: str
    rules: tuple[RuleResult, ...]

    @property
    def failed(self) -> int:
        """How many of them found something."""
        return sum(rule.verdict == "failed" for rule in self.rules)


@dataclass(frozen=True, slots=True)
class MachineResult:
    """A condition that a program judges: what fails where it is met, and who judged it how."""

    id: str
    fault: str
    verdict: RuleVerdict
    judges: tuple[str, ...]
    """The validator's profile, and the codes of our rules."""


@dataclass(frozen=True, slots=True)
class HumanResult:
    """A check that a person makes, and what came of it. `outdated`: it was made before the edition."""

    check: HumanCheck
    state: HumanState
    owner: str = ""
    date: datetime.date | None = None
    note: str = ""
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of a tag tree for people: its type, the words right in it, what else is known, and what is inside."""

    type: str
    text: str
    notes: tuple[str, ...] = ()
    children: "tuple[Tag, ...]" = ()


@dataclass(frozen=True, slots=True)
class ReportedPdf:
    """A PDF with the name of its file. `tags` is its reading order, for people."""

    name: str
    judged: JudgedPdf
    tags: tuple[Tag, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityReport:
    """All that the report of one brief says."""

    slug: str
    """The name of the brief's folder."""
    title: str
    """The title of the brief; its slug where it could not be read."""
    edition: str
    """The number of the edition; empty where it could not be read."""
    date: datetime.date | None
    """The date of the edition."""
    made: datetime.date
    """The day of the report."""
    reached: Reached
    """How far the brief got."""
    page_digest: str
    """The SHA-256 of the page; empty where there is none."""
    claims: tuple[str, ...]
    """The standards that the PDFs and the page are made to."""
    judged_by_validator: tuple[str, ...]
    """The standards among them that a validator judged."""
    versions: tuple[tuple[str, str], ...]
    """The programs that took part, with their versions."""
    pdfs: tuple[ReportedPdf, ...]
    """The PDFs, in the order of the house's papers."""
    groups: tuple[RuleGroup, ...]
    """Every rule, by what it looks at."""
    others: tuple[ReportedFault, ...]
    """What came up apart from rules."""
    machine: tuple[MachineResult, ...]
    """What programs judge by the Matterhorn Protocol."""
    human: tuple[HumanResult, ...]
    """What people check."""

    @property
    def topics(self) -> tuple[tuple[str, tuple[HumanResult, ...]], ...]:
        """The checks that people make, by topic; those that cannot fail are left out."""
        topics: dict[str, tuple[HumanResult, ...]] = {}
        for result in self.human:
            if result.state != "never":
                topics[result.check.topic] = (*topics.get(result.check.topic, ()), result)
        return tuple(topics.items())

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return self._count(Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return self._count(Severity.WARNING)

    @property
    def open_checks(self) -> int:
        """How many checks are still to be made by a person."""
        return sum(result.state == "open" for result in self.human)

    @property
    def failed_checks(self) -> int:
        """How many checks a person found failed."""
        return sum(result.state == "failed" for result in self.human)

    def _count(self, severity: Severity) -> int:
        of_rules = (fault for group in self.groups for rule in group.rules for fault in rule.faults)
        return sum(fault.severity is severity for fault in (*of_rules, *self.others))
