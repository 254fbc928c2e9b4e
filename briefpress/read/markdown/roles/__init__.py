"""The roles of running text, a file each."""

from typing import Final

from markdown_it.token import Token

from briefpress.diagnostics.codes.running_text import UNKNOWN_ROLE
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.inline import Inline, Text
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.roles.holds import HOLDS
from briefpress.read.markdown.roles.lang import LANG
from briefpress.read.markdown.roles.ref import REF
from briefpress.read.markdown.roles.role import ReadWords, Role, RoleCall
from briefpress.read.markdown.roles.sidenote import SIDENOTE
from briefpress.read.markdown.roles.term import TERM
from briefpress.read.markdown.roles.value import VALUE

ROLES: Final[tuple[Role, ...]] = (REF, TERM, LANG, SIDENOTE, VALUE, HOLDS)
"""All roles."""


def read_role(token: Token, passage: Passage, reading: Reading, read_words: ReadWords) -> Inline:
    """Return what the role that `token` holds makes of its words; the plain words where it cannot make anything."""
    name = passage.cut(token.meta["name"])
    content = passage.cut(token.meta["content"]).strip()
    call = RoleCall(content, passage.span(*token.meta["place"]), reading, read_words)
    role = next((role for role in ROLES if role.name == name.text), None)
    if role is None:
        names = [role.name for role in ROLES]
        reading.report(
            UNKNOWN_ROLE,
            name.span(),
            f"unknown role `{name.text}`",
            label="no such role",
            help=did_you_mean(name.text, names, f"the roles are {one_of(names)}"),
        )
    made = role.make(call) if role else None
    return Text(content.text, span=call.span) if made is None else made
