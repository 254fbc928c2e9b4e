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
CODES: Final = (UNKNOWN_SCALE, UNKNOWN_LEVEL)
"""The stage codes of family F, in order."""
