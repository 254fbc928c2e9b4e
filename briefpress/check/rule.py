"""One thing that is checked: a code, and the function that looks for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefpress.check.subject import Subject
from briefpress.diagnostics.diagnostic import Code, Diagnostic, Severity

S = TypeVar("S", bound=Subject)


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """A rule: what it reports, which kind of subject it looks at, how it looks, and which standards ask for it.

    `check` yields diagnostics of `code` only. It neither raises nor changes anything. `standards` names clauses as
    their readers do: `WCAG 2.2 1.1.1`, `Matterhorn 13-004`.
    """

    code: Code
    subject: type[S]
    check: Callable[[S], Iterable[Diagnostic]]
    standards: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    """The ids of the validator's rules that look for the same fault. Where this rule finds it, they say no more."""


def documented(id_: str, name: str, severity: Severity, documentation: str | None) -> Code:
    """Return the code of a rule whose page is the docstring of its file: the summary first, then the explanation."""
    summary, _, explanation = (documentation or "").partition("\n\n")
    return Code(id_, name, summary.strip(), explanation, severity)
