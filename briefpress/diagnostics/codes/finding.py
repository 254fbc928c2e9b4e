"""Scales that cannot be found, and levels that a scale does not have."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

UNKNOWN_SCALE: Final = Code(
    "F301",
    "unknown-scale",
    "A brief or the settings name a scale that does not exist.",
    """
`scale:` names a file in `templates/scales/`: `icd-203`, `ipcc`, `grade` and `as-stated` come with briefpress, and a
house may add its own. Correct the name, or write the file.
""",
)
UNKNOWN_LEVEL: Final = Code(
    "F302",
    "unknown-level",
    "A finding is rated in a way that the scale does not know.",
    """
`confidence:`, `likelihood:` and `strength:` of a finding name a level, a row or a strength of the scale that is in
force: that of `scale:` in `brief.yaml`, or in `briefpress.yaml` where the brief names none. Correct the name, or choose
another scale. Where a restated source gives no confidence, write `confidence: not-stated`.
""",
)
UNFIT_QUERY: Final = Code(
    "F303",
    "unfit-query",
    "A query in the evidence of a finding comes to nothing that can be shown.",
    """
An item of `evidence:` may be a query over the brief's data, with the words that stand before its result:
`{query: 'count(agreements, year >= 2017)', says: steps since 2017}`. It asks data, and its result is a number, a text
or a date. What must be true of the data stands under `holds:`.
""",
)
ODD_SCALE: Final = Code(
    "F304",
    "odd-scale",
    "A scale contradicts itself.",
    """
Each level or row of a scale in `templates/scales/` has an id of its own, by which findings name it. What `least:` and
`most:` give are probabilities in per cent, from 0 to 100, and the least is not above the most.
""",
)

CODES: Final = (UNKNOWN_SCALE, UNKNOWN_LEVEL, UNFIT_QUERY, ODD_SCALE)
"""The stage codes of family F, in order."""
