"""What ends an evaluation."""

from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.span import Span


class FaultError(Exception):
    """Ends an evaluation. `evaluate` and `matching_rows` turn it into their diagnostic: it goes no further."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


def fault(code: Code, span: Span | None, message: str, *, label: str = "", help: str = "") -> FaultError:  # noqa: A002
    """Return the error to raise for a fault at `span`."""
    return FaultError(code.at(span, message, label=label, help=help))
