"""Names that lead nowhere, or to two places."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

UNKNOWN_TARGET: Final = Code(
    "R101",
    "unknown-target",
    "A cross-reference leads to no section, table, figure or finding.",
    """
A `ref` role, a finding's `evidence` or a link to `#id` names an id that nothing in the brief has. Give the heading,
table or figure that is meant this id (`## Title {#id}`, or `:id: id` in a directive), or correct the name.
""",
)
DUPLICATE_ID: Final = Code(
    "R102",
    "duplicate-id",
    "Two things in the brief have the same id.",
    """
Links and evidence find their target by its id, so headings, tables and figures must not share one. Rename one of the
two. An id that a heading gets from its words counts as well; write `{#another-id}` behind the heading to choose one.
Findings count among themselves: a finding and the section that argues it may have the same id.
""",
)
UNKNOWN_PERSON: Final = Code(
    "R103",
    "unknown-person",
    "An author or a person of a `people` directive is not in `people.yaml`.",
    """
People are written once, in `content/_shared/people.yaml`, and named by their id. Add the person there, write the
person out in `brief.yaml`, or correct the id.
""",
)
UNKNOWN_ORGANISATION: Final = Code(
    "R104",
    "unknown-organisation",
    "An organisation is not in `organisations.yaml`.",
    """
Publishers and affiliations name an organisation by its id in `content/_shared/organisations.yaml`. Add it there, or
correct the id.
""",
)
UNKNOWN_REFERENCE: Final = Code(
    "R105",
    "unknown-reference",
    "A citation names a key that is not in `references.yaml`.",
    """
`[@key]` cites an entry of `content/_shared/references.yaml`. Add the entry there, or correct the key.
""",
)
UNKNOWN_TERM: Final = Code(
    "R106",
    "unknown-term",
    "A `term` role names nothing in `glossary.yaml`.",
    """
The role `term` links a word to its entry in `content/_shared/glossary.yaml`. Add the entry there, or correct the id.
""",
)
UNKNOWN_FINDING: Final = Code(
    "R107",
    "unknown-finding",
    "A heading supports a finding that does not exist.",
    """
`supports=` behind a heading names the id of a finding in `findings.yaml`. Correct the id, or add the finding.
""",
)
UNKNOWN_FOOTNOTE: Final = Code(
    "R108",
    "unknown-footnote",
    "A footnote is called but never written.",
    """
`[^label]` calls a footnote that a line `[^label]: text` must define. Add that line, or correct the label.
""",
)
UNUSED_FOOTNOTE: Final = Code(
    "R109",
    "unused-footnote",
    "A footnote is written but never called.",
    """
A line `[^label]: text` defines a footnote that no `[^label]` in the text calls, so no reader will see it. Call it
where it belongs, or delete it.
""",
    Severity.WARNING,
)
UNKNOWN_DATA: Final = Code(
    "R110",
    "unknown-data",
    "A table names data that `brief.yaml` does not declare.",
    """
The directive `table` names the id of an entry under `data:` in `brief.yaml`. Declare the file there, or correct the id.
""",
)
UNKNOWN_COLUMN: Final = Code(
    "R111",
    "unknown-column",
    "A table names a column that its data file does not have.",
    """
The names under `:columns:`, `:formats:`, `:units:` and `:row-header:` are those of the CSV file's first row.
""",
)
MISSING_IMAGE: Final = Code(
    "R112",
    "missing-image",
    "A figure or gallery shows an image that is not in the brief's folder.",
    """
Images stand in the brief's `images/` folder and are named relative to the brief, such as `images/map.svg`. Put the
file there, or correct the name. Capital letters count.
""",
)
NO_ORGANISATION: Final = Code(
    "R113",
    "no-organisation",
    "Neither the brief nor the house names a publisher.",
    """
The masthead and the running head show who publishes the brief. Write `organisation:` in `briefpress.yaml` for all
briefs of the house, or in `brief.yaml` for one.
""",
)
BAD_FORMAT: Final = Code(
    "R114",
    "bad-format",
    "A table column is to be shown in a way its cells do not allow.",
    """
A column's format must suit its type: `integer`, `decimal:N` and `percent` for numbers, `date` for dates, `plain` for
anything.
""",
)

CODES: Final = (
    UNKNOWN_TARGET,
    DUPLICATE_ID,
    UNKNOWN_PERSON,
    UNKNOWN_ORGANISATION,
    UNKNOWN_REFERENCE,
    UNKNOWN_TERM,
    UNKNOWN_FINDING,
    UNKNOWN_FOOTNOTE,
    UNUSED_FOOTNOTE,
    UNKNOWN_DATA,
    UNKNOWN_COLUMN,
    MISSING_IMAGE,
    NO_ORGANISATION,
    BAD_FORMAT,
)
"""The family R, in order."""
