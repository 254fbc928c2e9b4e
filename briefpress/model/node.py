"""What everything in the text has in common."""

from dataclasses import dataclass, field

from briefpress.diagnostics.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything in the text. Its place takes no part in equality."""

    span: Span | None = field(default=None, compare=False, repr=False)
