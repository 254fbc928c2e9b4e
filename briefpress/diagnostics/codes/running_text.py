"""Running text that does not say what its author meant: the codes M2xx and M4xx of the family M."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

UNSAFE_LINK: Final = Code(
    "M201",
    "unsafe-link",
    "A link leads to a kind of address that is not allowed.",
    """
Links lead to pages (`https:`, `http:`), to mailboxes (`mailto:`), to telephones (`tel:`) or to `#id` within the brief.
Others may run code in the reader's browser, or lead nowhere outside your machine.
""",
)
RELATIVE_LINK: Final = Code(
    "M202",
    "relative-link",
    "A link leads to a file instead of an address.",
    """
A PDF travels alone, so a link needs a whole address: `https://…`. Within the brief, link to `#id`, or use the role
`ref`.
""",
)
EMPTY_LINK: Final = Code(
    "M203",
    "empty-link",
    "A link has no address, or no words.",
    """
Write both: `[words](https://…)`. An address alone is written `<https://…>`.
""",
)
IMAGE_IN_TEXT: Final = Code(
    "M204",
    "image-in-text",
    "An image stands in running text.",
    """
Images are figures. Give it a paragraph of its own, or use the directive `figure`, or `gallery` for several.
""",
)
REMOTE_IMAGE: Final = Code(
    "M205",
    "remote-image",
    "An image is not a file of the brief.",
    """
A brief is built from its own folder alone, today and in ten years. Put the image into `images/` and name it from there,
such as `images/map.svg`.
""",
)
DUPLICATE_LINK_LABEL: Final = Code(
    "M206",
    "duplicate-link-label",
    "A link label is defined twice.",
    """
Markdown takes the first `[label]: address` and drops the others. Delete or rename one.
""",
    Severity.WARNING,
)
UNUSED_LINK_LABEL: Final = Code(
    "M207",
    "unused-link-label",
    "A link label is defined and never used.",
    """
A line `[label]: address` is not printed; it gives links their address. If it is meant as text, write `\\[` first.
""",
    Severity.WARNING,
)
BROKEN_LINK: Final = Code(
    "M208",
    "broken-link",
    "What looks like a link is none.",
    """
A link is written `[words](address)`: brackets and parentheses closed, no space between them, none in the address, and
no other link or citation within the words. Brackets that are meant as such are written `\\[`.
""",
    Severity.WARNING,
)
STRAY_EMPHASIS: Final = Code(
    "M209",
    "stray-emphasis",
    "A `*` or `_` opens or closes nothing, and will be printed.",
    """
The marks stand right at the words: `**bold**`, not `** bold **`, and each is closed. A mark that is meant as such is
written `\\*`.
""",
    Severity.ADVICE,
)
DUPLICATE_FOOTNOTE: Final = Code(
    "M221",
    "duplicate-footnote",
    "Two footnotes have the same label.",
    """
A call `[^label]` finds its note by the label. Rename one of the two.
""",
)
LONG_FOOTNOTE: Final = Code(
    "M222",
    "long-footnote",
    "A footnote is more than one paragraph.",
    """
Footnotes stand at the foot of a printed page and hold one paragraph of running text: no lists, no second paragraph.
Move the rest into the body.
""",
)
EMPTY_FOOTNOTE: Final = Code(
    "M223",
    "empty-footnote",
    "A footnote has no text.",
    """
Write the note behind `[^label]:`, on the same line or indented by four spaces below it.
""",
)
BAD_FOOTNOTE_LABEL: Final = Code(
    "M224",
    "bad-footnote-label",
    "The label of a footnote is empty or has a space in it.",
    """
Labels are one word: `[^sanctions]`. A note can also be written in place: `^[The note itself.]`.
""",
)
FOOTNOTE_IN_FOOTNOTE: Final = Code(
    "M225",
    "footnote-in-footnote",
    "A note calls a footnote.",
    """
Notes to notes have no place on a page. Join the two.
""",
)
BAD_CITATION: Final = Code(
    "M231",
    "bad-citation",
    "A citation is not well-formed.",
    """
A citation holds keys with semicolons between them; words may stand before a key, and a locator behind a comma after it:
`[see @key, p. 4; @other]`. An `@` that is meant as such is written `\\@`.
""",
)
UNKNOWN_ROLE: Final = Code(
    "M401",
    "unknown-role",
    "A role does not exist.",
    """
The roles are `ref`, `term`, `lang` and `sidenote`, each written with its name in braces and code marks right behind
them.
""",
)
BAD_ROLE: Final = Code(
    "M402",
    "bad-role",
    "What stands in a role is not well-formed.",
    """
`ref` and `term` hold an id, or words and an id: ``{ref}`own words <id>` ``. `lang` holds words and a language tag:
``{lang}`北斗 <zh-Hans>` ``. `sidenote` holds the words of the note.
""",
)
UNCLOSED_ROLE: Final = Code(
    "M403",
    "unclosed-role",
    "A role is opened and never closed.",
    """
A role ends with as many code marks as it begins with: ``{ref}`id` ``.
""",
)
MISPLACED_NOTE: Final = Code(
    "M404",
    "misplaced-note",
    "A side note stands where it cannot be set beside a line.",
    """
A side note belongs to a line of a paragraph: in the body, in lists, definitions, quotations and callouts. In a heading,
a table, a caption, a footnote or another note, in words with a link or an emphasis, and in the fields of `brief.yaml`
and `findings.yaml` there is no such line. Write it behind the sentence of the text that it belongs to.
""",
)

RUNNING_TEXT_CODES: Final = (
    UNSAFE_LINK,
    RELATIVE_LINK,
    EMPTY_LINK,
    IMAGE_IN_TEXT,
    REMOTE_IMAGE,
    DUPLICATE_LINK_LABEL,
    UNUSED_LINK_LABEL,
    BROKEN_LINK,
    STRAY_EMPHASIS,
    DUPLICATE_FOOTNOTE,
    LONG_FOOTNOTE,
    EMPTY_FOOTNOTE,
    BAD_FOOTNOTE_LABEL,
    FOOTNOTE_IN_FOOTNOTE,
    BAD_CITATION,
)
"""Those of links, images, emphasis, footnotes and citations, in order; `codes/markdown.py` takes them in."""

ROLE_CODES: Final = (
    UNKNOWN_ROLE,
    BAD_ROLE,
    UNCLOSED_ROLE,
    MISPLACED_NOTE,
)
"""Those of roles, in order."""
