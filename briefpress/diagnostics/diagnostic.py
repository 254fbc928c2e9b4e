"""What is wrong, where, and what to do about it: values, never exceptions."""

from dataclasses import dataclass
from enum import StrEnum

from briefpress.diagnostics.span import Span


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops its brief, a warning does under `--strict`, advice never does."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of briefpress about what it was given.

    `message` and `label` are lower case, without a full stop, the author's words in backticks.
    `label` stands beside the carets, `help` says what to do next.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    label: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of diagnostic and its page of documentation.

    `summary` is one sentence; `explanation` is Markdown: what is wrong, why it matters, how to put it right.
    """

    id: str
    name: str
    summary: str
    explanation: str
    severity: Severity = Severity.ERROR

    def at(self, span: Span | None, message: str, *, label: str = "", help: str = "") -> Diagnostic:  # noqa: A002
        """Return a diagnostic of this kind at `span`."""
        return Diagnostic(self.id, self.severity, message, span, label, help)
