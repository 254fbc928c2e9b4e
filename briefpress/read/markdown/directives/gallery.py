"""The directive `gallery`."""

import re
from collections.abc import Sequence
from typing import Final

from briefpress.diagnostics.codes.directive import BAD_BODY, MISSING_BODY
from briefpress.model.block import Gallery, Picture
from briefpress.model.inline import Inline, plain_text
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.supporting import SUPPORTS, with_supports
from briefpress.read.markdown.directives.values import identifier
from briefpress.read.markdown.images import alternative_text, image_path
from briefpress.read.markdown.inlines import inline_tokens, read_inlines
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

ID: Final = Option("id", "the name by which to refer to it", identifier)
HELP: Final = "write a list, each item `![what there is to see](images/x.svg) Caption. Credit: who`"
_CREDIT = re.compile(r"(?:^|(?<=\s))Credit:\s*(?=\S)")


def _make(call: DirectiveCall) -> Gallery | None:
    branches = [branch for branch in call.branches if branch.kind != "html_block"]
    caption: tuple[Inline, ...] = ()
    if branches and branches[0].kind == "paragraph":
        caption = read_inlines(call.reading.content(branches.pop(0).children[0].token), call.reading)
    pictures: list[Picture] = []
    if branches and branches[0].kind in ("bullet_list", "ordered_list"):
        pictures = [picture for item in branches.pop(0).children if (picture := _picture(item, call.reading))]
    elif call.branches:
        call.reading.report(
            MISSING_BODY, call.span and call.span.find("gallery"), "a gallery without images", help=HELP
        )
    _refuse(branches, call.reading)
    return with_supports(Gallery(tuple(pictures), caption, id=call.value(ID), span=call.span), call)


def _picture(item: Branch, reading: Reading) -> Picture | None:
    """Return the picture of a list item: an image, then its caption and its credit."""
    span = reading.block_span(item.token)
    is_text = bool(item.children) and item.children[0].kind == "paragraph"
    passage = reading.content(item.children[0].children[0].token) if is_text else Passage("")
    tokens = inline_tokens(passage, reading)
    if not tokens or tokens[0].type != "image":
        reading.report(BAD_BODY, span, "this item of a gallery does not begin with an image", help=HELP)
        return None
    _refuse(item.children[1:], reading)
    start, end = tokens[0].meta["place"]
    words = passage.cut((end, len(passage.text))).strip()
    credit = _CREDIT.search(words.text)
    caption = words.cut((0, credit.start() if credit else len(words.text))).strip()
    made_by = read_inlines(words.cut((credit.end(), len(words.text))), reading) if credit else ()
    return Picture(
        image_path(tokens[0], passage.span(start, end), reading),
        alternative_text(tokens[0]),
        read_inlines(caption, reading),
        plain_text(made_by),
        span=span,
    )


def _refuse(branches: Sequence[Branch], reading: Reading) -> None:
    if branches:
        span = reading.block_span(branches[0].token)
        reading.report(BAD_BODY, span, "a gallery holds a list of images", label="cannot stand here", help=HELP)


GALLERY: Final = Directive(
    name="gallery",
    summary="Shows images side by side under one caption.",
    argument=Argument(Presence.NONE),
    options=(ID, SUPPORTS),
    body=Presence.REQUIRED,
    content=Content.PICTURES,
    make=_make,
)
