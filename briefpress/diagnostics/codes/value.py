"""Values and words that are bound to data."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

UNKNOWN_VALUE_FORMAT: Final = Code(
    "V101",
    "unknown-value-format",
    "A value is to be shown in a way that does not exist.",
    """
Behind the bar of the role `value` stand one or more of the formats that
[authoring.md](authoring.md#values) lists: ``{value}`count(waits) | words` ``. `decimal` and `round` take a number
behind a colon, `percent` may have one.
""",
)
UNFIT_VALUE_FORMAT: Final = Code(
    "V102",
    "unfit-value-format",
    "A value is to be shown in a way that does not suit it.",
    """
A text cannot be shown in percent, a number is no date, and a share that is written in words is not written in percent
as well. What is true or false is not shown at all: write it in words of your own, in the role `holds`. Choose another
format, or leave it out: then the value is shown as suits its kind.
""",
)
NO_NUMBER_WORDS: Final = Code(
    "V103",
    "no-number-words",
    "There are no number words for the language of the brief.",
    """
Number words come from the library num2words, which knows some fifty languages, and in some of them no ordinals. Show
the value in digits, or write the words yourself in the role `holds`, so that they are still tested:
``{holds}`onze | count(waits) = 11` ``.
""",
)
FALSE_ASSERTION: Final = Code(
    "V201",
    "false-assertion",
    "Something is said of the data that is not true.",
    """
The words of a `holds` role, or a finding with `holds:`, claim what the data does not bear out. The message says what
the two sides come to, the help names the cells they come from. Correct the words, or the data where it is wrong.
""",
)
NO_TRUTH_VALUE: Final = Code(
    "V202",
    "no-truth-value",
    "What is asserted is neither true nor false.",
    """
`holds` needs a comparison, such as `count(waits) = 11` or `max(waits.minutes) > 60`. A number or a text alone says
nothing that could be wrong.
""",
)

CODES: Final = (UNKNOWN_VALUE_FORMAT, UNFIT_VALUE_FORMAT, NO_NUMBER_WORDS, FALSE_ASSERTION, NO_TRUTH_VALUE)
"""The family V, in order."""
