"""What comes up while a page is typeset (P), and what the typesetter says about style sheets (C2)."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

UNKNOWN_PROPERTY: Final = Code(
    "C201",
    "unknown-property",
    "A style sheet sets a property that the typesetter does not know.",
    """
The declaration has no effect in the PDF. Mostly the name is misspelt. A property that only browsers know belongs in a
sheet for the screen, or inside `@media screen { … }`.
""",
)
INVALID_VALUE: Final = Code(
    "C202",
    "invalid-value",
    "A style sheet gives a property a value that it does not take.",
    """
The declaration has no effect in the PDF, and an earlier one for the same property stays in force. Look the values of
the property up. A value that only browsers understand belongs inside `@media screen { … }`.
""",
)
IGNORED_RULE: Final = Code(
    "C203",
    "ignored-rule",
    "The typesetter leaves out a rule of a style sheet.",
    """
Its selector, its at-rule or its condition is one that the typesetter does not support, so everything in the rule is
missing from the PDF. What is meant for browsers alone belongs inside `@media screen { … }`.
""",
    Severity.WARNING,
)
OPEN_PAGE: Final = Code(
    "P201",
    "not-in-the-page",
    "The page asks for something that is not in it.",
    """
A page is typeset from what it holds: nothing is fetched from the network, and no file is read. Put the file among the
brief's images or into `styles/`, so that it becomes part of the page.
""",
)
IMAGE_NOT_DRAWN: Final = Code(
    "P202",
    "image-not-drawn",
    "An image cannot be drawn.",
    """
The file is damaged, is not what its name says, or uses something of SVG that the typesetter does not know. Save it
anew as SVG, PNG or JPEG.
""",
)
GLYPH_NOT_DRAWN: Final = Code(
    "P203",
    "glyph-not-drawn",
    "A character was typeset as an empty box, for no typeface of the page has it.",
    """
Where the character stands in an authored file, P101 has found it there. What is left comes from a template, a style
sheet (`content:`), or the text inside an SVG image. Write it in another way, or add a typeface that has it.
""",
)
UNKNOWN_ANCHOR: Final = Code(
    "P204",
    "unknown-anchor",
    "The page links to a place that is not in it.",
    """
A link `#id`, or a page reference, leads to an element that the page does not have or that the style sheets hide in
print. In authored text R101 finds such links; this one is made by a template.
""",
)
DUPLICATE_ANCHOR: Final = Code(
    "P205",
    "duplicate-anchor",
    "Two elements of the page have the same id.",
    """
Links lead to the first of them only. In authored text R102 finds this; here a template writes an id twice.
""",
)
TYPEFACE_NOT_LOADED: Final = Code(
    "P206",
    "typeface-not-loaded",
    "A typeface of the page cannot be loaded.",
    """
An `@font-face` rule names a file that is not in the page or is no font. Without it the text would be set in another
typeface.
""",
)
NO_TYPEFACE: Final = Code(
    "P207",
    "no-typeface",
    "The page brings no typeface.",
    """
The typesetter uses no font of the machine it runs on. At least one `@font-face` rule of the page's style sheets must
name a font that is part of the page.
""",
)
LOST_WORDS: Final = Code(
    "P208",
    "lost-words",
    "Words of the page are missing from the PDF.",
    """
After typesetting, the words on the pages are held against the words of the HTML. These are on no page: a style sheet
or the typesetter has dropped them. Look at what holds them: a box of fixed height, `line-clamp`, a footnote inside a
footnote.
""",
)
CUT_WORDS: Final = Code(
    "P209",
    "cut-words",
    "Words reach over the edge of the paper.",
    """
A table, an address or a word is wider than the page, or something is placed below its end; the words are cut off
there. Let long words break (`overflow-wrap: anywhere`), choose fewer columns, or set the part on a page turned aside.
""",
)
TRANSLUCENT: Final = Code(
    "P210",
    "translucent-words",
    "Something that is read lets its ground through as a whole.",
    """
What has an `opacity` below 1 is drawn in a group of its own, and there WeasyPrint cannot tell assistive technology what
is drawn: PDF/UA does not allow it. Mix the colour instead (`color: color-mix(in srgb, var(--ink) 60%, var(--paper))`),
which also shows the contrast that readers get.
""",
)
UNSETTLED: Final = Code(
    "P211",
    "unsettled-page-numbers",
    "Page numbers in the text do not settle.",
    """
Putting in the page numbers moves text to another page, which changes the numbers, and so on without an end. The
numbers printed are those of the last round, and some may be wrong. Change the text a little, or give references room
of a fixed width.
""",
    Severity.WARNING,
)
UNKNOWN_PAPER: Final = Code(
    "P212",
    "unknown-paper",
    "The page has no style sheet for a paper.",
    """
`paper:` in `briefpress.yaml` names the papers; for each there is a style sheet in `styles/papers/`.
""",
)
TYPESETTER_SAYS: Final = Code(
    "P213",
    "typesetter-says",
    "The typesetter noticed something.",
    """
The message is WeasyPrint's own, and about something briefpress has no words of its own for.
""",
    Severity.WARNING,
)
TYPESETTER_FAILED: Final = Code(
    "P214",
    "typesetter-failed",
    "The typesetter broke off.",
    """
WeasyPrint could not lay the page out or write the PDF. Most often a style sheet asks for something unusual: take
changes to templates and styles back one by one until it works, and tell us about what you find.
""",
)
OTHER_SUBSETTER: Final = Code(
    "P215",
    "other-subsetter",
    "The library that reduces fonts is missing from this machine.",
    """
Without HarfBuzz's subset library the fonts in the PDF are reduced in another way: it takes longer, and the file
differs from the one that other machines make. Install it: `libharfbuzz-subset0` on Debian and Ubuntu.
""",
    Severity.WARNING,
)
ENDLESS: Final = Code(
    "P216",
    "endless-document",
    "The document has no end.",
    """
Page follows page, more than any brief has. A style sheet leaves the text no room: margins as large as the page, a
column without width, a box higher than the page that must not be broken.
""",
)
DAMAGED_PDF: Final = Code(
    "P217",
    "damaged-pdf",
    "The PDF that was written cannot be opened.",
    """
Every PDF is opened again and judged before it is published. This one is no PDF that a program can read, so nothing is
known of it. That is a fault of briefpress: please report it with the brief.
""",
)
WIDE_TABLE: Final = Code(
    "P218",
    "wide-table",
    "A table is wider than the page allows.",
    """
Text, and the notes beside it, take 166 mm of a page; a table of more than four columns may use all of that. This one
needs more, although its words are broken wherever they can be, so it runs into the edge of the paper. Show fewer
columns under `:columns:`, give columns shorter titles in `brief.yaml`, or make two tables of it.
""",
    Severity.WARNING,
)

CODES: Final = (
    UNKNOWN_PROPERTY,
    INVALID_VALUE,
    IGNORED_RULE,
    OPEN_PAGE,
    IMAGE_NOT_DRAWN,
    GLYPH_NOT_DRAWN,
    UNKNOWN_ANCHOR,
    DUPLICATE_ANCHOR,
    TYPEFACE_NOT_LOADED,
    NO_TYPEFACE,
    LOST_WORDS,
    CUT_WORDS,
    TRANSLUCENT,
    UNSETTLED,
    UNKNOWN_PAPER,
    TYPESETTER_SAYS,
    TYPESETTER_FAILED,
    OTHER_SUBSETTER,
    ENDLESS,
    DAMAGED_PDF,
    WIDE_TABLE,
)
"""The family P and the codes C2, in order."""
