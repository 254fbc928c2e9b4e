"""The versions of all that turns the files of a house into its site."""

from functools import cache

from briefpress.typeset.versions import typesetter_versions
from briefpress.work.versions import versions_with_needs


@cache
def versions() -> tuple[str, ...]:
    """Return them, each after its name: what two machines must have in common to make the same bytes."""
    return (*versions_with_needs("briefpress"), *typesetter_versions())
