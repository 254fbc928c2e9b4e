"""Directives, `:::{name}`, that do not say what their author meant: the codes M3xx of the family M."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

UNKNOWN_DIRECTIVE: Final = Code(
    "M301",
    "unknown-directive",
    "A directive does not exist.",
    """
The directives are `callout`, `margin`, `pull-quote`, `figure`, `chart`, `table`, `gallery`, `work` and `people`.
Correct the name.
""",
)
BAD_FENCE: Final = Code(
    "M302",
    "bad-fence",
    "A fence is not written the way directives are.",
    """
A directive opens with three or more colons and its name in braces, and closes with as many colons on a line of their
own:

    :::{callout} Title
    The text.
    :::
""",
)
UNCLOSED_DIRECTIVE: Final = Code(
    "M303",
    "unclosed-directive",
    "A directive is opened and never closed.",
    """
It would take in everything up to the next heading. Close it with a line of as many colons as it opens with, indented no
further. Around another directive, open and close with more colons.
""",
)
STRAY_FENCE: Final = Code(
    "M304",
    "stray-fence",
    "A closing fence closes nothing.",
    """
No directive is open here, or none with so few colons. Delete the line, or open a directive above it: `:::{callout}`.
""",
)
UNKNOWN_OPTION: Final = Code(
    "M305",
    "unknown-option",
    "A directive has no such option.",
    """
Options stand at the top of a directive, `:name: value`, a line each. Correct the name.
""",
)
BAD_OPTION: Final = Code(
    "M306",
    "bad-option",
    "An option of a directive has a value it cannot have.",
    """
Options are written `:name: value`, with both colons. What a value may be depends on the option.
""",
)
DUPLICATE_OPTION: Final = Code(
    "M307",
    "duplicate-option",
    "A directive is given the same option twice.",
    """
Only one of the two could count. Delete the other.
""",
)
MISSING_OPTION: Final = Code(
    "M308",
    "missing-option",
    "A directive lacks an option that it needs.",
    """
Write `:name: value` on a line under the opening of the directive. The alternative text of a figure, `:alt:`, says what
there is to see, for readers who do not.
""",
)
BAD_ARGUMENT: Final = Code(
    "M309",
    "bad-argument",
    "What stands behind the name of a directive is missing, or cannot stand there.",
    """
Some directives need an argument behind their name, such as `:::{figure} images/map.svg`, others take none.
""",
)
MISSING_BODY: Final = Code(
    "M310",
    "missing-body",
    "A directive is empty.",
    """
This directive shows what stands between its fences. Write it there, below the options.
""",
)
BAD_BODY: Final = Code(
    "M311",
    "bad-body",
    "A directive holds something that it cannot show.",
    """
What may stand in a directive depends on its kind: a caption is one paragraph, a gallery is a list of images.
""",
)
CODE_FENCE_DIRECTIVE: Final = Code(
    "M312",
    "code-fence-directive",
    "A directive is written with code marks instead of colons.",
    """
Code marks would set it as code. Write it with colons: `:::{figure} images/map.svg`.
""",
)
LATE_OPTION: Final = Code(
    "M313",
    "late-option",
    "An option stands below the text of a directive.",
    """
Options come first, a line each; below the first line of text, `:name: value` would be printed as it stands. Move it to
the top of the directive, or write `\\:` where a colon is meant.
""",
)

DIRECTIVE_CODES: Final = (
    UNKNOWN_DIRECTIVE,
    BAD_FENCE,
    UNCLOSED_DIRECTIVE,
    STRAY_FENCE,
    UNKNOWN_OPTION,
    BAD_OPTION,
    DUPLICATE_OPTION,
    MISSING_OPTION,
    BAD_ARGUMENT,
    MISSING_BODY,
    BAD_BODY,
    CODE_FENCE_DIRECTIVE,
    LATE_OPTION,
)
"""In order; `codes/markdown.py` takes them into the family."""
