"""A condition of the Matterhorn Protocol or of WCAG, in our words."""

from dataclasses import dataclass
from typing import Final

READ: Final = "Read the reading order below beside the PDF."
LISTEN: Final = "Let a screen reader read the PDF from top to bottom."


@dataclass(frozen=True, slots=True)
class HumanCheck:
    """A condition that only a person can judge. `id` is that of the protocol, or `wcag-` and the number of WCAG."""

    id: str
    topic: str
    question: str
    """What must hold, as a question that is answered with yes."""
    how: str
    """What to do to find out."""
    never: str = ""
    """Why it cannot fail in a document that briefpress makes; empty where it can."""


@dataclass(frozen=True, slots=True)
class MachineCheck:
    """A condition of the Matterhorn Protocol that a program can judge, and what fails where it is met."""

    id: str
    fault: str
