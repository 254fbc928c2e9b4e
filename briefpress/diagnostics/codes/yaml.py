"""YAML that cannot be read, or could be read in two ways."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

UNREADABLE_YAML: Final = Code(
    "Y101",
    "unreadable-yaml",
    "A file is no YAML from some place on.",
    """
A YAML file is made of lines `key: value`, of lists whose items start with `- `, and of indents that say what belongs to
what. The place shown is where the file stops making sense; the cause stands there or in the line before. Text that
holds any of `: # [ ] { } & * ! | > ' " % @` or a backtick is safest in double quotes.
""",
)
UNQUOTED_COLON: Final = Code(
    "Y102",
    "unquoted-colon",
    "A value without quotes holds a colon that YAML takes for the end of a key.",
    """
In `title: Space: the next field` YAML sees two keys on one line. Put the value in quotes:

    title: "Space: the next field"
""",
)
NO_SPACE_AFTER_COLON: Final = Code(
    "Y103",
    "no-space-after-colon",
    "A key and its value stand together without a space.",
    """
The colon that ends a key needs a space behind it: `date: 2024-03-05`, not `date:2024-03-05`. Without it the whole is
one word, because a colon may also stand inside a word, as in an address.
""",
)
SPECIAL_START: Final = Code(
    "Y104",
    "special-start",
    "A value without quotes starts with a character that YAML keeps for itself.",
    """
A value must not start with any of `@ % & * ! | > [ ] { } ,` or a backtick, unless the special meaning is intended:
`[` and `{` open a list or a mapping, `*` and `&` name other parts of the file. Put the value in quotes:

    label: "@handle"
    statement: "{term}`dual-use` goods are traded."
    text: "*Trust* grows."
""",
)
UNCLOSED_QUOTE: Final = Code(
    "Y105",
    "unclosed-quote",
    "A quote is opened and not closed where it should be.",
    """
What starts with a quote runs on to the next quote of the same kind, over line ends too. Close it at the end of the
text. For a text of several lines write `|` behind the colon and indent the lines below it; then no quotes are needed.
""",
)
TEXT_AFTER_QUOTE: Final = Code(
    "Y106",
    "text-after-quote",
    "Text goes on behind a closing quote.",
    """
The quotes must go round the whole value. A quote inside the value ends it too early: put the value in quotes of the
other kind, or write the inner quote as `\\"` between double quotes and as `''` between single ones. The typographic
quotes “ ” ‘ ’ may stand anywhere.

    title: "The “new” space race"
    title: "China's programme"
""",
)
BAD_ESCAPE: Final = Code(
    "Y107",
    "bad-escape",
    "A backslash between double quotes starts something unknown.",
    """
Between double quotes a backslash starts an escape such as `\\n` or `\\u2013`. Where a backslash is meant, write two, or
put the text in single quotes, in which a backslash is an ordinary character.
""",
)
TAB: Final = Code(
    "Y108",
    "tab",
    "A tab stands where YAML wants spaces.",
    """
Indents are made of spaces, because a tab is wide in one editor and narrow in the next. Replace the tab by spaces; most
editors can be told to insert spaces when the tab key is pressed.
""",
)
INDENT: Final = Code(
    "Y109",
    "indent",
    "A line is indented so that it belongs to nothing.",
    """
Keys of one mapping, and items of one list, start in the same column. What belongs to a key stands further right than
the key. Lines of a long text that is not in quotes are indented more than their key, and hold no colon followed by a
space.
""",
)
UNCLOSED_BRACKET: Final = Code(
    "Y110",
    "unclosed-bracket",
    "A list `[…]` or a mapping `{…}` is opened and not closed, or its parts lack commas.",
    """
Between brackets the parts are separated by commas, and the closing bracket ends them. If the brackets are part of a
text, such as a Markdown link or a citation, put the whole text in quotes.
""",
)
LOOKALIKE: Final = Code(
    "Y111",
    "lookalike",
    "A character looks like one that YAML needs, but is another.",
    """
