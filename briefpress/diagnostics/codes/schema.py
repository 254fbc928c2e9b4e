"""Fields that are unknown, missing, or hold what they cannot hold."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

UNKNOWN_FIELD: Final = Code(
    "S101",
    "unknown-field",
    "A field is not one of those that may stand here.",
    """
Every file and every entry has a fixed set of fields, so that a slip of the pen is not taken for something that was left
out. Correct the name, or move the field to where it belongs. The reference of fields in `docs/` lists them all.
""",
)
MISSING_FIELD: Final = Code(
    "S102",
    "missing-field",
    "A field that must be given is missing or empty.",
    """
Add the field. The place shown is the entry that lacks it. A field without a value counts as left out. Some fields are
needed by one kind of document only: a `research-note` says when it was written, or the `event` it reports on.
""",
)
WRONG_TYPE: Final = Code(
    "S103",
    "wrong-type",
    "A field holds something of the wrong sort, such as a list where a text is needed.",
    """
A field holds a text, a number, `true` or `false`, a date, a list, or a mapping of further fields. Lists are written as
`[a, b]` or with one line `- a` for each item; mappings as lines `key: value`, indented below their key.
""",
)
UNKNOWN_VALUE: Final = Code(
    "S104",
    "unknown-value",
    "A field allows some words only, and this is none of them.",
    """
The help of the message lists the words that are allowed. They are written in lower case.
""",
)
BAD_DATE: Final = Code(
    "S105",
    "bad-date",
    "A date is not written as `YYYY-MM-DD`, or is no day of the calendar.",
    """
Write year, month and day in this order, with two digits for month and day: `2024-03-05`. How the date looks on the page
follows the language of the brief.
""",
)
BAD_ID: Final = Code(
    "S106",
    "bad-id",
    "An id holds something other than letters, digits and hyphens.",
    """
Ids become parts of addresses on the web, and names that other files use. They are made of the letters a to z and A to
Z, digits, and hyphens between them: `jan-zelezny`, `trust`, `report-2023`.
""",
)
BAD_ORCID: Final = Code(
    "S107",
    "bad-orcid",
    "An ORCID iD is not written as four groups of four digits.",
    """
Write the iD alone, without the address before it: `0000-0002-1825-0097`. The last character may be an `X`.
""",
)
ORCID_CHECKSUM: Final = Code(
    "S108",
    "orcid-checksum",
    "The last digit of an ORCID iD does not fit the others.",
    """
The last character of an ORCID iD is computed from the fifteen digits before it (ISO 7064, MOD 11-2), so that a slip in
any one digit shows. If it does not fit, a digit is wrong or two have changed places, and the link would lead to
somebody else or to nobody. Copy the iD once more from <https://orcid.org>.
""",
)
BAD_ROR: Final = Code(
    "S109",
    "bad-ror",
    "A ROR iD is not an address under `https://ror.org/`.",
    """
The Research Organization Registry gives each organisation an address such as `https://ror.org/03prydq77`: a zero, six
letters or digits, two digits.
""",
)
BAD_ADDRESS: Final = Code(
    "S110",
    "bad-address",
    "A web address is not complete, or no web address.",
    """
Addresses are written whole, as the browser shows them, starting with `https://` or `http://`; an address for letters
starts with `mailto:`. Other sorts are refused, because a page could do harm with them. A space in an address is written
as `%20`.
""",
)
BAD_LANGUAGE: Final = Code(
    "S111",
    "bad-language",
    "A language is not written as a BCP 47 tag.",
    """
Languages are named by short tags: `en`, `en-GB`, `cs`, `zh-Hans`. They choose the fixed words of the page and the
hyphenation, and tell screen readers how to pronounce the text.
""",
)
BAD_DOI: Final = Code(
    "S112",
    "bad-doi",
    "A DOI does not start with `10.` and a number.",
    """
Write the DOI alone, without `https://doi.org/` before it: `10.1000/182`.
""",
)
BAD_PARTIAL_DATE: Final = Code(
    "S113",
    "bad-partial-date",
    "When a work appeared is not written as a year, a month or a day.",
    """
Write `2023`, `2023-06` or `2023-06-12`, as exactly as the work itself says it.
""",
)
BAD_NUMBER: Final = Code(
    "S114",
    "bad-number",
    "A number is smaller than makes sense.",
    """
The field counts something, so it is at least 1.
""",
)
EMPTY_FILE: Final = Code(
    "S115",
    "empty-file",
    "A file that must say something is empty.",
    """
The file is there but holds nothing, or comments only. `briefpress new` shows what belongs in it.
""",
)
REPEATED_ITEM: Final = Code(
    "S116",
    "repeated-item",
    "A list holds the same item twice.",
    """
Authors, keywords, evidence, papers and the like would be shown or made twice. Delete one of the two, or correct the one
that was meant to be another.
""",
)
UNKNOWN_CHECK: Final = Code(
    "S117",
    "unknown-check",
    "A check of `accessibility.yaml` is none that there is, or stands there twice.",
    """
The accessibility report of a brief (`briefpress check --report`) lists the checks that only a person can make, each
with its id: `13-005` from the Matterhorn Protocol for the PDF, `wcag-1.4.1` for the web page. Each has one entry.
""",
)
NO_WORDS: Final = Code(
    "S201",
    "no-words",
    "There are no fixed words for the language of a brief.",
    """
Headings such as “Key findings” come from `templates/words/LANGUAGE.yaml`. Choose a language for which there is such a
file, or copy one of them under the name of yours and translate it.
""",
)
BAD_PLACEHOLDER: Final = Code(
    "S202",
    "bad-placeholder",
    "A fixed word holds a placeholder that nothing will be put into.",
    """
In `Section {number}` the braces mark where a number goes. Each word knows its own placeholders; the message lists them.
Braces cannot stand for themselves.
""",
)

CODES: Final = (
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    BAD_DATE,
    BAD_ID,
    BAD_ORCID,
    ORCID_CHECKSUM,
    BAD_ROR,
    BAD_ADDRESS,
    BAD_LANGUAGE,
    BAD_DOI,
    BAD_PARTIAL_DATE,
    BAD_NUMBER,
    EMPTY_FILE,
    REPEATED_ITEM,
    UNKNOWN_CHECK,
    NO_WORDS,
    BAD_PLACEHOLDER,
)
"""The family S, in order."""
