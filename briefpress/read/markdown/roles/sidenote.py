"""The role `sidenote`."""

from typing import Final

from briefpress.diagnostics.codes.running_text import BAD_ROLE
from briefpress.model.inline import SideNote
from briefpress.read.markdown.roles.role import Role, RoleCall


def _make(call: RoleCall) -> SideNote | None:
    if not call.content.text:
        help_ = "write the note: ``{sidenote}`The log begins in 1974.` ``"
        call.reading.report(BAD_ROLE, call.span, "`sidenote` cannot be read: the role is empty", help=help_)
        return None
    return SideNote(call.read_words(call.content, True), span=call.span)


SIDENOTE: Final = Role(
    name="sidenote",
    summary="Sets a note into the margin, beside the line in which it stands. It may hold marks, links and citations.",
    forms=(
        "{sidenote}`The log begins in *1974* [@harbour-log].`",
        "{sidenote}``Both ports close then, see {ref}`channel`.``",
    ),
    make=_make,
)
