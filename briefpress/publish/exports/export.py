"""What an export is: a format that a brief is published in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefpress.model.brief import Brief
from briefpress.model.manifest import OutputFile
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.model.settings import Output


@dataclass(frozen=True, slots=True)
class Publication:
    """A brief in all its forms; `pdfs` in the order of the house's papers."""

    brief: Brief
    page: Page
    pdfs: tuple[Pdf, ...]
    fonts: Mapping[str, bytes] = field(default_factory=dict)
    """What browsers get in place of an asset, by its name."""


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its name under `outputs:`, its media type, what it writes, and how it makes that.

    `files` returns files whose paths are relative to the brief's folder in the site.
    """

    name: Output
    media_type: str
    writes: str
    files: Callable[[Publication], tuple[OutputFile, ...]]
