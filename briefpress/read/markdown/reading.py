"""What one run of the reader carries with it: the text, the grammar, and all that is noticed on the way."""

from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.model.inline import Inline
from briefpress.read.markdown.grammar import Grammar, grammar
from briefpress.read.markdown.passage import Passage


@dataclass(slots=True)
class Reading:
    """The reading of one text.

    `is_field` is set for a field of YAML, which holds less than a body; `raw_html` where the house allows HTML.
    """

    whole: Passage
    is_field: bool = False
    raw_html: bool = False
    grammar: Grammar = field(default_factory=grammar)
    environment: dict[str, Any] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    footnotes: dict[str, tuple[Inline, ...]] = field(default_factory=dict)
    footnote_spans: dict[str, Span | None] = field(default_factory=dict)
    footnotes_in_place: int = 0
    used_labels: set[str] = field(default_factory=set)

    def report(self, code: Code, span: Span | None, message: str, *, label: str = "", help: str = "") -> None:  # noqa: A002
        """Note a diagnostic of kind `code` at `span`."""
        self.diagnostics.append(code.at(span, message, label=label, help=help))

    def block_span(self, token: Token) -> Span | None:
        """Return the place of a block: from its first character to the last of its last line that is not empty."""
        start, end = self.block_range(token)
        return self.whole.span(start, end)

    def block_range(self, token: Token) -> tuple[int, int]:
        """Return where a block stands in the whole text."""
        start: int = token.meta.get("start", 0)
        end: int = token.meta.get("end", start)
        text = self.whole.text[start:end]
        return start, start + len(text.rstrip())

    def content(self, token: Token) -> Passage:
        """Return the running text of an inline container: its lines without what stands before them."""
        ranges = list(token.meta["lines"])
        joined = [(start, end + 1) for start, end in ranges[:-1]]
        return self.whole.cut(*joined, ranges[-1]).strip()

    def in_order(self) -> tuple[Diagnostic, ...]:
        """Return everything noticed, in the order of the text."""
        return tuple(sorted(self.diagnostics, key=lambda d: d.span.start if d.span else 0))
