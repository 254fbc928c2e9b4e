"""Key findings: as authored in `findings.yaml`, and as resolved."""

from dataclasses import dataclass
from typing import Literal

from briefpress.model.bound import Measured
from briefpress.model.inline import CitationItem, Inline
from briefpress.model.markup import ExpressionText, MarkdownLine
from briefpress.model.scale import Rating
from briefpress.model.schema import CONFIGURATION

FindingType = Literal["finding", "implication", "recommendation"]
EvidenceKind = Literal["section", "table", "figure", "data", "query", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointEntry:
    """One line of a list under a finding."""

    __pydantic_config__ = CONFIGURATION

    text: MarkdownLine
    """The line."""
    label: str | None = None
    """A word or two that stand before it, such as `Militarily`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceQuery:
    """A query over the brief's data that bears a finding out, shown with its result: `steps since 2017: 5`."""

    __pydantic_config__ = CONFIGURATION

    query: ExpressionText
    """An expression over the data, such as `count(agreements, year >= 2017)`."""
    says: str
    """What its result is, in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingEntry:
    """One key finding."""

    __pydantic_config__ = CONFIGURATION

    id: str
    """The name by which headings say what they support."""
    statement: MarkdownLine
    """The finding in one sentence."""
    points: tuple[PointEntry, ...] = ()
    """A short list that belongs to the statement."""
    type: FindingType = "finding"
    """What it is; implications and recommendations stand behind the findings, under headings of their own."""
    confidence: str | None = None
    """How sure the authors are: a level of the scale, or `not-stated` where a restated source gives none."""
    likelihood: str | None = None
    """How likely it is: a row of the scale."""
    strength: str | None = None
    """How strongly it is recommended, where the scale tells that apart."""
    evidence: tuple[str | EvidenceQuery, ...] = ()
    """What supports it: ids of sections, tables, figures, asides and data, `@key, p. 4` of references, queries."""
    holds: ExpressionText | tuple[ExpressionText, ...] = ()
    """What must be true of the data for the statement to stand, such as `count(waits) > 10`; one or a list."""

    @property
    def assertions(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """What stands under `holds`, each with its way from the finding."""
        if isinstance(self.holds, str):
            return ((("holds",), self.holds),)
        return tuple((("holds", index), written) for index, written in enumerate(self.holds))


def cited_in(item: str) -> CitationItem | None:
    """Return what an item of `evidence` cites, `@key` or `@key, p. 4`; none where it is an id."""
    if not item.startswith("@"):
        return None
    key, _, locator = item[1:].partition(",")
    return CitationItem(key.strip(), locator=" ".join(locator.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsFile:
    """The fields of `findings.yaml`."""

    __pydantic_config__ = CONFIGURATION

    findings: tuple[FindingEntry, ...] = ()
    """The key findings, in the order of the panel."""
    confidence: str | None = None
    """The confidence of all findings that give none themselves, such as `not-stated`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that supports a finding: its kind, what it names (an id, a key, the data of a query), and its label.

    The label is its short name on the page, for a query with the result. `title` says more: a caption, a heading.
    """

    kind: EvidenceKind
    target: str
    label: str
    title: str = ""

    @property
    def anchor(self) -> str:
        """The id on the page that it links to."""
        match self.kind:
            case "reference":
                return f"_ref-{self.target}"
            case "data" | "query":
                return f"_data-{self.target}"
            case _:
                return self.target


@dataclass(frozen=True, slots=True)
class Point:
    """A resolved line under a finding."""

    label: str | None
    text: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Assertion:
    """What data has to say for a finding to stand: as written, and what its sides come to."""

    written: str
    sides: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A resolved finding. `number` counts from 1 in the order of the panel: findings, implications, recommendations.

    `evidence` comes by kind: sections, tables, figures, data, queries, references; each kind in document order.
    """

    id: str
    number: int
    statement: tuple[Inline, ...]
    points: tuple[Point, ...]
    confidence: Rating | None
    evidence: tuple[Evidence, ...]
    type: FindingType = "finding"
    likelihood: Rating | None = None
    strength: Rating | None = None
    holds: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A finding, the sections that argue it, and for each column of the matrix whether that supports it."""

    finding: Finding
    sections: tuple[Evidence, ...]
    marks: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class EvidenceMatrix:
    """Findings in the order of the panel against all exhibits, data files and sources that support one of them."""

    columns: tuple[Evidence, ...]
    rows: tuple[MatrixRow, ...]
