"""What ends an evaluation."""

from collections.abc import Callable
from typing import TypeVar

from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.span import Span

Found = TypeVar("Found")


class FaultError(Exception):
    """Ends an evaluation. `evaluate` and `matching_rows` turn it into their diagnostics: it goes no further."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__()
        self.diagnostics = diagnostics


def fault(code: Code, span: Span | None, message: str, *, label: str = "", help: str = "") -> FaultError:  # noqa: A002
    """Return the error to raise for a fault at `span`."""
    return FaultError(code.at(span, message, label=label, help=help))


def gathered(*looks: Callable[[], Found]) -> tuple[Found, ...]:
    """Return what all `looks` find. Raises what is wrong with any of them, so that an author hears it at once."""
    found: list[Found] = []
    told: dict[Diagnostic, None] = {}
    for look in looks:
        try:
            found.append(look())
        except FaultError as error:
            told.update(dict.fromkeys(error.diagnostics))
    if told:
        raise FaultError(*told)
    return tuple(found)
