"""The role `term`."""

from typing import Final

from briefpress.model.inline import TermCall
from briefpress.read.markdown.roles.role import Role, RoleCall, id_and_words


def _make(call: RoleCall) -> TermCall | None:
    target = id_and_words(call, "term")
    return target and TermCall(*target, span=call.span)


TERM: Final = Role(
    name="term",
    summary="Marks a term of the glossary by its id, in the glossary's words or in yours.",
    forms=("{term}`dual-use`", "{term}`dual-use goods <dual-use>`"),
    make=_make,
)
