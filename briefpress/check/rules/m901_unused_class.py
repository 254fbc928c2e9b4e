"""A class in the text has no style.

**What.** `{.name}` gives words or a block a class that no style sheet of the house names.

**Why.** A class without a style does nothing: the author sees plain text and wonders. Mostly the name is misspelt.

**How to mend it.** Correct the name, or add the style to a sheet in `styles/`, such as `screen.css` and `print.css`.

```css
.lead { font-weight: 600; }
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.style_sheet import classes_named
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import BlockNode
from briefpress.model.inline import Node, SpanWithAttributes

CODE: Final = documented("M901", "unused-class", Severity.WARNING, __doc__)


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each class that no style sheet names."""
    used = [(node, name) for node in _nodes(subject) for name in node.classes]
    if not used:
        return
    known = frozenset(name for sheet in set(subject.look.styles.values()) for name in classes_named(sheet))
    for node, name in used:
        if name not in known:
            yield CODE.at(
                _span_of_class(node, name),
                f"no style sheet has the class `{name}`",
                label="changes nothing",
                help=did_you_mean(name, known, "add it to a sheet in styles/, or leave it out"),
            )


def _nodes(subject: ManuscriptSubject) -> Iterator[BlockNode | SpanWithAttributes]:
    yield from subject.blocks()
    for inline in subject.inlines():
        if isinstance(inline, SpanWithAttributes):
            yield inline


def _span_of_class(node: Node, name: str) -> Span | None:
    """Return where the class is written: in the node, or on the line of attributes right before it."""
    if node.span is None:
        return None
    source = node.span.source
    first = source.line_of(node.span.start)
    around = Span(source, source.offset_at(first - 1, 1), node.span.end)
    # Attributes of a span of words stand behind it.
    after = Span(source, node.span.start, min(node.span.end + len(name) + 200, len(source.text)))
    for place in (node.span, around, after):
        found = place.find(f".{name}")
        if found != place:
            return Span(source, found.start + 1, found.end)
    return node.span


RULE: Final = Rule(CODE, ManuscriptSubject, check)
