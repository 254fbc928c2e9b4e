"""What a run of the line made, brief by brief, and all that it noticed."""

from dataclasses import dataclass

from briefpress.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class BuiltBrief:
    """What became of one brief. `files` are relative to the house; `pages` are those of its first PDF."""

    slug: str
    built: bool
    files: tuple[str, ...] = ()
    pages: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    unchanged: bool = False
    """Whether it was left as it was: nothing that it is made of has changed."""
    report: str = ""
    """The accessibility report, relative to the folder of reports; empty where none was asked for or written."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run made and all that it noticed: first about the house, then brief by brief."""

    briefs: tuple[BuiltBrief, ...]
    diagnostics: tuple[Diagnostic, ...]
