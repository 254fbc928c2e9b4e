"""The directive `people`."""

import re
from typing import Final

from briefpress.model.block import PeopleCall
from briefpress.read.markdown.directives.declaration import Argument, Content, Directive, DirectiveCall, Presence


def _make(call: DirectiveCall) -> PeopleCall:
    ids = tuple(id_ for id_ in re.split(r"[\s,]+", call.argument.text) if id_)
    return PeopleCall(tuple(dict.fromkeys(ids)), span=call.span)


PEOPLE: Final = Directive(
    name="people",
    summary="Introduces people: all authors, or those whose ids stand behind its name.",
    argument=Argument(Presence.OPTIONAL, "ids of people", "jan-zelezny, timna-michlmayr"),
    options=(),
    body=Presence.NONE,
    content=Content.BLOCKS,
    make=_make,
)
