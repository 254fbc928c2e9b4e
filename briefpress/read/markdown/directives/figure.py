"""The directive `figure`."""

from typing import Final

from briefpress.model.block import Figure
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.supporting import SUPPORTS, with_supports
from briefpress.read.markdown.directives.values import identifier, markdown_line, plain_words
from briefpress.read.markdown.images import check_image

# Not required here: rule A101 says when it is missing, for every kind of image.
ALT: Final = Option("alt", "what there is to see, for readers who do not", plain_words)
TITLE: Final = Option("title", "what it says, in a sentence above it", markdown_line)
SOURCE: Final = Option("source", "where what it shows comes from", markdown_line)
CREDIT: Final = Option("credit", "who made it", plain_words)
ID: Final = Option("id", "the name by which to refer to it", identifier)


def _make(call: DirectiveCall) -> Figure:
    check_image(call.argument.text, call.argument.span(), call.reading)
    block = Figure(
        call.argument.text,
        call.value(ALT) or "",
        call.paragraphs[0] if call.paragraphs else (),
        title=call.value(TITLE) or (),
        source=call.value(SOURCE) or (),
        credit=call.value(CREDIT) or "",
        id=call.value(ID),
        span=call.span,
    )
    return with_supports(block, call)


FIGURE: Final = Directive(
    name="figure",
    summary="Shows an image with a title, a caption and its source.",
    argument=Argument(Presence.REQUIRED, "the image", "images/map.svg"),
    options=(ALT, TITLE, SOURCE, CREDIT, ID, SUPPORTS),
    body=Presence.OPTIONAL,
    content=Content.PARAGRAPH,
    make=_make,
)
