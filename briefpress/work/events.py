"""What a rebuild tells while it goes on, so that what is ready can be seen before all is."""

from dataclasses import dataclass, field

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.manifest import OutputFile

WHOLE_HOUSE = "."
"""The path that stands for all of a house: nothing is known of what changed in it."""


@dataclass(frozen=True, slots=True)
class Started:
    """A rebuild begins; one that was running was given up. `changed` are paths of the house, files and folders."""

    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageReady:
    """The page of a brief is rendered and sound so far; it can be seen at once, before anything is written.

    Paths of `files` are relative to the brief's folder in the site. The slug of the index is empty, and its paths are
    relative to the site.
    """

    slug: str
    files: tuple[OutputFile, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class PdfReady:
    """A PDF of a brief is typeset; `name` is its file in the brief's folder."""

    slug: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Told:
    """What was noticed in one brief, or where `slug` is empty in what all briefs share.

    A rebuild tells all that there is, also of briefs that were not made again. What is told of one brief adds up.
    """

    diagnostics: tuple[Diagnostic, ...]
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """A rebuild has come to its end. The briefs `built` stand in the site, `failed` keep their last good form."""

    built: tuple[str, ...]
    failed: tuple[str, ...] = ()


Event = Started | PageReady | PdfReady | Told | Done
