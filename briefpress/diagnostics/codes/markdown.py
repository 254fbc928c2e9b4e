"""Markdown that does not say what its author meant: blocks and attributes, M1xx, and the family as a whole."""

from typing import Final

from briefpress.diagnostics.codes.directive import DIRECTIVE_CODES
from briefpress.diagnostics.codes.running_text import ROLE_CODES, RUNNING_TEXT_CODES
from briefpress.diagnostics.diagnostic import Code, Severity

TITLE_IN_BODY: Final = Code(
    "M101",
    "title-in-body",
    "A heading of the first level stands in the body.",
    """
The first level is the brief's title, which `brief.yaml` holds. Sections of the body begin at the second: write `##`.
""",
)
MISPLACED_HEADING: Final = Code(
    "M102",
    "misplaced-heading",
    "A heading stands inside a list, a quotation, a note or a directive.",
    """
Headings are the outline of the document, for readers and for screen readers alike, and stand on their own between
blocks. Move it out; a callout has a title of its own, behind its name.
""",
)
EMPTY_HEADING: Final = Code(
    "M103",
    "empty-heading",
    "A heading has no words.",
    """
A line of `#` only makes a heading that nobody can read. Write its words, or delete the line.
""",
)
NOT_IN_A_FIELD: Final = Code(
    "M104",
    "not-in-a-field",
    "A field of YAML holds Markdown that belongs into the body.",
    """
Fields hold running text, and the longer ones paragraphs, lists and tables. Headings, directives, images and footnote
definitions stand in `body.md`.
""",
)
SEVERAL_PARAGRAPHS: Final = Code(
    "M105",
    "several-paragraphs",
    "A text that is one line of Markdown has an empty line in it.",
    """
Titles, captions, statements and the like are one paragraph each. Remove the empty line, or join the sentences.
""",
)
TOO_DEEP: Final = Code(
    "M106",
    "too-deep",
    "Blocks, brackets or emphasis stand within one another too often.",
    """
Lists in lists in quotations cannot be read on paper beyond a few steps, and mostly come from a slip such as a run of
`>`. What stands deeper is taken as plain text. Write it with fewer levels.
""",
)
RAW_HTML: Final = Code(
    "M107",
    "raw-html",
    "There is HTML in the Markdown.",
    """
HTML would bypass the house style and the accessibility of both page and PDF, so it is refused. Write it in Markdown, or
with a directive. A `<` that is meant as such is written `\\<`. Comments, `<!-- … -->`, are allowed, and dropped.

A house that sets `raw_html: true` allows a few elements among words, such as `<abbr title="…">` and `<sub>`;
`docs/safety.md` lists them. Blocks of HTML stay refused.
""",
)
UNCLOSED_COMMENT: Final = Code(
    "M108",
    "unclosed-comment",
    "A comment is opened and never closed.",
    """
Everything behind `<!--` would be dropped. Write `-->` where the comment ends.
""",
)
UNCLOSED_CODE: Final = Code(
    "M109",
    "unclosed-code",
    "A code block is opened and never closed.",
    """
Everything behind the fence would be set as code. Close it with a line of as many marks as it opens with.
""",
)
BROKEN_TABLE: Final = Code(
    "M110",
    "broken-table",
    "What looks like a table is none, because its first two lines do not agree.",
    """
The line of hyphens under the head of a table needs exactly as many cells as the head has.
""",
)
EXTRA_CELLS: Final = Code(
    "M111",
    "extra-cells",
    "A row of a table has more cells than its head.",
    """
Markdown would drop the cells that are too many. Give the head as many cells, or write a `|` that belongs to the text as
`\\|`.
""",
)
MISSING_CELLS: Final = Code(
    "M112",
    "missing-cells",
    "A row of a table has fewer cells than its head.",
    """
The row is filled up with empty cells at its end. If that is meant, write them out: `| a | |`.
""",
    Severity.WARNING,
)
LIST_NUMBERS: Final = Code(
    "M113",
    "list-numbers",
    "The numbers of a list are not those that will be printed.",
    """
Markdown counts on from the first number, whatever the others are. If a number is missing on purpose, say so in the
text; otherwise number the items in order, or all of them `1.`.
""",
    Severity.ADVICE,
)
FRONT_MATTER_IN_BODY: Final = Code(
    "M114",
    "front-matter-in-body",
    "The body begins with front matter.",
    """
Everything about a brief that is not its text stands in `brief.yaml`, beside `body.md`. Move the lines there.
""",
)
CODE_INFO: Final = Code(
    "M115",
    "code-info",
    "A code block names more than its language.",
    """
Only the first word behind the marks that open a code block is used: the language. Delete the rest.
""",
    Severity.WARNING,
)
FOLDED_BREAK: Final = Code(
    "M116",
    "folded-break",
    "A field of several paragraphs or list items is written in a style of YAML that joins them.",
    """
Behind `>`, in quotes or without either, YAML makes one line of several, and Markdown sees no empty line. Write the
field in `|` style, which keeps every line break:

    abstract: |
      First paragraph.

      Second paragraph.
""",
)
TOO_LONG: Final = Code(
    "M117",
    "too-long",
    "A text, a line or a paragraph is longer than briefpress reads.",
    """
The limits are far above what a brief needs: a body may be as long as a book, a paragraph as long as a chapter. What is
longer is most often a file under the wrong name, or a picture written into the text as `data:`. Split the paragraph by
empty lines, put pictures into `images/` and tables of data into `data/`.
""",
)
CLEANED_HTML: Final = Code(
    "M118",
    "cleaned-html",
    "Part of the HTML in the Markdown was taken away.",
    """
A house that sets `raw_html: true` allows a few elements among words, with a few attributes: those that page, PDF and
screen reader can do something with. Other tags are taken away and their words kept; scripts and the like go with all
that they hold. `docs/safety.md` lists what is allowed.
""",
    Severity.WARNING,
)
BAD_ATTRIBUTES: Final = Code(
    "M121",
    "bad-attributes",
    "Attributes in braces are not well-formed.",
    """
Attributes are written `{#id .class key=value other="two words"}`, with spaces between them.
""",
)
UNKNOWN_ATTRIBUTE: Final = Code(
    "M122",
    "unknown-attribute",
    "An attribute means nothing where it stands.",
    """
Blocks and words take `#id`, `.class` and `lang=`; headings take `supports=` as well, tables and figures `caption=`.
""",
)
LOST_ATTRIBUTES: Final = Code(
    "M123",
    "lost-attributes",
    "Attributes belong to nothing.",
    """
Attributes stand on a line of their own right before a block, at the end of a heading, or right behind words in
brackets: `[words]{.class}`. Braces that are meant as such are written `\\{`.
""",
)
TWO_IDS: Final = Code(
    "M124",
    "two-ids",
    "A block is given two ids.",
    """
Everything has one id at most. Delete the other.
""",
)
UNKNOWN_LANGUAGE: Final = Code(
    "M125",
    "unknown-language",
    "A language tag is not one.",
    """
Screen readers and hyphenation need to know the language of words. Tags follow BCP 47: a language (`fr`), where needed
with a script (`zh-Hans`) or a region (`pt-BR`).
""",
)

CODES: Final = (
    TITLE_IN_BODY,
    MISPLACED_HEADING,
    EMPTY_HEADING,
    NOT_IN_A_FIELD,
    SEVERAL_PARAGRAPHS,
    TOO_DEEP,
    RAW_HTML,
    UNCLOSED_COMMENT,
    UNCLOSED_CODE,
    BROKEN_TABLE,
    EXTRA_CELLS,
    MISSING_CELLS,
    LIST_NUMBERS,
    FRONT_MATTER_IN_BODY,
    CODE_INFO,
    FOLDED_BREAK,
    TOO_LONG,
    CLEANED_HTML,
    BAD_ATTRIBUTES,
    UNKNOWN_ATTRIBUTE,
    LOST_ATTRIBUTES,
    TWO_IDS,
    UNKNOWN_LANGUAGE,
    *RUNNING_TEXT_CODES,
    *DIRECTIVE_CODES,
    *ROLE_CODES,
)
"""The family M, in order; those of running text and of directives stand in files of their own."""
