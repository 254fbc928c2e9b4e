"""What a brief uses of the files it shares with others: all that rules for shared files ask of it."""

from dataclasses import dataclass

from briefpress.model.brief import Brief


@dataclass(frozen=True, slots=True)
class BriefUses:
    """What one brief uses. It is small, so it can be kept for a brief that is not built again."""

    slug: str
    references: frozenset[str]
    """The keys of the works in its reference list."""


def uses_of(brief: Brief) -> BriefUses:
    """Return what `brief` uses of the shared files."""
    return BriefUses(brief.slug, frozenset(reference.key for reference in brief.references))