Word processors and web pages put no-break spaces in place of spaces, curly quotes in place of straight ones, and wide
colons in place of plain ones. In a text they are welcome; as part of YAML itself they mean nothing. Type the plain
character over it.
""",
)
CONTROL_CHARACTER: Final = Code(
    "Y112",
    "control-character",
    "The file holds a character that no YAML file may hold.",
    """
Control characters arrive with text copied from a PDF or an old document. They show nothing, and no output can carry
them. Delete the character.
""",
)
NO_COLON: Final = Code(
    "Y113",
    "no-colon",
    "A line is neither `key: value` nor the continuation of a text.",
    """
Every line of a mapping holds a key, a colon and a space. A line that continues the text above it must be indented more
than the key of that text.
""",
)
DUPLICATE_KEY: Final = Code(
    "Y201",
    "duplicate-key",
    "A mapping has the same key twice.",
    """
One of the two values would silently be lost. Delete one, or give it another key. If both are items of a list, start
each with `- `.
""",
)
ODD_KEY: Final = Code(
    "Y202",
    "odd-key",
    "A key is empty, or is not a word.",
    """
Keys are words. A list or a mapping as a key, or a colon with nothing before it, is a slip in this format.
""",
)
BAD_ALIAS: Final = Code(
    "Y203",
    "bad-alias",
    "An alias `*name` names nothing, or the very thing it stands in.",
    """
`*name` repeats what an anchor `&name` further up has marked. Where an asterisk is meant as emphasis, put the text in
quotes: `text: "*Trust* grows."`.
""",
)
TAG: Final = Code(
    "Y204",
    "tag",
    "A value has a tag, such as `!important`.",
    """
Tags tell YAML readers to make something else of a value. Here only `!!str` is known: it makes a text of what looks
like a number. Where an exclamation mark is meant, put the text in quotes.
""",
)
SEVERAL_DOCUMENTS: Final = Code(
    "Y205",
    "several-documents",
    "A line `---` starts a second document in the same file.",
    """
One file holds one document. Delete the line `---`; one at the very top of the file may stay. The text of a brief
belongs in `body.md`.
""",
)
COMMENT_IN_TEXT: Final = Code(
    "Y206",
    "comment-in-text",
    "A `#` inside a value without quotes cuts the rest of it off.",
    """
A space and a `#` start a comment, so `title: Working paper #4` is the title `Working paper`. Put the value in quotes.
If a comment is meant, write a space behind the `#`.
""",
    Severity.WARNING,
)
BAD_MERGE: Final = Code(
    "Y207",
    "bad-merge",
    "A merge key `<<` does not name a mapping.",
    """
`<<: *name` takes over the keys of a mapping that was marked with `&name`. It cannot take over anything else.
""",
)
LONG_FILE: Final = Code(
    "Y301",
    "long-file",
    "A YAML file is too long.",
    """
The limit is far above anything written by hand. Long texts belong in `body.md`, rows of data in a CSV file.
""",
)
DEEP_NESTING: Final = Code(
    "Y302",
    "deep-nesting",
    "Lists and mappings are nested too deeply.",
    """
No field of a brief needs more than a handful of levels. Most often brackets were repeated by mistake.
""",
)
TOO_MANY_VALUES: Final = Code(
    "Y303",
    "too-many-values",
    "A YAML file holds too many values, those repeated by aliases counted.",
    """
An alias counts as much as all that it repeats, so that a few lines cannot fill the memory. Write fewer entries, or
fewer aliases.
""",
)

CODES: Final = (
    UNREADABLE_YAML,
    UNQUOTED_COLON,
    NO_SPACE_AFTER_COLON,
    SPECIAL_START,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    BAD_ESCAPE,
    TAB,
    INDENT,
    UNCLOSED_BRACKET,
    LOOKALIKE,
    CONTROL_CHARACTER,
    NO_COLON,
    DUPLICATE_KEY,
    ODD_KEY,
    BAD_ALIAS,
    TAG,
    SEVERAL_DOCUMENTS,
    COMMENT_IN_TEXT,
    BAD_MERGE,
    LONG_FILE,
    DEEP_NESTING,
    TOO_MANY_VALUES,
)
"""The family Y, in order."""
