"""The role `ref`."""

from typing import Final

from briefpress.model.inline import CrossReference
from briefpress.read.markdown.roles.role import Role, RoleCall, id_and_words


def _make(call: RoleCall) -> CrossReference | None:
    target = id_and_words(call, "ref")
    return target and CrossReference(*target, span=call.span)


REF: Final = Role(
    name="ref",
    summary="Refers to a section, table, figure or finding by its id, in its own number or in your words.",
    forms=("{ref}`target-id`", "{ref}`own words <target-id>`"),
    make=_make,
)
