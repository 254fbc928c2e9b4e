"""The Markdown and the expressions in the text fields of an authored file."""

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.block import Block
from briefpress.model.expression import Expression
from briefpress.model.inline import Inline
from briefpress.model.markup import Markup
from briefpress.model.places import Path
from briefpress.model.shared import Prose
from briefpress.read.annotations import Annotation, walk
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.field import passage_of_field
from briefpress.read.markdown.parser import parse_line, parse_text
from briefpress.read.schema import value_at
from briefpress.read.written import is_empty
from briefpress.read.yaml import YamlFile


def parse_prose(kind: Annotation, file: YamlFile, at: Path = (), *, raw_html: bool = False) -> Outcome[Prose]:
    """Return what all fields of a `kind` hold that are marked as more than words, from the value at `at` on.

    The data need not be valid: what holds a text is parsed, so that its faults come out with all others.
    """
    lines: dict[Path, tuple[Inline, ...]] = {}
    texts: dict[Path, tuple[Block, ...]] = {}
    expressions: dict[Path, Expression] = {}
    diagnostics: list[Diagnostic] = []
    for value in walk(kind, value_at(file, at), at):
        markup = _markup(value.annotation)
        if markup is None or is_empty(value.data) or isinstance(value.data, (dict, list, bool)):
            continue
        text, span = str(value.data).strip(), file.texts.get(value.path)
        if markup is Markup.EXPRESSION:
            expression = read_expression(passage_of_field(text, span))
            expressions.update({value.path: expression.value} if expression.value else {})
            diagnostics.extend(expression.diagnostics)
        elif markup is Markup.INLINE:
            line = parse_line(text, span, raw_html=raw_html)
            lines[value.path] = line.value or ()
            diagnostics.extend(line.diagnostics)
        else:
            blocks = parse_text(text, span, raw_html=raw_html)
            texts[value.path] = blocks.value or ()
            diagnostics.extend(blocks.diagnostics)
    return Outcome(Prose(lines, texts, expressions), tuple(diagnostics))


def _markup(annotation: Annotation) -> Markup | None:
    """Return what an annotation marks a text as; none for plain text."""
    return next((mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Markup)), None)
