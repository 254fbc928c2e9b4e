"""The directive `callout`."""

from typing import Final

from briefpress.model.block import Callout, CalloutKind
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.supporting import SUPPORTS, with_supports
from briefpress.read.markdown.directives.values import identifier, one_word_of
from briefpress.read.markdown.inlines import read_inlines

KINDS: Final[tuple[CalloutKind, ...]] = ("note", "important", "method", "case")
KIND: Final[Option[CalloutKind]] = Option(
    "kind", "what it is: `note`, `important`, `method` or `case`", one_word_of(KINDS)
)
ID: Final = Option("id", "the name by which to refer to it", identifier)


def _make(call: DirectiveCall) -> Callout:
    block = Callout(
        call.value(KIND) or "note",
        read_inlines(call.argument, call.reading),
        call.blocks,
        id=call.value(ID),
        span=call.span,
    )
    return with_supports(block, call)


CALLOUT: Final = Directive(
    name="callout",
    summary="Sets an aside off from the text, in a box with a title.",
    argument=Argument(Presence.OPTIONAL, "its title", "What the treaty says"),
    options=(KIND, ID, SUPPORTS),
    body=Presence.REQUIRED,
    content=Content.BLOCKS,
    make=_make,
)
