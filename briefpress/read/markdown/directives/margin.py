"""The directive `margin`."""

from typing import Final

from briefpress.model.block import MarginNote
from briefpress.read.markdown.directives.declaration import Argument, Content, Directive, DirectiveCall, Presence


def _make(call: DirectiveCall) -> MarginNote:
    return MarginNote(call.blocks, span=call.span)


MARGIN: Final = Directive(
    name="margin",
    summary="Sets a longer note into the margin, beside the paragraph that follows it.",
    argument=Argument(Presence.NONE),
    options=(),
    body=Presence.REQUIRED,
    content=Content.PARAGRAPHS,
    make=_make,
)
