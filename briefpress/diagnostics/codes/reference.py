"""Names that lead nowhere, or to two places."""

from typing import Final

from briefpress.diagnostics.codes import citation
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
    "A citation names a key that no reference has.",
    """
`[@key]` cites an entry of `references.yaml`, `references.json` or `references.bib` in `content/_shared/`. Add the entry
there, or correct the key. In running text, an `@name` that is like the key of a reference is taken for a misspelt one;
where it is meant as it stands, write `\\@name`.
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
    "A table or a chart names data that `brief.yaml` does not declare.",
    """
The directives `table` and `chart` name the id of an entry under `data:` in `brief.yaml`. Declare the file there, or
correct the id.
""",
)
UNKNOWN_COLUMN: Final = Code(
    "R111",
    "unknown-column",
    "A table or a chart names a column that its data file does not have.",
    """
The names in the options of a table, such as `:columns:`, `:sort:` and `:totals:`, and those of a chart, such as `:x:`
and `:y:`, are those of the CSV file's first row. Capital letters count.
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
BAD_COLUMN_GROUP: Final = Code(
    "R115",
    "bad-column-group",
    "The columns under one head of a table cannot be a group.",
    """
`:groups: Costs = price, tax` puts one head over several columns. They must be among those that the table shows, stand
side by side, and be in no other group. `:columns:` puts them in order.
""",
)
BAD_TOTAL: Final = Code(
    "R116",
    "bad-total",
    "A table is to show a total that cannot be worked out.",
    """
`:totals: price, mean(days)` adds up columns that the table shows and that are declared in `brief.yaml` as `number` or
`integer`; `min` and `max` also take a `year` or a `date`. One column must be left without a total: there stands the
word that says what the totals are.
""",
)
WRONG_TOTAL: Final = Code(
    "R117",
    "wrong-total",
    "A total that stands in the data is not the sum of its rows.",
    """
`:total-row:` says which row of the data is a total. Each of its numbers is held against the sum of the other rows of
the table. Correct the cell that is wrong. Where numbers were rounded, or a column holds no amounts that can be added,
name the columns that do add up under `:check-totals:`.
""",
)
NO_TOTAL_ROW: Final = Code(
    "R118",
    "no-total-row",
    "No row of the data, or more than one, is the one that a table calls its total.",
    """
The condition under `:total-row:`, such as `subject = "Total"`, must be true of exactly one row.
""",
)
NO_ROWS: Final = Code(
    "R119",
    "no-rows",
    "No row of the data fits the condition of a table.",
    """
`:where:` says which rows of the data a table shows. A condition that is true of none leaves it empty; most often a
word is spelt otherwise in the data.
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
    BAD_COLUMN_GROUP,
    BAD_TOTAL,
    WRONG_TOTAL,
    NO_TOTAL_ROW,
    NO_ROWS,
    *citation.CODES,
)
"""The family R, in order."""
