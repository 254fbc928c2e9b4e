"""Key findings: as authored in `findings.yaml`, and as resolved."""

from dataclasses import dataclass
from typing import Literal

from briefpress.model.inline import Inline
from briefpress.model.markup import ExpressionText, MarkdownLine
from briefpress.model.schema import CONFIGURATION

Confidence = Literal["low", "moderate", "high"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointEntry:
    """One line of a list under a finding."""

    __pydantic_config__ = CONFIGURATION

    text: MarkdownLine
    """The line."""
    label: str | None = None
    """A word or two that stand before it, such as `Militarily`."""


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
    confidence: Confidence | None = None
    """How sure the authors are, where they say so."""
    evidence: tuple[str, ...] = ()
    """Ids of sections, tables and figures, and `@keys` of references, that support it."""
    holds: ExpressionText | tuple[ExpressionText, ...] = ()
    """What must be true of the data for the statement to stand, such as `count(waits) > 10`; one or a list."""

    @property
    def assertions(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """What stands under `holds`, each with its way from the finding."""
        if isinstance(self.holds, str):
            return ((("holds",), self.holds),)
        return tuple((("holds", index), written) for index, written in enumerate(self.holds))


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsFile:
    """The fields of `findings.yaml`."""

    __pydantic_config__ = CONFIGURATION

    findings: tuple[FindingEntry, ...] = ()
    """The key findings, in the order of the panel."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that supports a finding: its kind, the id it links to, its short name on the page."""

    kind: Literal["section", "table", "figure", "reference"]
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A resolved line under a finding."""

    label: str | None
    text: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A resolved finding. `number` counts from 1; `evidence` is in document order, sections first."""

    id: str
    number: int
    statement: tuple[Inline, ...]
    points: tuple[Point, ...]
    confidence: Confidence | None
    evidence: tuple[Evidence, ...]
