"""The look of a page: templates (T) and style sheets (C). Rules look for more of both."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

TEMPLATE_SYNTAX: Final = Code(
    "T101",
    "template-syntax",
    "A template is not valid Jinja.",
    """
A block tag is not closed, a bracket or quotation mark is missing, or a tag is misspelt. The line is the one at which
the template could no longer be understood; the mistake may stand a little above it.
""",
)
UNKNOWN_NAME: Final = Code(
    "T102",
    "unknown-template-name",
    "A template uses a name that it is not given.",
    """
Templates see the fields that `docs/templates.md` lists, and what they `set` or loop over themselves. An unknown name
would print as nothing, so it is refused. Correct the name; for something a brief may lack, such as `brief.number`,
ask `{% if brief.number %}` first.
""",
)
MISSING_TEMPLATE: Final = Code(
    "T103",
    "missing-template",
    "A template that another one extends, includes or imports does not exist.",
    """
Names are relative to `templates/`, such as `partials/figure.html`. A house's own template comes before the built-in
of the same name; `house/base.html` always means the built-in.
""",
)
UNKNOWN_FILTER: Final = Code(
    "T104",
    "unknown-filter",
    "A template uses a filter or a test that does not exist.",
    """
Besides those of Jinja, templates have the filters that `docs/templates.md` lists. Correct the name.
""",
)
TEMPLATE_FAILED: Final = Code(
    "T105",
    "template-failed",
    "A template did something with a value that the value does not allow.",
    """
An expression in the template failed: a text was called like a function, a number divided by zero, a placeholder in
`templates/words/` has another name than the template gives it. The message says what; the line is the template's.

Templates run in a sandbox with measures: what repeats, pads, raises or calls without end fails before it fills the
memory. `docs/safety.md` has the limits.
""",
)
OPEN_PAGE: Final = Code(
    "T106",
    "open-page",
    "A template loads something from outside the page.",
    """
A page is closed: it loads nothing from the network and no file beside its own assets, so that it looks the same
everywhere and for good. Links that a reader follows may lead anywhere; scripts, style sheets, images and fonts may not.
""",
)

UNKNOWN_SHEET: Final = Code(
    "C102",
    "unknown-style-sheet",
    "A style sheet, or a theme, does not exist.",
    """
`@import url(house/base.css);` brings in the built-in of that name, `@import url(mine.css);` another sheet of
`styles/`. A theme `large-print` in `briefpress.yaml` is the file `styles/themes/large-print.css`.
""",
)
BAD_IMPORT: Final = Code(
    "C103",
    "bad-import",
    "An `@import` stands where it has no effect, has a condition, or leads in a circle.",
    """
Imports stand before all other rules of a style sheet and bring in the whole of another one: without a medium, a layer
or another condition. Write the condition around the rules instead, as `@media screen { … }`.
""",
)
UNKNOWN_PROPERTY: Final = Code(
    "C104",
    "unknown-custom-property",
    "A style sheet uses a custom property that none of the page's style sheets declares.",
    """
`var(--name)` without a declaration of `--name` leaves the whole declaration without effect. Colours and sizes are
declared in `styles/tokens.css`. Correct the name, declare it there, or give a value to fall back to:
`var(--name, 1rem)`.
""",
)
OPEN_SHEET: Final = Code(
    "C105",
    "open-style-sheet",
    "A style sheet loads something that is not in `styles/`.",
    """
A page is closed: `url()` may name a file in `styles/` (such as `url(images/mark.svg)`) or hold a `data:` address, but
nothing on the network or elsewhere on the disk.
""",
)
CODES: Final = (
    TEMPLATE_SYNTAX,
    UNKNOWN_NAME,
    MISSING_TEMPLATE,
    UNKNOWN_FILTER,
    TEMPLATE_FAILED,
    OPEN_PAGE,
    UNKNOWN_SHEET,
    BAD_IMPORT,
    UNKNOWN_PROPERTY,
    OPEN_SHEET,
)
"""The families T and C, in order."""
