"""What may be bold and slanted at once in a page: the typefaces for that weigh as much as those of the text."""

from typing import Final

from briefpress.render.page_words import Names
from briefpress.render.sheet_fonts import sheet_fonts

BOLD_TAGS: Final = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
"""The elements that are bold where no style sheet says otherwise."""


def names_in(css: str, slanted: frozenset[str]) -> Names:
    """Return the names of what is bold in a page with the style sheets `css`, and slanted where `slanted` are.

    It errs on the side of bold: what a rule with `font-weight` names anywhere in its selector counts. An element of a
    class that a rule sets upright is not slanted.
    """
    sheets = sheet_fonts(css)
    return Names(BOLD_TAGS | sheets.bold, slanted, frozenset(name for name in sheets.upright if name.startswith(".")))
