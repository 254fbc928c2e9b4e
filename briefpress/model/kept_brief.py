"""What is kept of a brief that was built, or found wanting: all that a later build needs to leave it as it is."""

from dataclasses import dataclass

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.brief_uses import BriefUses


@dataclass(frozen=True, slots=True)
class KeptBrief:
    """What became of a brief, for the same inputs again. Its files are kept apart, by their digests."""

    slug: str
    built: bool
    uses: BriefUses | None
    """What it takes from the shared files; none where it could not be resolved."""
    diagnostics: tuple[Diagnostic, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    """The path in the brief's folder of the site, and the SHA-256, of each file."""
    pages: int = 0
    """The pages of its first PDF."""
    stages: tuple[tuple[str, str], ...] = ()
    """The digest of what each stage has made of it, in the order of the line: `brief`, `page`."""
    attached: tuple[tuple[str, str], ...] = ()
    """The digest of what was authored for it, by its place in the house: of shared files, the entries that it uses."""
