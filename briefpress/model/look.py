"""The look of a house as values: templates, style sheets and typefaces, its own before the built-in ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from briefpress.diagnostics.source import Source

BUILT_IN: Final = "house/"
"""What stands before the paths and names of built-in files, and asks for the built-in of a name."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """One font file at one point of its design space.

    `axes` pins the variable axes (OpenType tags); `coverage` holds the code points it has glyphs for.
    """

    family: str
    style: Literal["normal", "italic"]
    weight: int
    axes: tuple[tuple[str, float], ...]
    content: bytes = field(repr=False)
    coverage: frozenset[int] = field(repr=False)
    package: str = ""
    """The package that the file comes with."""
    file: str = ""
    """Where it stands in that package."""


@dataclass(frozen=True, slots=True)
class Look:
    """Templates and style sheets by name (`policy-brief.html`, `partials/figure.html`; `tokens.css`, `themes/x.css`).

    Every built-in stands under `house/NAME` as well, so that a file of the house that has its name can extend it.
    """

    templates: Mapping[str, Source]
    styles: Mapping[str, Source]
    typefaces: tuple[Typeface, ...]
    citation_styles: Mapping[str, Source] = field(default_factory=dict)
    """CSL files by name, such as `numeric.csl`."""
