"""The directive `work`."""

from typing import Final

from briefpress.model.block import Work
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.values import markdown_line, plain_words

TITLE: Final = Option("title", "its title", markdown_line, required=True)
AUTHORS: Final = Option("authors", "who wrote it", plain_words)
NOTE: Final = Option("note", "where it stands: submitted, in print, presented at …", markdown_line)


def _make(call: DirectiveCall) -> Work:
    return Work(
        call.value(TITLE) or (),
        call.blocks,
        authors=call.value(AUTHORS) or "",
        note=call.value(NOTE) or (),
        span=call.span,
    )


WORK: Final = Directive(
    name="work",
    summary="Presents a paper by its title and abstract.",
    argument=Argument(Presence.NONE),
    options=(TITLE, AUTHORS, NOTE),
    body=Presence.REQUIRED,
    content=Content.BLOCKS,
    make=_make,
)
