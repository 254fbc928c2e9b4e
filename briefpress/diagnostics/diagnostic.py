"""What is wrong, where, and what to do about it: values, never exceptions."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from briefpress.diagnostics.span import Span

LONGEST: Final = 600
"""How many characters a message, a label and a help may have."""


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops its brief, a warning does under `--strict`, advice never does."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


def stopping(*, strict: bool) -> frozenset[Severity]:
    """Return the severities that stop a brief: errors, and with `strict` warnings."""
    return frozenset({Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR})


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
        return Diagnostic(self.id, self.severity, _short(message), span, _short(label), _short(help))


def _short(text: str) -> str:
    """Return `text` without its middle where it is long: the words of an author that it quotes may have any length."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
