"""The directive `pull-quote`."""

from typing import Final

from briefpress.model.block import PullQuote
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.values import plain_words

ATTRIBUTION: Final = Option("attribution", "whose words they are", plain_words)


def _make(call: DirectiveCall) -> PullQuote | None:
    if not call.paragraphs:
        return None
    return PullQuote(call.paragraphs[0], call.value(ATTRIBUTION) or "", span=call.span)


PULL_QUOTE: Final = Directive(
    name="pull-quote",
    summary="Lifts a sentence out of the text and sets it large.",
    argument=Argument(Presence.NONE),
    options=(ATTRIBUTION,),
    body=Presence.REQUIRED,
    content=Content.PARAGRAPH,
    make=_make,
)
